import { isRefusal, refuse, type Refusal } from '../kernel/refusal.ts'
import { isCommunityLevel } from '../directory/unit.ts'
import { dutyCheck } from '../intake/duty-check.ts'
import type { CityRules } from './doer.ts'
import type { Order } from './order.ts'

/** `order.unit_unknown` for the first unit the city does not have. */
export function refuseUnknownUnits(unitIds: readonly string[], rules: CityRules, field: string): Refusal | null {
  const unknown = unitIds.find((id) => !rules.directory.findUnit(id))
  return unknown === undefined ? null : refuse('order.unit_unknown', { params: { unitId: unknown }, field })
}

/** `order.unit_is_reported` for a unit the report is about, or anything below it: it never learns of the order. */
export function refuseReportedUnits(
  order: Order,
  unitIds: readonly string[],
  rules: CityRules,
  field: string,
): Refusal | null {
  const reported = unitIds.find((id) =>
    order.appeal.reportedUnitIds.some((unitId) => rules.directory.isWithin(id, unitId)),
  )
  if (reported === undefined) return null
  return refuse('order.unit_is_reported', {
    params: { unitId: reported },
    field,
    basis: [{ source: 'law', reference: 'JN 32; XF 30', key: 'dispatch.never_to_the_reported' }],
  })
}

/** `order.unit_cannot_lead`: communities, villages and sections help and are never a first receiver. */
export function refuseAsLead(unitId: string, rules: CityRules, field: string): Refusal | null {
  const unit = rules.directory.getUnit(unitId)
  if (!isCommunityLevel(unit) && unit.kind !== 'section') return null
  return refuse('order.unit_cannot_lead', {
    params: { unitId, unitKind: unit.kind },
    field,
    basis: [{ source: 'law', reference: 'Reg 11, 17; SO 32', key: 'dispatch.community_never_leads' }],
  })
}

/**
 * `assist.own_unit` for a section, which its own unit assigns; for a community those of `dutyCheck`: it is asked
 * nothing that its list does not hold [Reg 17; SO 32]. Any other unit may be asked, and declines with a basis.
 */
export function refuseAsHelper(order: Order, unitId: string, rules: CityRules, field: string): Refusal | null {
  const unit = rules.directory.getUnit(unitId)
  if (unit.kind === 'section')
    return refuse('assist.own_unit', { params: { unit: unit.name }, field, allowed: ['assignOrder'] })
  if (!isCommunityLevel(unit)) return null
  const listed = dutyCheck(rules.pack, unit, { categoryId: order.appeal.categoryId, origin: 'appeal', part: 'assist' })
  return isRefusal(listed) ? { ...listed, field } : null
}
