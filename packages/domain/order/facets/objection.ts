import type { Clock } from '../../deadline/clock.ts'
import type { Basis } from '../../kernel/basis.ts'
import type { DomainEvent } from '../../kernel/event.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Evolvers } from '../evolvers.ts'
import type { ObjectionGround } from '../objection-ground.ts'
import type { DispatchFacet } from './dispatch.ts'
import type { HandlingFacet } from './handling.ts'

/** What becomes of it: the order goes to another unit, or stays where it is. There is no third. */
export const objectionVerdicts = ['redispatch', 'stays'] as const
export type ObjectionVerdict = (typeof objectionVerdicts)[number]

interface Word {
  readonly at: Instant
  readonly byPersonId: string
  readonly verdict: ObjectionVerdict
  readonly reason: string
}

/** One objection (派单异议) with the hotline agency's opinion and the ruling, as far as they were given. */
export interface Objection {
  readonly at: Instant
  readonly unitId: string
  readonly byPersonId: string
  readonly ground: ObjectionGround
  readonly reason: string
  readonly basis: readonly Basis[]
  /** Whose it is in the unit's view; null when the unit cannot tell. */
  readonly proposedUnitId: string | null
  readonly opinion: (Word & { readonly unitId: string | null }) | null
  /** `unitId`: who leads from then on. */
  readonly ruling: (Word & { readonly unitId: string; readonly basis: readonly Basis[] }) | null
}

export interface ObjectionFacet {
  readonly objections: readonly Objection[]
}

export const noObjection: ObjectionFacet = { objections: [] }

/** The objection waiting for its ruling, or null. */
export function pendingObjection({ objections }: ObjectionFacet): Objection | null {
  const last = objections.at(-1)
  return last && last.ruling === null ? last : null
}

/** How often the order has changed hands by objection. */
export function handOverCount({ objections }: ObjectionFacet): number {
  return objections.filter(({ ruling }) => ruling?.verdict === 'redispatch').length
}

export type ObjectionEvent =
  | DomainEvent<
      'dispatchObjected',
      Pick<Objection, 'unitId' | 'ground' | 'reason' | 'basis' | 'proposedUnitId'> & {
        readonly clocks: readonly Clock[]
      }
    >
  | DomainEvent<
      'objectionOpined',
      { readonly verdict: ObjectionVerdict; readonly unitId: string | null; readonly reason: string }
    >
  | DomainEvent<
      'objectionRuled',
      {
        readonly verdict: ObjectionVerdict
        readonly unitId: string
        readonly reason: string
        readonly basis: readonly Basis[]
        readonly clocks: readonly Clock[]
      }
    >

function changeLast(objections: readonly Objection[], change: Partial<Objection>): readonly Objection[] {
  return objections.map((objection, index) =>
    index === objections.length - 1 ? { ...objection, ...change } : objection,
  )
}

export const evolveObjection: Evolvers<ObjectionFacet & DispatchFacet & HandlingFacet, ObjectionEvent> = {
  dispatchObjected: (order, { clocks: _, ...objected }, { at, actor }) => ({
    objections: [...order.objections, { ...objected, at, byPersonId: actor.id, opinion: null, ruling: null }],
    situation: { name: 'objected', since: at },
  }),
  objectionOpined: (order, word, { at, actor }) => ({
    objections: changeLast(order.objections, { opinion: { ...word, at, byPersonId: actor.id } }),
  }),
  objectionRuled: (order, { clocks: _, ...word }, { at, actor }) => ({
    objections: changeLast(order.objections, { ruling: { ...word, at, byPersonId: actor.id } }),
    ...(word.verdict === 'stays' ? designated(order, at) : {}),
  }),
}

/** The designation stands for the unit's signature: from then on it handles, and may not object again [WF 22]. */
function designated(order: DispatchFacet & HandlingFacet, at: Instant) {
  const dispatches = order.dispatches.map((dispatch, index) =>
    index === order.dispatches.length - 1 ? { ...dispatch, designated: true } : dispatch,
  )
  return { dispatches, signedAt: order.signedAt ?? at, situation: { name: 'handling', since: at } } as const
}
