import type { DomainEvent } from '../kernel/event.ts'
import type { CivilDate, Instant } from '../kernel/instant.ts'
import { foldOf, type RecordKind } from '../record/record.ts'

/** What an article says: to everybody, and beside it what only staff need. */
export interface ArticleContent {
  readonly title: string
  /** The answer as a caller may be given it. */
  readonly publicText: string
  /** For staff: exceptions, whom to ring up, what not to promise. May be empty. */
  readonly internalText: string
  /** How such a matter is handled in practice (R186). May be empty. */
  readonly method: string
  /** Laws and rules it rests on (R186). */
  readonly legalBasis: readonly string[]
  /** Classes of the catalogue it belongs to; `0102` means everything below it. */
  readonly categoryIds: readonly string[]
  readonly keywords: readonly string[]
}

interface Written extends ArticleContent {
  readonly at: Instant
  readonly byPersonId: string
  readonly byUnitId: string | null
}

/** A text waiting for the editor. */
export interface ArticleProposal extends Written {
  readonly why: string
}

/** A text that is or was in force. */
export interface ArticleVersion extends Written {
  /** From 1. */
  readonly number: number
  readonly publishedAt: Instant
  readonly publishedBy: string
}

/**
 * An article of the knowledge base (热线知识库) [Reg 31]: the unit that answers for it keeps it right, the editor
 * publishes. `revised`: in force, and a new text waits.
 */
export interface Article {
  readonly situation: 'proposed' | 'returned' | 'published' | 'revised' | 'withdrawn'
  readonly unitId: string
  readonly proposal: ArticleProposal | null
  /** Oldest first; the last one is in force while the article is published. */
  readonly versions: readonly ArticleVersion[]
  /** The day on which its unit looks it through again. */
  readonly reviewOn: CivilDate | null
  readonly reviewDueAt: Instant | null
  /** Since when that is overdue; null when it is not. */
  readonly overdueSince: Instant | null
  /** Why the last proposal went back, or why it was withdrawn. */
  readonly remark: string
  /** The question nobody could answer that it answers. */
  readonly gapId: string | null
}

interface Review {
  readonly reviewOn: CivilDate
  readonly reviewDueAt: Instant
}

export type ArticleProposed = DomainEvent<
  'articleProposed',
  { readonly unitId: string; readonly content: ArticleContent; readonly why: string; readonly gapId: string | null }
>
export type ArticleChanged =
  | DomainEvent<'articleRevised', { readonly content: ArticleContent; readonly why: string }>
  | DomainEvent<'articlePublished', Review & { readonly title: string; readonly gapId: string | null }>
  | DomainEvent<'articleReturned', { readonly unitId: string; readonly title: string; readonly reason: string }>
  | DomainEvent<'articleConfirmed', Review>
  | DomainEvent<
      'articleReviewOverdue',
      { readonly unitId: string; readonly title: string; readonly reviewOn: CivilDate }
    >
  | DomainEvent<'articleHandedOver', { readonly unitId: string; readonly reason: string }>
  | DomainEvent<'articleWithdrawn', { readonly reason: string }>
export type ArticleEvent = ArticleProposed | ArticleChanged

/** The text in force; null before the first one and after the article is withdrawn. */
export function articleInForce({
  situation,
  versions,
}: Pick<Article, 'situation' | 'versions'>): ArticleVersion | null {
  return situation === 'published' || situation === 'revised' ? (versions.at(-1) ?? null) : null
}

export const articleKind: RecordKind<Article, ArticleEvent> = {
  kind: 'article',
  fold: foldOf<Article, ArticleProposed, ArticleChanged>(
    {
      articleProposed: ({ unitId, content, why, gapId }, { at, actor }) => ({
        situation: 'proposed',
        unitId,
        proposal: { ...content, why, at, byPersonId: actor.id, byUnitId: actor.unitId },
        versions: [],
        reviewOn: null,
        reviewDueAt: null,
        overdueSince: null,
        remark: '',
        gapId,
      }),
    },
    {
      articleRevised: ({ versions }, { content, why }, { at, actor }) => ({
        situation: versions.length === 0 ? 'proposed' : 'revised',
        proposal: { ...content, why, at, byPersonId: actor.id, byUnitId: actor.unitId },
      }),
      articlePublished: ({ proposal, versions }, { reviewOn, reviewDueAt }, { at, actor }) => {
        if (!proposal) return {}
        const { why: _why, ...written } = proposal
        return {
          situation: 'published',
          proposal: null,
          versions: [...versions, { ...written, number: versions.length + 1, publishedAt: at, publishedBy: actor.id }],
          reviewOn,
          reviewDueAt,
          overdueSince: null,
          remark: '',
        }
      },
      articleReturned: ({ versions, proposal }, { reason }) => ({
        situation: versions.length === 0 ? 'returned' : 'published',
        proposal: versions.length === 0 ? proposal : null,
        remark: reason,
      }),
      articleConfirmed: (_article, { reviewOn, reviewDueAt }) => ({ reviewOn, reviewDueAt, overdueSince: null }),
      articleReviewOverdue: (_article, _fact, { at }) => ({ overdueSince: at }),
      articleHandedOver: (_article, { unitId }) => ({ unitId }),
      articleWithdrawn: (_article, { reason }) => ({
        situation: 'withdrawn',
        proposal: null,
        reviewOn: null,
        reviewDueAt: null,
        overdueSince: null,
        remark: reason,
      }),
    },
  ),
  columnsOf: (article) => ({
    situation: article.situation,
    unitId: article.unitId,
    naturalKey: null,
    title: titleOf(article),
    // Reminded once; what is overdue stays so until it was looked through.
    nextDueAt: articleInForce(article) && article.overdueSince === null ? article.reviewDueAt : null,
    seenByUnitIds: null,
  }),
}

export function titleOf({ proposal, versions }: Pick<Article, 'proposal' | 'versions'>): string {
  return versions.at(-1)?.title ?? proposal?.title ?? ''
}
