import type {
  DepartmentEvaluationView,
  EnforcementTaskView,
  FacilityProjectView,
  MajorMatterView,
  StreetFundView,
} from '@shaoying/contract'
import {
  evaluationPoints,
  fundBalance,
  itemsLeft,
  type DepartmentEvaluation,
  type EnforcementTask,
  type FacilityProject,
  type MajorMatter,
  type StreetFund,
} from '@shaoying/domain'
import { unitNamed } from '../../queries/names.ts'
import type { ReadRecord, ViewContext } from '../record-collection.ts'

export function majorMatterView(
  { recordId, version, state: { streetId, unitId, ...matter } }: ReadRecord<MajorMatter>,
  { rules }: ViewContext,
): MajorMatterView {
  return { ...matter, matterId: recordId, version, street: unitNamed(streetId, rules), unit: unitNamed(unitId, rules) }
}

export function facilityProjectView(
  { recordId, version, state: { streetId, unitId, ...project } }: ReadRecord<FacilityProject>,
  { rules }: ViewContext,
): FacilityProjectView {
  return {
    ...project,
    projectId: recordId,
    version,
    street: unitNamed(streetId, rules),
    unit: unitNamed(unitId, rules),
    stages: [...project.stages],
  }
}

export function streetFundView(
  { recordId, version, state: { unitId, ...fund } }: ReadRecord<StreetFund>,
  { rules }: ViewContext,
): StreetFundView {
  return {
    ...fund,
    ...fundBalance(fund),
    fundId: recordId,
    version,
    unit: unitNamed(unitId, rules),
    grants: [...fund.grants],
    uses: fund.uses.map((use) => ({ ...use, orderIds: [...use.orderIds] })),
  }
}

export function departmentEvaluationView(
  { recordId, version, state: { streetId, unitId, ...evaluation } }: ReadRecord<DepartmentEvaluation>,
  { rules }: ViewContext,
): DepartmentEvaluationView {
  const { items, deductions, ruling } = evaluation
  return {
    ...evaluation,
    evaluationId: recordId,
    version,
    street: unitNamed(streetId, rules),
    unit: unitNamed(unitId, rules),
    points: evaluationPoints(evaluation),
    most: items.reduce((sum, { points }) => sum + points, 0),
    items: [...itemsLeft(evaluation)],
    deductions: [...deductions],
    ruling: ruling && { ...ruling, before: [...ruling.before] },
  }
}

export function enforcementTaskView(
  { recordId, version, state: { unitId, unitIds, reports, ...task } }: ReadRecord<EnforcementTask>,
  { rules }: ViewContext,
): EnforcementTaskView {
  return {
    ...task,
    taskId: recordId,
    version,
    street: unitNamed(unitId, rules),
    units: unitIds.map((id) => unitNamed(id, rules)),
    reports: reports.map(({ unitId: from, ...report }) => ({ ...report, unit: unitNamed(from, rules) })),
  }
}
