import type { Decision } from '../../kernel/decider.ts'
import type { Instant } from '../../kernel/instant.ts'
import { isRefusal, refuse, type Refusal } from '../../kernel/refusal.ts'
import type { Basis } from '../../kernel/basis.ts'
import type { CityRules } from '../../order/doer.ts'
import { legOf } from '../check-step.ts'
import { isOpenLeg } from '../leg.ts'
import type { WhistleKind } from '../facets/call.ts'
import { checkSummons } from '../propose-summons.ts'
import type { Whistle, WhistleEvent } from '../whistle.ts'
import { startSummonsClocks, type SummonsLimits } from '../whistle-clocks.ts'
import { commanding, type AsCommander } from '../whistle-command.ts'

export interface SummonedUnit {
  /** Empty for a guest. */
  readonly unitId: string
  readonly guest?:
    | { readonly name: string; readonly contact?: string | undefined; readonly contactId?: string | undefined }
    | undefined
  readonly ask: string
  readonly part?: 'lead' | 'assist' | undefined
  readonly teamId?: string | undefined
  /** Why it is called although no list names it. */
  readonly reason?: string | undefined
  /** When it is to be there, where the situation's limit does not fit. */
  readonly arriveBy?: Instant | undefined
}

/** Everything about a call that every one of its summonses shares. */
export interface SummonsFrame {
  readonly callerUnitId: string
  readonly situationIds: readonly string[]
  readonly categoryId: string | null
  readonly limits: SummonsLimits
  readonly wave: number
  /** Number of the first leg. */
  readonly firstId: number
  readonly at: Instant
  readonly rules: CityRules
  /** Who may be called, where it is not for `checkSummons` to say (sections, streets). */
  readonly check?: (unit: SummonedUnit) => readonly Basis[] | Refusal
}

/**
 * The summonses of one call, each with its clocks. Of the units of the first call one leads. Codes: those of
 * `checkSummons`, `whistle.summoned_twice`, `whistle.two_leads`, `whistle.arrive_by_past`.
 */
export function summonses(called: readonly SummonedUnit[], frame: SummonsFrame): readonly WhistleEvent[] | Refusal {
  const units = called.map((unit, index) => (unit.guest ? { ...unit, unitId: `guest-${frame.firstId + index}` } : unit))
  const wrong = refuseUnits(units, frame)
  if (wrong) return wrong
  const named = units.some(({ part }) => part === 'lead')
  const events: WhistleEvent[] = []
  for (const [index, unit] of units.entries()) {
    const basis = basisOf(unit, frame)
    if (isRefusal(basis)) return { ...basis, field: `/units/${index}/unitId` }
    const id = String(frame.firstId + index)
    const clocks = startSummonsClocks(id, frame.limits, unit.arriveBy, frame.at, frame.rules)
    const leads = frame.wave === 1 && (named ? unit.part === 'lead' : index === 0)
    events.push({
      kind: 'unitSummoned',
      payload: {
        id,
        unitId: unit.unitId,
        guest: unit.guest
          ? {
              name: unit.guest.name,
              contact: unit.guest.contact ?? null,
              ...(unit.guest.contactId === undefined ? {} : { contactId: unit.guest.contactId }),
            }
          : null,
        part: leads ? 'lead' : 'assist',
        wave: frame.wave,
        summonedByUnitId: frame.callerUnitId,
        teamId: unit.teamId ?? null,
        ask: unit.ask,
        basis,
        summonedAt: frame.at,
        signDueAt: clocks[0].dueAt,
        arriveDueAt: clocks[1].dueAt,
        recordedArrival: null,
        clocks,
      },
    })
  }
  return events
}

function basisOf(
  unit: SummonedUnit,
  { check, callerUnitId, situationIds, categoryId, rules }: SummonsFrame,
): readonly Basis[] | Refusal {
  if (unit.guest)
    return [{ source: 'law', reference: 'R099', key: 'whistle.body_invited', params: { body: unit.guest.name } }]
  return check
    ? check(unit)
    : checkSummons(rules, { unitId: unit.unitId, callerUnitId, situationIds, categoryId, reason: unit.reason ?? null })
}

