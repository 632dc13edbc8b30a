import type { Clock } from '../../deadline/clock.ts'
import type { Basis } from '../../kernel/basis.ts'
import type { DomainEvent } from '../../kernel/event.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Evolvers } from '../evolvers.ts'
import type { ObjectionGround } from '../objection-ground.ts'

/** How far a helper is with its part. */
export type AssistStanding =
  | { readonly name: 'asked' }
  | { readonly name: 'accepted'; readonly at: Instant }
  | {
      readonly name: 'declined'
      readonly at: Instant
      readonly ground: ObjectionGround
      readonly reason: string
      readonly basis: readonly Basis[]
    }
  | { readonly name: 'answered'; readonly at: Instant; readonly result: string; readonly late: boolean }
  | {
      readonly name: 'released'
      readonly at: Instant
      readonly because: 'not_needed' | 'order_moved'
      readonly reason: string
    }

/** Why a part is late and how far it has come [Reg 14]. */
export interface AssistDelay {
  readonly at: Instant
  readonly reason: string
  readonly stageReport: string
  /** When the helper now expects to have it; moves no deadline. */
  readonly expectedOn: string | null
}

/** A unit that supplies a part and answers to the lead, the first receiver (协办) [Reg 14]. Its clock is `assist:<unitId>`. */
export interface Assist {
  readonly unitId: string
  readonly at: Instant
  /** What the lead asked for; null when the dispatch named the unit by the catalogue. */
  readonly task: string | null
  readonly standing: AssistStanding
  readonly delays: readonly AssistDelay[]
  /** The deadline it missed; null while in time. */
  readonly lateSince: Instant | null
}

export interface AssistFacet {
  /** Oldest first; a unit asked again has a record for each time. */
  readonly assists: readonly Assist[]
}

export const noAssist: AssistFacet = { assists: [] }

export function isOpenAssist({ standing }: Assist): boolean {
  return standing.name === 'asked' || standing.name === 'accepted'
}

/** Parts not yet answered, declined or released. */
export function openAssists({ assists }: AssistFacet): readonly Assist[] {
  return assists.filter(isOpenAssist)
}

/** The latest part of that unit, or null when it was never asked. */
export function assistOf({ assists }: AssistFacet, unitId: string): Assist | null {
  return assists.findLast((assist) => assist.unitId === unitId) ?? null
}

/** Units that help or have helped: they see the order. Who declined or was released does not. */
export function assistingUnitIds({ assists }: AssistFacet): readonly string[] {
  const latest = new Map(assists.map((assist) => [assist.unitId, assist]))
  return [...latest.values()]
    .filter((assist) => isOpenAssist(assist) || assist.standing.name === 'answered')
    .map(({ unitId }) => unitId)
}

/** Dispatched (anew): parts owed to the former lead lapse, the units named begin theirs. */
export function assistsAfterDispatch(
  { assists }: AssistFacet,
  unitIds: readonly string[],
  at: Instant,
): readonly Assist[] {
  const lapsed = assists.map(
    (assist): Assist =>
      isOpenAssist(assist)
        ? { ...assist, standing: { name: 'released', at, because: 'order_moved', reason: '' } }
        : assist,
  )
  return [...lapsed, ...unitIds.map((unitId) => askedOf(unitId, null, at))]
}

function askedOf(unitId: string, task: string | null, at: Instant): Assist {
  return { unitId, at, task, standing: { name: 'asked' }, delays: [], lateSince: null }
}

interface OfUnit {
  readonly unitId: string
}
interface WithClocks {
  readonly clocks: readonly Clock[]
}

export type AssistEvent =
  | DomainEvent<'assistRequested', OfUnit & WithClocks & { readonly task: string }>
  | DomainEvent<'assistAccepted', OfUnit>
  | DomainEvent<
      'assistDeclined',
      OfUnit &
        WithClocks & { readonly ground: ObjectionGround; readonly reason: string; readonly basis: readonly Basis[] }
    >
  | DomainEvent<'assistAnswered', OfUnit & WithClocks & { readonly result: string; readonly late: boolean }>
  | DomainEvent<'assistDelayExplained', OfUnit & Omit<AssistDelay, 'at'>>
  | DomainEvent<'assistReleased', OfUnit & WithClocks & { readonly reason: string }>
  | DomainEvent<'assistOverdue', OfUnit & WithClocks & { readonly dueAt: Instant }>

/** The unit's latest part, changed. */
function changed({ assists }: AssistFacet, unitId: string, change: (assist: Assist) => Partial<Assist>): AssistFacet {
  const last = assists.findLastIndex((assist) => assist.unitId === unitId)
  return { assists: assists.map((assist, index) => (index === last ? { ...assist, ...change(assist) } : assist)) }
}

function stands(order: AssistFacet, unitId: string, standing: AssistStanding): AssistFacet {
  return changed(order, unitId, () => ({ standing }))
}

export const evolveAssist: Evolvers<AssistFacet, AssistEvent> = {
  assistRequested: (order, { unitId, task }, { at }) => ({ assists: [...order.assists, askedOf(unitId, task, at)] }),
  assistAccepted: (order, { unitId }, { at }) => stands(order, unitId, { name: 'accepted', at }),
  assistDeclined: (order, { unitId, ground, reason, basis }, { at }) =>
    stands(order, unitId, { name: 'declined', at, ground, reason, basis }),
  assistAnswered: (order, { unitId, result, late }, { at }) =>
    stands(order, unitId, { name: 'answered', at, result, late }),
  assistDelayExplained: (order, { unitId, ...delay }, { at }) =>
    changed(order, unitId, ({ delays }) => ({ delays: [...delays, { ...delay, at }] })),
  assistReleased: (order, { unitId, reason }, { at }) =>
    stands(order, unitId, { name: 'released', at, because: 'not_needed', reason }),
  assistOverdue: (order, { unitId, dueAt }) => changed(order, unitId, () => ({ lateSince: dueAt })),
}
