import type { Decision } from '../../kernel/decider.ts'
import type { Basis } from '../../kernel/basis.ts'
import { isRefusal, refuse, type Refusal } from '../../kernel/refusal.ts'
import { isCommunityLevel, isStreetLevel, type Unit } from '../../directory/unit.ts'
import { dutyCheck } from '../../intake/duty-check.ts'
import { checkCommand } from '../allowed-commands.ts'
import type { DecisionContext } from '../doer.ts'
import type { OrderEvent } from '../evolve.ts'
import { currentDispatch } from '../facets/dispatch.ts'
import type { AssignmentPart } from '../facets/handling.ts'
import type { Order } from '../order.ts'
import { refuseReportedUnits, refuseUnknownUnits } from '../unit-checks.ts'

/** Somebody of the directory, and the units they serve in today; null: nobody has this id. */
export interface NamedPerson {
  readonly personId: string
  readonly unitIds: readonly string[] | null
}

export interface AssignOrder {
  /** Section, community or stationed office; a person of the lead unit itself when absent. */
  readonly unitId?: string | undefined
  readonly person?: NamedPerson | undefined
  /** `main` when nothing is said: who does the work. `assist`: who helps with it. */
  readonly part?: AssignmentPart | undefined
  readonly note?: string | undefined
}

/**
 * The lead unit gives the work to a section, a community or a person (交办); it stays answerable itself [Reg 14]. A
 * community gets only what its list holds, and is never the main handler where it only assists [Reg 17; SO 32].
 * Assigning again replaces the main handler; helpers stay. Codes: `assign.nobody`, `order.unit_unknown`,
 * `order.unit_is_reported`, `assign.not_of_unit`, those of `dutyCheck`, which name the list's row, and for a person
 * `assign.person_unknown`, `assign.person_elsewhere` and `assign.person_involved`.
 */
export function assignOrder(
  order: Order,
  { unitId, person, part = 'main', note = '' }: AssignOrder,
  context: DecisionContext,
): Decision<OrderEvent> {
  const refusal = checkCommand(order, 'assignOrder', context)
  if (refusal) return refusal
  if (unitId === undefined && person === undefined) return refuse('assign.nobody', { field: '/unitId' })
  const basis = unitId === undefined ? [] : basisToAssign(order, unitId, part, context)
  if (isRefusal(basis)) return basis
  const misplaced = person && refusePerson(order, person, unitId ?? currentDispatch(order)!.leadUnitId, context)
  if (misplaced) return misplaced
  return [
    {
      kind: 'orderAssigned',
      payload: { unitId: unitId ?? null, personId: person?.personId ?? null, part, note, basis },
    },
  ]
}

function basisToAssign(
  order: Order,
  unitId: string,
  part: AssignmentPart,
  { rules }: DecisionContext,
): readonly Basis[] | Refusal {
  const wrong = refuseUnknownUnits([unitId], rules, '/unitId') ?? refuseReportedUnits(order, [unitId], rules, '/unitId')
  if (wrong) return wrong
  const unit = rules.directory.getUnit(unitId)
  const lead = rules.directory.getUnit(currentDispatch(order)!.leadUnitId)
  if (!isPartOf(unit, lead))
    return refuse('assign.not_of_unit', {
      params: { unit: unit.name, lead: lead.name },
      field: '/unitId',
      basis: [{ source: 'directory', reference: `unit/${unit.id}`, key: 'assign.own_parts_only' }],
    })
  const checked = dutyCheck(rules.pack, unit, {
    categoryId: order.appeal.categoryId,
    origin: 'appeal',
    part: part === 'main' ? 'lead' : 'assist',
  })
  return isRefusal(checked) ? { ...checked, field: '/unitId' } : checked
}

/** They must serve where the work is given to, and be neither reported nor one who has withdrawn [JN 32; XF 28]. */
function refusePerson(
  { appeal, interestedPersonIds }: Order,
  { personId, unitIds }: NamedPerson,
  unitId: string,
  { rules }: DecisionContext,
): Refusal | null {
  const field = '/personId'
  if (unitIds === null) return refuse('assign.person_unknown', { params: { personId }, field })
  if (!unitIds.includes(unitId))
    return refuse('assign.person_elsewhere', {
      params: { personId, unit: rules.directory.getUnit(unitId).name },
      field,
    })
  return [...appeal.reportedPersonIds, ...interestedPersonIds].includes(personId)
    ? refuse('assign.person_involved', { params: { personId }, field })
    : null
}

/** Sections and communities directly under the lead; for a street also the offices stationed on its territory (R006; SO 11). */
function isPartOf(unit: Unit, lead: Unit): boolean {
  const isStationed = unit.kind === 'dispatched_office' && isStreetLevel(lead) && unit.territoryId === lead.id
  const isOwn =
    unit.parentId === lead.id &&
    (unit.kind === 'section' || unit.kind === 'dispatched_office' || isCommunityLevel(unit))
  return isOwn || isStationed
}
