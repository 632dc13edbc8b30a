import { dueAtOf } from '../deadline/compute-deadline.ts'
import { catalogueOf } from '../directory/catalogue-index.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import type { RecordCommand, RecordContext } from '../record/record.ts'
import { articleInForce, type Article } from './article.ts'
import { knowledgeGapKind, type KnowledgeGap, type KnowledgeGapEvent } from './knowledge-gap.ts'

type Command<Input> = RecordCommand<KnowledgeGap, Input, KnowledgeGapEvent>
const ofCity: NonNullable<Command<unknown>['unitOf']> = (_gap, _input, { rules }) => rules.directory.root.id

export interface ReportKnowledgeGap {
  readonly question: string
  readonly categoryId?: string | undefined
  /** Who should know; left out: the hotline agency's editors find out. */
  readonly unitId?: string | undefined
  readonly orderId?: string | undefined
}

/** A call-taker asks for what the knowledge base does not hold. Codes: `article.unit_unknown`, `order.category_unknown`. */
export const reportKnowledgeGap: Command<ReportKnowledgeGap> = {
  name: 'reportKnowledgeGap',
  kind: knowledgeGapKind,
  does: 'begin',
  permission: 'order.answer',
  decide(_none, { question, categoryId, unitId: wanted, orderId }, context) {
    const { rules, by } = context
    const unitId =
      wanted ??
      rules.directory.units.find(({ kind }) => kind === 'hotline_agency')?.id ??
      by.unitId ??
      rules.directory.root.id
    if (!rules.directory.findUnit(unitId))
      return refuse('article.unit_unknown', { params: { unitId }, field: '/unitId' })
    if (categoryId !== undefined && !catalogueOf(rules.pack).findEntry(categoryId))
      return refuse('order.category_unknown', { params: { categoryId }, field: '/categoryId' })
    return [
      {
        kind: 'knowledgeGapReported',
        payload: {
          question,
          categoryId: categoryId ?? null,
          unitId,
          orderId: orderId ?? null,
          dueAt: answerDueAt(context),
        },
      },
    ]
  },
}

/** The editor passes it to the unit that knows; its time begins anew. Codes: `gap.closed`, `article.unit_unknown`. */
export const passKnowledgeGap: Command<{ readonly unitId: string; readonly reason: string }> = {
  name: 'passKnowledgeGap',
  kind: knowledgeGapKind,
  does: 'change',
  permission: 'knowledge.edit',
  unitOf: ofCity,
  decide(gap, { unitId, reason }, context) {
    if (!context.rules.directory.findUnit(unitId))
      return refuse('article.unit_unknown', { params: { unitId }, field: '/unitId' })
    return (
      closed(gap!) ?? [
        {
          kind: 'knowledgeGapPassed',
          payload: { unitId, reason, question: gap!.question, dueAt: answerDueAt(context) },
        },
      ]
    )
  },
}

export interface AnswerKnowledgeGap {
  readonly articleId: string
  /** The article as it stands; null when there is none. */
  readonly article: Article | null
}

/** An article in force answers it, an old one or the one that was written for it. Codes: `gap.closed`, `gap.article_not_in_force`. */
function answered(
  gap: KnowledgeGap,
  { articleId, article }: AnswerKnowledgeGap,
): readonly KnowledgeGapEvent[] | Refusal {
  if (!article || !articleInForce(article))
    return refuse('gap.article_not_in_force', { params: { articleId }, field: '/articleId' })
  return (
    closed(gap) ?? [
      { kind: 'knowledgeGapAnswered', payload: { articleId, question: gap.question, reportedBy: gap.reportedBy } },
    ]
  )
}

export const answerKnowledgeGap: Command<AnswerKnowledgeGap> = {
  name: 'answerKnowledgeGap',
  kind: knowledgeGapKind,
  does: 'change',
  permission: 'knowledge.propose',
  unitOf: (gap) => gap?.unitId ?? null,
  decide: (gap, input) => answered(gap!, input),
}

/** The article that was written for it has come into force. No facts when it was closed before. */
export const closeAnsweredGap: Command<AnswerKnowledgeGap> = {
  name: 'closeAnsweredGap',
  kind: knowledgeGapKind,
  does: 'change',
  permission: 'clock',
  decide: (gap, input) => (gap!.situation === 'open' ? answered(gap!, input) : []),
}

/** No article comes of it, and why. Code: `gap.closed`. */
export const declineKnowledgeGap: Command<{ readonly reason: string }> = {
  name: 'declineKnowledgeGap',
  kind: knowledgeGapKind,
  does: 'change',
  permission: 'knowledge.edit',
  unitOf: ofCity,
  decide: (gap, { reason }) => closed(gap!) ?? [{ kind: 'knowledgeGapDeclined', payload: { reason } }],
}

/** The time for an answer is over: its unit is reminded, once. */
export const remindKnowledgeGap: Command<object> = {
  name: 'remindKnowledgeGap',
  kind: knowledgeGapKind,
  does: 'change',
  permission: 'clock',
  decide(gap, _none, { at }) {
    const { situation, overdueSince, unitId, question, dueAt } = gap!
    return situation !== 'open' || overdueSince !== null || at < dueAt
      ? []
      : [{ kind: 'knowledgeGapOverdue', payload: { unitId, question, dueAt } }]
  },
}

function closed({ situation }: KnowledgeGap): Refusal | null {
  return situation === 'open' ? null : refuse('gap.closed', { params: { situation } })
}

function answerDueAt({ at, rules: { pack, calendar } }: RecordContext): string {
  return dueAtOf(at, pack.rules.knowledge.answerGap, calendar)
}
