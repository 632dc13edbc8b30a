import {
  currentDispatch,
  isOpen,
  isRefusal,
  jointTeamKind,
  whistleKind,
  type KnownOrder,
  type Order,
  type OrderSituationName,
  type Refusal,
  type SummonedUnit,
  type Whistle,
} from '@shaoying/domain'
import { instantOf } from '../commands/appeal-input.ts'
import { needed } from './give-record-command.ts'
import type { ReadOrders, ReadRecords } from './record-command-row.ts'

/** Moments of the wire, with any offset, as the house writes them: fields that end in `At`, `arriveBy` and `answerBy`. */
export function withInstants<Input>(input: Input): Input {
  if (Array.isArray(input)) return input.map(withInstants) as Input
  if (typeof input !== 'object' || input === null) return input
  return Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      typeof value === 'string' && /At$|^(arrive|answer)By$/.test(name) ? instantOf(value) : withInstants(value),
    ]),
  ) as Input
}

interface Summoning {
  readonly units: readonly (Omit<SummonedUnit, 'unitId'> & { readonly unitId?: string | undefined })[]
  readonly teams?: readonly { readonly teamId: string; readonly ask: string }[] | undefined
}

/** Standing teams become their members, each marked with its team; a unit named twice comes once (R088, R117). */
export async function withTeams<Input extends Summoning>(
  input: Input,
  read: ReadRecords,
): Promise<(Omit<Input, 'teams' | 'units'> & { readonly units: readonly SummonedUnit[] }) | Refusal> {
  const { teams = [], units, ...rest } = input
  // A guest gets its id from the whistle.
  const called: SummonedUnit[] = units.map((unit) => ({ ...unit, unitId: unit.unitId ?? '' }))
  for (const [index, { teamId, ask }] of teams.entries()) {
    const team = await needed(read, jointTeamKind, teamId, `/teams/${index}/teamId`)
    if (isRefusal(team)) return team
    for (const unitId of team.memberUnitIds) {
      if (!called.some((unit) => unit.unitId === unitId)) called.push({ unitId, ask, teamId, reason: team.purpose })
    }
  }
  return { ...rest, units: called }
}

/** What blowing wants to know of the orders. */
export async function knownOrders(orderIds: readonly string[], readOrders: ReadOrders): Promise<readonly KnownOrder[]> {
  if (orderIds.length === 0) return []
  return [...(await readOrders(orderIds)).values()].map((order) => ({
    orderId: order.id,
    unitIds: unitsOf(order),
    open: isOpen(order.situation.name),
  }))
}

function unitsOf(order: Order): readonly string[] {
  return [currentDispatch(order)?.leadUnitId, order.appeal.place.unitId].filter((unitId) => typeof unitId === 'string')
}

/** Situations in which nothing more is owed for the order: answered to the petitioner, or over. */
const resolved: readonly OrderSituationName[] = [
  'replied',
  'await_callback',
  'called_back',
  'closed',
  'archived',
  'merged',
  'withdrawn',
  'void',
  'answered',
  'redirected',
  'emergency_transferred',
]

/** What closing wants to know of the whistle's orders. */
export async function endingOrders(
  whistleId: string,
  read: ReadRecords,
  readOrders: ReadOrders,
): Promise<readonly { readonly orderId: string; readonly resolved: boolean }[]> {
  const orders = await readOrders(await orderIdsOf(whistleId, read))
  return [...orders.values()].map(({ id, situation }) => ({ orderId: id, resolved: resolved.includes(situation.name) }))
}

export async function orderIdsOf(whistleId: string, read: ReadRecords): Promise<readonly string[]> {
  const whistle: Whistle | undefined = (await read(whistleKind, [whistleId])).get(whistleId)
  return whistle?.matter.orderIds ?? []
}
