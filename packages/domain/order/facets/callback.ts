import type { Clock } from '../../deadline/clock.ts'
import type { CallbackManner, Satisfaction } from '../../directory/callback-grades.ts'
import type { DomainEvent } from '../../kernel/event.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Evolvers } from '../evolvers.ts'
import type { ClosingManner } from '../situation.ts'

/** Did they contact you, is it solved, are you satisfied [Reg 23]; always the petitioner's own word. */
export interface CallbackAnswers {
  readonly contacted: boolean
  readonly solved: 'solved' | 'partly_solved' | 'not_solved'
  readonly satisfaction: Satisfaction
  /** What the petitioner says besides; may open a second round (R137). */
  readonly newOpinion: string | null
}

export interface CallbackAttempt {
  readonly at: Instant
  readonly round: number
  readonly manner: CallbackManner
  readonly result: 'no_answer' | 'refused' | 'wrong_number' | 'call_later' | 'answered'
}

/** What a supervisor found on looking again at a matter the petitioner calls unsolved. */
export const callbackVerdicts = ['more_can_be_done', 'nothing_more_now'] as const
export type CallbackVerdict = (typeof callbackVerdicts)[number]

/** The second look; the petitioner's own answers stay as they are. */
export interface CallbackReview {
  readonly at: Instant
  readonly round: number
  readonly byPersonId: string
  readonly verdict: CallbackVerdict
  readonly finding: string
}

export interface CallbackResult extends CallbackAnswers {
  readonly at: Instant
  readonly round: number
  readonly manner: CallbackManner
  readonly askedBy: string
}

export interface CallbackFacet {
  readonly callbackAttempts: readonly CallbackAttempt[]
  /** Valid callbacks only: the petitioner was reached and answered. */
  readonly callbacks: readonly CallbackResult[]
  readonly callbackReviews: readonly CallbackReview[]
  /** Why it was closed although the petitioner was not content; null otherwise. */
  readonly closedBecause: string | null
  /** When and how it was closed; stays when the order goes into the archive. Null before. */
  readonly closing: { readonly at: Instant; readonly how: ClosingManner } | null
  readonly expiredAt: Instant | null
}

export const noCallback: CallbackFacet = {
  callbackAttempts: [],
  callbacks: [],
  callbackReviews: [],
  closedBecause: null,
  closing: null,
  expiredAt: null,
}

export type CallbackEvent =
  | DomainEvent<'handlingLimitExpired', { readonly dueAt: Instant; readonly clocks: readonly Clock[] }>
  | DomainEvent<
      'clockWarned',
      { readonly clock: string; readonly warning: string; readonly dueAt: Instant; readonly clocks: readonly Clock[] }
    >
  | DomainEvent<'clockExpired', { readonly clock: string; readonly dueAt: Instant; readonly clocks: readonly Clock[] }>
  | DomainEvent<'callbackOpened', { readonly clocks: readonly Clock[] }>
  | DomainEvent<
      'callbackAttempted',
      {
        readonly manner: CallbackManner
        readonly result: Exclude<CallbackAttempt['result'], 'answered'>
        readonly clocks: readonly Clock[]
      }
    >
  | DomainEvent<
      'callbackAnswered',
      CallbackAnswers & { readonly manner: CallbackManner; readonly clocks: readonly Clock[] }
    >
  | DomainEvent<'callbackReviewed', { readonly verdict: CallbackVerdict; readonly finding: string }>
  | DomainEvent<
      'sentBackForRework',
      { readonly reason: string; readonly dueAt: Instant; readonly clocks: readonly Clock[] }
    >
  | DomainEvent<
      'orderClosed',
      { readonly how: ClosingManner; readonly reason: string | null; readonly clocks: readonly Clock[] }
    >
  | DomainEvent<'orderArchived', { readonly clocks: readonly Clock[] }>

export const evolveCallback: Evolvers<CallbackFacet, CallbackEvent> = {
  handlingLimitExpired: (_order, { dueAt }) => ({ expiredAt: dueAt }),
  clockWarned: (order) => order,
  clockExpired: (order) => order,
  callbackOpened: (_order, _, { at }) => ({ situation: { name: 'await_callback', since: at } }),
  callbackAttempted: (order, { manner, result }, { at }) => ({
    callbackAttempts: [...order.callbackAttempts, { at, round: order.round, manner, result }],
  }),
  callbackAnswered: (order, { contacted, solved, satisfaction, newOpinion, manner }, { at, actor }) => ({
    callbackAttempts: [...order.callbackAttempts, { at, round: order.round, manner, result: 'answered' }],
    callbacks: [
      ...order.callbacks,
      { contacted, solved, satisfaction, newOpinion, manner, at, round: order.round, askedBy: actor.id },
    ],
    situation: { name: 'called_back', since: at },
  }),
  callbackReviewed: (order, { verdict, finding }, { at, actor }) => ({
    callbackReviews: [...order.callbackReviews, { at, round: order.round, byPersonId: actor.id, verdict, finding }],
  }),
  sentBackForRework: (order, _, { at }) => ({
    round: order.round + 1,
    expiredAt: null,
    situation: { name: 'rework', since: at, because: 'callback' },
  }),
  orderClosed: (_order, { how, reason }, { at }) => ({
    closedBecause: reason,
    closing: { at, how },
    situation: { name: 'closed', at, how },
  }),
  orderArchived: (_order, _, { at }) => ({ situation: { name: 'archived', at } }),
}
