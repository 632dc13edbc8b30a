import { limitSeconds } from '../../deadline/limit.ts'
import { startClockUntil } from '../../deadline/run-clock.ts'
import { dueAtOf } from '../../deadline/compute-deadline.ts'
import type { Basis } from '../../kernel/basis.ts'
import type { Decision } from '../../kernel/decider.ts'
import type { Instant } from '../../kernel/instant.ts'
import { isRefusal, refuse, type Refusal } from '../../kernel/refusal.ts'
import type { CityRules } from '../../order/doer.ts'
import { checkScope } from '../check-scope.ts'
import type {
  EverydayKind,
  TakenDown,
  WhistleDirection,
  WhistleEntry,
  WhistleKind,
  WhistleMatter,
} from '../facets/call.ts'
import type { DesignatedPoint, Position } from '../position.ts'
import { solveClock } from '../whistle-clocks.ts'
import type { WhistleEvent } from '../whistle.ts'
import { beginning, commanding, type AsCommander } from '../whistle-command.ts'
import { matterOf, type MatterInput } from './request-whistle.ts'
import { limitsOf, summonses, type SummonedUnit, type SummonsFrame } from './summon-units.ts'

/** What the leader decides when the whistle is blown. */
export interface Blowing {
  readonly kind?: WhistleKind | undefined
  readonly everydayKind?: EverydayKind | undefined
  readonly units: readonly SummonedUnit[]
  readonly overrideReason?: string | undefined
}

/** What the door looked up about the orders it is blown for. */
export interface KnownOrder {
  readonly orderId: string
  /** The order's lead, or the street of its place. */
  readonly unitIds: readonly string[]
  readonly open: boolean
}

interface BlowingFrame extends Pick<SummonsFrame, 'at' | 'rules' | 'check'> {
  readonly callerUnitId: string
  readonly direction: WhistleDirection
  readonly entry: WhistleEntry
  readonly takenDown: TakenDown | null
  readonly evidence: string | null
  /** The written scope was asked elsewhere, or does not apply in this direction. */
  readonly scopeBasis?: readonly Basis[]
}

/**
 * The facts of a blown whistle: the call, then a summons for each unit. Codes: those of `checkScope` and `summonses`,
 * `whistle.point_missing`, `whistle.standard_missing`, `whistle.kind_missing` (outside the list the leader says which).
 */
export function blown(
  matter: WhistleMatter,
  { kind, everydayKind, units, overrideReason = undefined }: Blowing,
  frame: BlowingFrame,
): readonly WhistleEvent[] | Refusal {
  const { rules, callerUnitId, at } = frame
  const scope = frame.scopeBasis
    ? {
        situations: rules.pack.situations.filter(({ id }) => matter.situationIds.includes(id)),
        basis: frame.scopeBasis,
        override: null,
      }
    : checkScope(rules, rules.directory.getUnit(callerUnitId), {
        categoryId: matter.categoryId,
        situationIds: matter.situationIds,
        overrideReason: overrideReason ?? null,
      })
  if (isRefusal(scope)) return scope
  const { point, standard } = matter
  if (point === null || standard === null)
    return refuse(point === null ? 'whistle.point_missing' : 'whistle.standard_missing', {
      field: point === null ? '/point' : '/standard',
    })
  const listed = scope.situations[0]
  const known = kind ?? listed?.kind
  if (known === undefined) return refuse('whistle.kind_missing', { field: '/kind' })
  const situationIds =
    matter.situationIds.length > 0 ? matter.situationIds : scope.situations.slice(0, 1).map(({ id }) => id)
  const limits = limitsOf(rules, situationIds, known)
  const summoned = summonses(units, {
    ...frame,
    situationIds,
    categoryId: matter.categoryId,
    limits,
    wave: 1,
    firstId: 1,
  })
  if (isRefusal(summoned)) return summoned
  const solveDueAt = dueAtOf(at, limits.solve, rules.calendar)
  const call: WhistleEvent = {
    kind: 'whistleBlown',
    payload: {
      blownAt: at,
      entry: frame.entry,
      takenDown: frame.takenDown,
      evidence: frame.evidence,
      kind: known,
      everydayKind: everydayKind ?? listed?.everydayKind ?? (known === 'emergency' ? 'emergency' : 'daily'),
      point,
      standard,
      basis: scope.basis,
      override: scope.override,
      checkInRules: checkInRulesOf(rules),
      solveDueAt,
      clocks: [startClockUntil(solveClock, solveDueAt, { limit: limits.solve }, at, rules.calendar)],
    },
  }
  return [call, ...summoned]
}

