import type { MisconductView } from '@shaoying/contract'
import { misdeeds, type Misconduct, type MisconductDecision } from '@shaoying/domain'
import { unitNamed, unitNamedOrNull } from '../../queries/names.ts'
import type { ReadRecord, ViewContext } from '../record-collection.ts'

export function misconductView(
  { recordId, version, state }: ReadRecord<Misconduct>,
  { rules, on, language }: ViewContext,
): MisconductView {
  const { unitId, decision, tolerance, correction, statements, ...rest } = state
  const { name, nameEn, basis } = misdeeds[state.misdeed]
  const said = <Word extends { readonly unitId: string | null }>({ unitId: byUnitId, ...word }: Word) => ({
    ...word,
    unit: unitNamedOrNull(byUnitId, rules),
  })
  return {
    ...rest,
    misconductId: recordId,
    version,
    unit: unitNamed(unitId, rules),
    misdeedText: language === 'zh' ? name : nameEn,
    basis,
    personIds: [...rest.personIds],
    orderIds: [...rest.orderIds],
    statements: statements.map(said),
    tolerance: tolerance && said(tolerance),
    correction: correction && said(correction),
    decision: decision && { ...said(decision), correction: correctionOf(decision, state.situation === 'decided', on) },
  }
}

/** What is to be put right is overdue from the day after, until the unit reports it. */
function correctionOf({ correction }: MisconductDecision, isOwed: boolean, on: string) {
  return correction && { ...correction, isOverdue: isOwed && on > correction.byOn }
}
