import type { DomainEvent } from '../kernel/event.ts'
import type { Instant } from '../kernel/instant.ts'
import { foldOf, type RecordKind } from '../record/record.ts'

/** A question that a call-taker could not answer: a task for the unit that should know [Reg 31]. */
export interface KnowledgeGap {
  readonly situation: 'open' | 'answered' | 'declined'
  readonly question: string
  readonly categoryId: string | null
  /** The unit that is to answer. */
  readonly unitId: string
  /** The order during which the question came up. */
  readonly orderId: string | null
  readonly reportedBy: string
  readonly reportedAt: Instant
  readonly dueAt: Instant
  readonly overdueSince: Instant | null
  /** The article that answers it. */
  readonly articleId: string | null
  /** Why it was passed on or declined. */
  readonly remark: string
}

type Asked = Pick<KnowledgeGap, 'question' | 'categoryId' | 'unitId' | 'orderId' | 'dueAt'>

export type KnowledgeGapReported = DomainEvent<'knowledgeGapReported', Asked>
export type KnowledgeGapChanged =
  | DomainEvent<'knowledgeGapPassed', Pick<KnowledgeGap, 'unitId' | 'dueAt' | 'question'> & { readonly reason: string }>
  | DomainEvent<
      'knowledgeGapAnswered',
      { readonly articleId: string; readonly question: string; readonly reportedBy: string }
    >
  | DomainEvent<'knowledgeGapDeclined', { readonly reason: string }>
  | DomainEvent<'knowledgeGapOverdue', Pick<KnowledgeGap, 'unitId' | 'question' | 'dueAt'>>
export type KnowledgeGapEvent = KnowledgeGapReported | KnowledgeGapChanged

export const knowledgeGapKind: RecordKind<KnowledgeGap, KnowledgeGapEvent> = {
  kind: 'knowledge_gap',
  fold: foldOf<KnowledgeGap, KnowledgeGapReported, KnowledgeGapChanged>(
    {
      knowledgeGapReported: (asked, { at, actor }) => ({
        ...asked,
        situation: 'open',
        reportedBy: actor.id,
        reportedAt: at,
        overdueSince: null,
        articleId: null,
        remark: '',
      }),
    },
    {
      knowledgeGapPassed: (_gap, { unitId, dueAt, reason }) => ({ unitId, dueAt, overdueSince: null, remark: reason }),
      knowledgeGapAnswered: (_gap, { articleId }) => ({ situation: 'answered', articleId }),
      knowledgeGapDeclined: (_gap, { reason }) => ({ situation: 'declined', remark: reason }),
      knowledgeGapOverdue: (_gap, _fact, { at }) => ({ overdueSince: at }),
    },
  ),
  columnsOf: ({ situation, unitId, question, dueAt, overdueSince }) => ({
    situation,
    unitId,
    naturalKey: null,
    title: question.slice(0, 120),
    nextDueAt: situation === 'open' && overdueSince === null ? dueAt : null,
    seenByUnitIds: null,
  }),
}
