import type { DomainEvent } from '../../kernel/event.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Evolvers } from '../evolvers.ts'
import type { CallbackAnswers } from './callback.ts'

/** Who asks before or beside the official callback: the unit itself, or the district's centre (domain 5). */
export const checkers = ['unit', 'district'] as const
export type Checker = (typeof checkers)[number]

export const checkCallManners = ['phone', 'visit', 'sms'] as const

/** The same three questions; what is answered here counts nowhere. */
export type CheckAnswers = Omit<CallbackAnswers, 'newOpinion'>

/** A check call. Never official, never in a rate. */
export interface CheckCall {
  readonly by: Checker
  readonly at: Instant
  readonly round: number
  readonly byPersonId: string
  readonly unitId: string | null
  readonly manner: (typeof checkCallManners)[number]
  /** Null when nobody was reached. */
  readonly answers: CheckAnswers | null
  readonly note: string
}

export interface CheckCallFacet {
  readonly checkCalls: readonly CheckCall[]
}

export const noCheckCall: CheckCallFacet = { checkCalls: [] }

export type CheckCallEvent = DomainEvent<'checkCallMade', Pick<CheckCall, 'by' | 'manner' | 'answers' | 'note'>>

export const evolveCheckCall: Evolvers<CheckCallFacet, CheckCallEvent> = {
  checkCallMade: (order, made, { at, actor }) => ({
    checkCalls: [...order.checkCalls, { ...made, at, round: order.round, byPersonId: actor.id, unitId: actor.unitId }],
  }),
}
