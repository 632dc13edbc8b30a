import { civilDateOf, startOfDay } from '../calendar/working-calendar.ts'
import { dueAtOf } from '../deadline/compute-deadline.ts'
import { coversCategory } from '../directory/duty-list.ts'
import type { CivilDate } from '../kernel/instant.ts'
import { isRefusal, refuse, type Refusal } from '../kernel/refusal.ts'
import type { RecordCommand, RecordContext } from '../record/record.ts'
import {
  articleInForce,
  articleKind,
  titleOf,
  type Article,
  type ArticleContent,
  type ArticleEvent,
} from './article.ts'

type Command<Input> = RecordCommand<Article, Input, ArticleEvent>
const ofUnit = (article: Article | null): string | null => article?.unitId ?? null
/** Matters of the whole city: only who reaches its top edits for all. */
const ofCity: NonNullable<Command<unknown>['unitOf']> = (_article, _input, { rules }) => rules.directory.root.id

export interface ProposeArticle {
  readonly unitId: string
  readonly content: ArticleContent
  readonly why: string
  readonly gapId?: string | undefined
}

/** A unit writes down what it knows. Codes: `article.unit_unknown`, `article.category_unknown`. */
export const proposeArticle: Command<ProposeArticle> = {
  name: 'proposeArticle',
  kind: articleKind,
  does: 'begin',
  permission: 'knowledge.propose',
  unitOf: (_none, { unitId }) => unitId,
  decide(_none, { unitId, content, why, gapId = null }, context) {
    if (!context.rules.directory.findUnit(unitId))
      return refuse('article.unit_unknown', { params: { unitId }, field: '/unitId' })
    return unknownCategory(content, context) ?? [{ kind: 'articleProposed', payload: { unitId, content, why, gapId } }]
  },
}

/** A new text for an article, by its unit or the editor; what is in force stays so until it is published. Codes: `article.withdrawn`, `article.category_unknown`. */
export const reviseArticle: Command<{ readonly content: ArticleContent; readonly why: string }> = {
  name: 'reviseArticle',
  kind: articleKind,
  does: 'change',
  permission: 'knowledge.propose',
  unitOf: ofUnit,
  decide: (article, { content, why }, context) =>
    withdrawn(article!) ?? unknownCategory(content, context) ?? [{ kind: 'articleRevised', payload: { content, why } }],
}

/** The text that waits comes into force. Codes: `article.nothing_proposed`, `article.review_not_later`, `article.withdrawn`. */
export const publishArticle: Command<{ readonly reviewOn?: CivilDate | undefined }> = {
  name: 'publishArticle',
  kind: articleKind,
  does: 'change',
  permission: 'knowledge.edit',
  unitOf: ofCity,
  decide(article, { reviewOn }, context) {
    const { proposal, gapId, situation } = article!
    if (!proposal || situation === 'returned') return withdrawn(article!) ?? refuse('article.nothing_proposed')
    const review = reviewFrom(reviewOn, context)
    return isRefusal(review)
      ? review
      : [{ kind: 'articlePublished', payload: { title: proposal.title, gapId, ...review } }]
  },
}

/** The editor sends a text back, with what is wrong with it. Code: `article.nothing_proposed`. */
export const returnArticle: Command<{ readonly reason: string }> = {
  name: 'returnArticle',
  kind: articleKind,
  does: 'change',
  permission: 'knowledge.edit',
  unitOf: ofCity,
  decide(article, { reason }) {
    const { proposal, situation, unitId } = article!
    if (!proposal || situation === 'returned') return refuse('article.nothing_proposed')
    return [
      { kind: 'articleReturned', payload: { unitId: proposal.byUnitId ?? unitId, title: proposal.title, reason } },
    ]
  },
}

/** The unit has looked it through and it still holds [Reg 31]. Codes: `article.not_in_force`, `article.review_not_later`. */
export const confirmArticle: Command<{ readonly reviewOn?: CivilDate | undefined }> = {
  name: 'confirmArticle',
  kind: articleKind,
  does: 'change',
  permission: 'knowledge.propose',
  unitOf: ofUnit,
  decide(article, { reviewOn }, context) {
    if (!articleInForce(article!)) return refuse('article.not_in_force')
    const review = reviewFrom(reviewOn, context)
    return isRefusal(review) ? review : [{ kind: 'articleConfirmed', payload: review }]
  },
}

/** Another unit answers for it from now on. Codes: `article.unit_unknown`, `article.withdrawn`. */
export const handArticleOver: Command<{ readonly unitId: string; readonly reason: string }> = {
  name: 'handArticleOver',
  kind: articleKind,
  does: 'change',
  permission: 'knowledge.edit',
  unitOf: ofCity,
  decide(article, { unitId, reason }, { rules }) {
    if (!rules.directory.findUnit(unitId))
      return refuse('article.unit_unknown', { params: { unitId }, field: '/unitId' })
    return withdrawn(article!) ?? [{ kind: 'articleHandedOver', payload: { unitId, reason } }]
  },
}

/** It holds no more. What was answered with it stays in the trace. Code: `article.withdrawn`. */
export const withdrawArticle: Command<{ readonly reason: string }> = {
  name: 'withdrawArticle',
  kind: articleKind,
  does: 'change',
  permission: 'knowledge.edit',
  unitOf: ofCity,
  decide: (article, { reason }) => withdrawn(article!) ?? [{ kind: 'articleWithdrawn', payload: { reason } }],
}

/** The day of its review has come: its unit is reminded, once. No facts when that is not so. */
export const remindArticleReview: Command<object> = {
  name: 'remindArticleReview',
  kind: articleKind,
  does: 'change',
  permission: 'clock',
  decide(article, _none, { at }) {
    const { unitId, reviewOn, reviewDueAt, overdueSince } = article!
    if (
      !articleInForce(article!) ||
      reviewOn === null ||
      reviewDueAt === null ||
      overdueSince !== null ||
      at < reviewDueAt
    )
      return []
    return [{ kind: 'articleReviewOverdue', payload: { unitId, title: titleOf(article!), reviewOn } }]
  },
}

function withdrawn({ situation }: Article): Refusal | null {
  return situation === 'withdrawn' ? refuse('article.withdrawn') : null
}

/** A class of the catalogue exists when an entry is it or lies below it. */
function unknownCategory({ categoryIds }: ArticleContent, { rules: { pack } }: RecordContext): Refusal | null {
  const categoryId = categoryIds.find((wanted) => !pack.catalogue.some(({ id }) => coversCategory([wanted], id)))
  return categoryId === undefined
    ? null
    : refuse('article.category_unknown', { params: { categoryId }, field: '/content/categoryIds' })
}

function reviewFrom(
  wanted: CivilDate | undefined,
  { at, on, rules: { pack, calendar } }: RecordContext,
): { readonly reviewOn: CivilDate; readonly reviewDueAt: string } | Refusal {
  if (wanted !== undefined && wanted <= on)
    return refuse('article.review_not_later', { params: { today: on }, field: '/reviewOn' })
  const reviewOn = wanted ?? civilDateOf(dueAtOf(at, pack.rules.knowledge.reviewEvery, calendar), calendar)
  return { reviewOn, reviewDueAt: startOfDay(reviewOn, calendar) }
}
