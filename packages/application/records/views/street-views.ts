import type {
  DutyChangeView,
  EnforcementCentreView,
  RollOutView,
  SituationChangeView,
  StreetResourceView,
} from '@shaoying/contract'
import {
  resourceSorts,
  rollOutStatus,
  type DutyChange,
  type EnforcementCentre,
  type RollOut,
  type SituationChange,
  type StreetResource,
} from '@shaoying/domain'
import { unitNamed, unitNamedOrNull } from '../../queries/names.ts'
import type { ReadRecord, ViewContext } from '../record-collection.ts'

export function enforcementCentreView(
  { recordId, version, state: { unitId, residents, onCallLines, ...centre } }: ReadRecord<EnforcementCentre>,
  { rules }: ViewContext,
): EnforcementCentreView {
  return {
    ...centre,
    centreId: recordId,
    version,
    unit: unitNamed(unitId, rules),
    residents: [...residents],
    onCallLines: [...onCallLines],
  }
}

export function streetResourceView(
  { recordId, version, state: { unitId, fromUnitId, ...resource } }: ReadRecord<StreetResource>,
  { rules, language }: ViewContext,
): StreetResourceView {
  const { name, nameEn, measure } = resourceSorts[resource.sort]
  return {
    ...resource,
    resourceId: recordId,
    version,
    unit: unitNamed(unitId, rules),
    fromUnit: unitNamedOrNull(fromUnitId, rules),
    sortText: language === 'zh' ? name : nameEn,
    measure,
  }
}

export function rollOutView({ recordId, version, state }: ReadRecord<RollOut>, { rules }: ViewContext): RollOutView {
  const { districts, ...status } = rollOutStatus(state, rules.directory)
  return {
    ...state,
    rollOutId: recordId,
    version,
    unitKinds: [...state.unitKinds],
    units: state.units.map(({ unitId, fromOn }) => ({ unit: unitNamed(unitId, rules), fromOn })),
    evaluations: state.evaluations.map((evaluation) => ({ ...evaluation, figures: [...evaluation.figures] })),
    status: { ...status, districts: [...districts] },
  }
}

export function dutyChangeView(
  { recordId, version, state: { unitId, row, reviews, ...change } }: ReadRecord<DutyChange>,
  { rules }: ViewContext,
): DutyChangeView {
  return {
    ...change,
    dutyChangeId: recordId,
    version,
    unit: unitNamed(unitId, rules),
    row: { ...row, unitKinds: [...row.unitKinds], categories: [...row.categories] },
    reviews: [...reviews],
  }
}

export function situationChangeView(
  { recordId, version, state: { unitId, row, ...change } }: ReadRecord<SituationChange>,
  { rules }: ViewContext,
): SituationChangeView {
  return {
    ...change,
    situationChangeId: recordId,
    version,
    unit: unitNamed(unitId, rules),
    row: { ...row, lines: [...row.lines], categories: [...row.categories] },
  }
}