function checkInRulesOf({ pack }: CityRules) {
  const { maxAccuracyMetres, maxSpeedKmh, maxClockSkewSeconds, offline } = pack.rules.whistle
  return { maxAccuracyMetres, maxSpeedKmh, maxClockSkewSeconds, offlineSeconds: limitSeconds(offline) }
}

/** The orders are the caller's own and still open. Codes: `whistle.order_not_yours`, `whistle.order_over`. */
export function checkOrders(
  orders: readonly KnownOrder[],
  orderIds: readonly string[],
  callerUnitId: string,
  { directory }: CityRules,
): Refusal | null {
  for (const orderId of orderIds) {
    const order = orders.find((known) => known.orderId === orderId)
    if (!order?.unitIds.some((unitId) => directory.isWithin(unitId, callerUnitId)))
      return refuse('whistle.order_not_yours', { params: { orderId }, field: '/orderIds' })
    if (!order.open) return refuse('whistle.order_over', { params: { orderId }, field: '/orderIds' })
  }
  return null
}

/** A point as people write it; the pack says how near is there. */
export interface PointInput {
  readonly name: string
  readonly position?: Position | undefined
  readonly radiusMetres?: number | undefined
}

export function pointOf({ name, position, radiusMetres }: PointInput, { pack }: CityRules): DesignatedPoint {
  return { name, position: position ?? null, radiusMetres: radiusMetres ?? pack.rules.whistle.pointRadiusMetres }
}

export interface BlowWhistle extends AsCommander, Blowing {
  readonly point?: PointInput | undefined
  readonly standard?: string | undefined
  readonly orders: readonly KnownOrder[]
}

/** The street's leader blows what was requested or drafted [Reg 16; SO 5]. Codes: those of `blown` and `checkOrders`. */
export const blowWhistle = commanding<BlowWhistle>(
  'blowWhistle',
  (whistle, { point, standard, orders, ...blowing }, { at, rules }): Decision<WhistleEvent> => {
    const matter = {
      ...whistle.matter,
      point: point ? pointOf(point, rules) : whistle.matter.point,
      standard: standard ?? whistle.matter.standard,
    }
    return (
      checkOrders(orders, matter.orderIds, whistle.callerUnitId, rules) ??
      blown(matter, blowing, {
        callerUnitId: whistle.callerUnitId,
        direction: whistle.direction,
        entry: 'entered',
        takenDown: null,
        evidence: null,
        at,
        rules,
      })
    )
  },
)

/** A matter with everything a call needs. */
export interface CallMatter extends Omit<MatterInput, 'point'> {
  readonly callerUnitId: string
  readonly point: PointInput
  readonly standard: string
}

export interface BlowAtOnce extends CallMatter, Blowing {
  readonly orders: readonly KnownOrder[]
}

/** The leader blows on the spot, without a draft (R010). Codes as `blowWhistle`. */
export const blowAtOnce = beginning<BlowAtOnce>(
  'blowAtOnce',
  ({ callerUnitId }) => callerUnitId,
  (input, context) =>
    newCall(input, { direction: 'upward', entry: 'entered', takenDown: null, evidence: null, ...context }),
)

/** A draft and its call in one: what every way to blow without a draft comes to. */
export function newCall(
  input: BlowAtOnce,
  frame: Omit<BlowingFrame, 'callerUnitId'> & { readonly at: Instant },
): Decision<WhistleEvent> {
  const { callerUnitId, point, orders, kind, everydayKind, units, overrideReason, ...written } = input
  const { rules, direction } = frame
  if (!rules.directory.findUnit(callerUnitId))
    return refuse('order.unit_unknown', { params: { unitId: callerUnitId }, field: '/callerUnitId' })
  const matter = matterOf({ ...written, point: pointOf(point, rules) })
  const refusal = checkOrders(orders, matter.orderIds, callerUnitId, rules)
  if (refusal) return refusal
  const called = blown(matter, { kind, everydayKind, units, overrideReason }, { callerUnitId, ...frame })
  return isRefusal(called)
    ? called
    : [{ kind: 'whistleDrafted', payload: { callerUnitId, direction, matter } }, ...called]
}
