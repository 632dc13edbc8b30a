import type { Clock } from '../../deadline/clock.ts'
import type { DomainEvent } from '../../kernel/event.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Evolvers } from '../evolvers.ts'
import { findClock } from '../order-clocks.ts'

/** What the unit says it found (是否属实) and did; the petitioner's own word is kept apart in the callback. */
export interface ReplyContent {
  /** The words the petitioner receives, frozen as sent. */
  readonly toPetitioner: string
  /** What the hotline is told besides. */
  readonly toHotline: string
  readonly finding: 'true' | 'partly_true' | 'false' | 'not_verifiable'
  readonly claimedSolved: 'solved' | 'partly_solved' | 'not_solved'
  readonly legalBasis: string
}

/** A reply with what it had to do without. */
export interface ReplySent extends ReplyContent {
  /** Why the petitioner was not spoken to before; null when they were. */
  readonly notContactedBecause: string | null
  /** Helpers whose part was still open, and what the lead says about it; null when none was. */
  readonly withoutParts: { readonly unitIds: readonly string[]; readonly because: string } | null
  /** Evidence the pack demands and nobody has shown, and why not; null when nothing is missing or nothing was said. */
  readonly withoutEvidence: {
    readonly missing: readonly { readonly object: string | null; readonly piece: string }[]
    readonly because: string
  } | null
}

export interface Reply extends ReplySent {
  readonly at: Instant
  readonly round: number
  /** The handling limit as it stood when the reply was sent, extensions and the ledger included; null without one. */
  readonly dueAt: Instant | null
  readonly unitId: string | null
  readonly byPersonId: string
  readonly review: {
    readonly at: Instant
    readonly byPersonId: string
    readonly verdict: 'accepted' | 'returned'
    readonly reason: string
  } | null
}

export interface ReplyFacet {
  readonly replies: readonly Reply[]
}

export const noReply: ReplyFacet = { replies: [] }

export type ReplyEvent =
  | DomainEvent<'replySent', ReplySent>
  | DomainEvent<'replyAccepted', { readonly reason: string }>
  | DomainEvent<
      'replyReturned',
      { readonly reason: string; readonly faults: readonly string[]; readonly clocks: readonly Clock[] }
    >

function reviewLast(replies: readonly Reply[], review: Reply['review']): readonly Reply[] {
  return replies.map((reply, index) => (index === replies.length - 1 ? { ...reply, review } : reply))
}

export const evolveReply: Evolvers<ReplyFacet, ReplyEvent> = {
  replySent: (order, content, { at, actor }) => ({
    replies: [
      ...order.replies,
      {
        ...content,
        at,
        round: order.round,
        dueAt: findClock(order, 'handle')?.dueAt ?? null,
        unitId: actor.unitId,
        byPersonId: actor.id,
        review: null,
      },
    ],
    situation: { name: 'replied', since: at, reviewed: false },
  }),
  replyAccepted: (order, { reason }, { at, actor }) => ({
    replies: reviewLast(order.replies, { at, byPersonId: actor.id, verdict: 'accepted', reason }),
    situation: { name: 'replied', since: at, reviewed: true },
  }),
  replyReturned: (order, { reason }, { at, actor }) => ({
    replies: reviewLast(order.replies, { at, byPersonId: actor.id, verdict: 'returned', reason }),
    situation: { name: 'rework', since: at, because: 'reply_returned' },
  }),
}
