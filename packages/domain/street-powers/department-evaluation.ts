import { dueAtOf } from '../deadline/compute-deadline.ts'
import { isStreetLevel } from '../directory/unit.ts'
import type { DomainEvent } from '../kernel/event.ts'
import type { Instant } from '../kernel/instant.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import { seenFromAbove } from '../people/seen-from-above.ts'
import { foldOf, type RecordCommand, type RecordContext, type RecordKind } from '../record/record.ts'
import { deductionsWrong, totalOf, type Deduction, type ScoredItem } from '../whistle/score.ts'

/**
 * A street evaluates a department for a period (对部门考核评价权; R183; SO 43): the pack's items, every deduction with
 * reason and evidence, one appeal, ruled on from above. Beside the score of each single whistle, not instead of it.
 */
export interface DepartmentEvaluation {
  readonly situation: 'given' | 'appealed' | 'settled'
  readonly streetId: string
  readonly unitId: string
  /** As people call it: `2026-Q1`. */
  readonly period: string
  readonly items: readonly ScoredItem[]
  readonly deductions: readonly Deduction[]
  readonly text: string
  readonly appealUntil: Instant
  readonly appeal: { readonly at: Instant; readonly reason: string; readonly evidence: string } | null
  readonly ruling: { readonly at: Instant; readonly reason: string; readonly before: readonly Deduction[] } | null
}

type Begun = DomainEvent<
  'departmentEvaluated',
  Pick<DepartmentEvaluation, 'streetId' | 'unitId' | 'period' | 'items' | 'deductions' | 'text' | 'appealUntil'>
>
type Changed =
  | DomainEvent<'departmentEvaluationAppealed', { readonly reason: string; readonly evidence: string }>
  | DomainEvent<'departmentEvaluationRuled', { readonly deductions: readonly Deduction[]; readonly reason: string }>
export type DepartmentEvaluationEvent = Begun | Changed

export const departmentEvaluationKind: RecordKind<DepartmentEvaluation, DepartmentEvaluationEvent> = {
  kind: 'department_evaluation',
  fold: foldOf<DepartmentEvaluation, Begun, Changed>(
    { departmentEvaluated: (given) => ({ ...given, situation: 'given', appeal: null, ruling: null }) },
    {
      departmentEvaluationAppealed: (_evaluation, appeal, { at }) => ({
        situation: 'appealed',
        appeal: { ...appeal, at },
      }),
      departmentEvaluationRuled: ({ deductions: before }, { deductions, reason }, { at }) => ({
        situation: 'settled',
        deductions,
        ruling: { at, reason, before },
      }),
    },
  ),
  columnsOf: ({ situation, streetId, unitId, period }, { directory }) => ({
    situation,
    unitId,
    naturalKey: `${streetId}/${unitId}/${period}`,
    title: `${directory.findUnit(unitId)?.name ?? unitId} ${period}`,
    nextDueAt: null,
    seenByUnitIds: seenFromAbove([streetId, unitId], directory),
  }),
}

/** What the department keeps of the items' points. */
export const evaluationPoints = (evaluation: Pick<DepartmentEvaluation, 'items' | 'deductions'>): number =>
  totalOf(evaluation)

type Command<Input> = RecordCommand<DepartmentEvaluation, Input, DepartmentEvaluationEvent>
export type EvaluateDepartment = Pick<DepartmentEvaluation, 'streetId' | 'unitId' | 'period' | 'deductions' | 'text'>

/** The street evaluates, once a period. Refuses with `power.not_a_street`, `power.not_a_department`, those of `deductionsWrong`. */
export const evaluateDepartment: Command<EvaluateDepartment> = {
  name: 'evaluateDepartment',
  kind: departmentEvaluationKind,
  does: 'begin',
  permission: 'power.evaluate_departments',
  unitOf: (_none, { streetId }) => streetId,
  decide(_none, given, context) {
    const {
      rules: { pack, calendar },
    } = context
    const items = pack.whistleScoreItems.map(({ id, name, points }) => ({ itemId: id, name, points }))
    return (
      notEvaluable(given, context) ??
      deductionsWrong({ items, deductions: given.deductions }) ?? [
        {
          kind: 'departmentEvaluated',
          payload: { ...given, items, appealUntil: dueAtOf(context.at, pack.rules.whistle.appeal, calendar) },
        },
      ]
    )
  },
}

/** The department appeals, once and in time. Refuses with `power.appealed`, `power.appeal_late`. */
export const appealEvaluation: Command<{ readonly reason: string; readonly evidence: string }> = {
  name: 'appealEvaluation',
  kind: departmentEvaluationKind,
  does: 'change',
  permission: 'power.heed',
  unitOf: (evaluation) => evaluation!.unitId,
  decide(evaluation, appeal, { at }) {
    const { situation, appealUntil } = evaluation!
    if (situation !== 'given') return refuse('power.appealed')
    return at < appealUntil
      ? [{ kind: 'departmentEvaluationAppealed', payload: appeal }]
      : refuse('power.appeal_late', { params: { appealUntil } })
  },
}

/** The street's district rules; an appeal never makes it worse. Refuses with `power.no_appeal`, `whistle.ruling_worse`, those of `deductionsWrong`. */
export const ruleOnEvaluation: Command<{ readonly deductions: readonly Deduction[]; readonly reason: string }> = {
  name: 'ruleOnEvaluation',
  kind: departmentEvaluationKind,
  does: 'change',
  permission: 'whistle.rule_on_score',
  unitOf: (evaluation) => evaluation!.streetId,
  decide(evaluation, { deductions, reason }) {
    const { situation, items } = evaluation!
    if (situation !== 'appealed') return refuse('power.no_appeal')
    const wrong = deductionsWrong({ items, deductions })
    if (wrong) return wrong
    if (totalOf({ items, deductions }) < totalOf(evaluation!))
      return refuse('whistle.ruling_worse', { field: '/deductions' })
    return [{ kind: 'departmentEvaluationRuled', payload: { deductions, reason } }]
  },
}

function notEvaluable(
  { streetId, unitId }: EvaluateDepartment,
  { rules: { directory } }: RecordContext,
): Refusal | null {
  const [street, unit] = [directory.findUnit(streetId), directory.findUnit(unitId)]
  if (!street || !isStreetLevel(street))
    return refuse('power.not_a_street', { params: { unit: street?.name ?? streetId }, field: '/streetId' })
  // Bodies on a line, and enterprises, are evaluated; a street is not, nor whoever is the street's own.
  const isDepartment = unit !== undefined && unit.line !== null && !isStreetLevel(unit) && unit.parentId !== streetId
  return isDepartment
    ? null
    : refuse('power.not_a_department', { params: { unit: unit?.name ?? unitId }, field: '/unitId' })
}