function refuseUnits(units: readonly SummonedUnit[], { at }: SummonsFrame): Refusal | null {
  if (units.length === 0) return refuse('whistle.nobody_summoned', { field: '/units' })
  const twice = units.find(({ unitId }, index) => units.findIndex((other) => other.unitId === unitId) !== index)
  if (twice) return refuse('whistle.summoned_twice', { params: { unitId: twice.unitId }, field: '/units' })
  if (units.filter(({ part }) => part === 'lead').length > 1)
    return refuse('whistle.two_leads', {
      field: '/units',
      basis: [{ source: 'law', reference: 'Reg 14', key: 'whistle.one_leads' }],
    })
  return units.some(({ arriveBy }) => arriveBy !== undefined && arriveBy <= at)
    ? refuse('whistle.arrive_by_past', { field: '/units' })
    : null
}

export interface SummonUnits extends AsCommander {
  /** What the scene shows now; the situations of the call so far when left out. */
  readonly situationIds?: readonly string[] | undefined
  readonly units: readonly SummonedUnit[]
}

/** The second whistle, the third: more units, by what the scene shows (R089, R134). Code: `whistle.summoned_twice`, `whistle.situation_unknown`. */
export const summonUnits = commanding<SummonUnits>(
  'summonUnits',
  (whistle, { units, situationIds = whistle.matter.situationIds }, { at, rules, asUnitId }): Decision<WhistleEvent> => {
    const there = units.find(({ unitId }) => {
      const leg = legOf(whistle, unitId)
      return leg && isOpenLeg(leg)
    })
    if (there) return refuse('whistle.summoned_twice', { params: { unitId: there.unitId }, field: '/units' })
    const unknown = situationIds.find((id) => !rules.pack.situations.some((situation) => situation.id === id))
    if (unknown !== undefined)
      return refuse('whistle.situation_unknown', { params: { situationId: unknown }, field: '/situationIds' })
    return summonses(units, {
      callerUnitId: asUnitId,
      situationIds,
      categoryId: whistle.matter.categoryId,
      limits: limitsOf(rules, situationIds, whistle.call!.kind),
      at,
      rules,
      wave:
        Math.max(
          0,
          ...whistle.legs.filter(({ summonedByUnitId }) => summonedByUnitId === asUnitId).map(({ wave }) => wave),
        ) + 1,
      firstId: whistle.legs.length + 1,
      ...(whistle.direction === 'upward' || whistle.direction === 'joint' ? {} : { check: sameKindAs(whistle, rules) }),
    })
  },
)

/** A reverse whistle calls more streets, an internal one more sections; nothing else. */
function sameKindAs(
  { legs, direction }: Whistle,
  { directory }: CityRules,
): (unit: SummonedUnit) => readonly Basis[] | Refusal {
  const kinds = legs.map(({ unitId }) => directory.findUnit(unitId)?.kind)
  return ({ unitId }) => {
    const unit = directory.findUnit(unitId)
    return unit && kinds.includes(unit.kind)
      ? [
          {
            source: 'directory',
            reference: `unit/${unitId}`,
            key: 'whistle.same_direction',
            params: { unit: unit.name },
          },
        ]
      : refuse('whistle.cannot_be_summoned', { params: { unit: unit?.name ?? unitId, direction } })
  }
}

/** The limits of the first of the situations; outside the list the city's for that kind of whistle. */
export function limitsOf(
  { pack }: CityRules,
  situationIds: readonly string[],
  kind: WhistleKind,
): SummonsLimits & { readonly solve: SummonsLimits['sign'] } {
  const situation = pack.situations.find(({ id }) => id === situationIds[0])
  return situation ?? pack.rules.whistle.limits[kind === 'key_work' ? 'ordinary' : 'urgent']
}
