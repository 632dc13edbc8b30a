import type { UnitKind } from '../directory/unit.ts'
import type { CivilDate } from '../kernel/instant.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import type { RecordCommand, RecordContext } from '../record/record.ts'
import { rollOutKind, type PilotFigure, type PilotEvaluation, type RollOut, type RollOutEvent } from './roll-out.ts'

type Command<Input> = RecordCommand<RollOut, Input, RollOutEvent>

export interface StartPilot {
  readonly flag: string
  readonly title: string
  readonly aim: string
  readonly unitKinds: readonly UnitKind[]
  readonly unitIds: readonly string[]
  readonly fromOn: CivilDate
}

/** Switches a measure on in a few units. Refuses with `roll_out.unit_not_eligible`, `roll_out.not_a_part` (a pilot is not the whole). */
export const startPilot: Command<StartPilot> = {
  name: 'startPilot',
  kind: rollOutKind,
  does: 'begin',
  permission: 'directory.edit',
  decide(_none, { unitIds, fromOn, ...pilot }, context) {
    const fault = checkUnits(unitIds, pilot.unitKinds, context)
    if (fault) return fault
    const eligible = eligibleCount(pilot.unitKinds, context)
    if (eligible > 1 && unitIds.length >= eligible)
      return refuse('roll_out.not_a_part', { params: { units: unitIds.length, eligible }, field: '/unitIds' })
    return [{ kind: 'pilotStarted', payload: { ...pilot, units: unitIds.map((unitId) => ({ unitId, fromOn })) } }]
  },
}

export interface EvaluatePilot {
  readonly verdict: PilotEvaluation['verdict']
  readonly findings: string
  readonly figures: readonly PilotFigure[]
}

/** Enters the evaluation report; by analysts, not by who runs the pilot. Refuses with `roll_out.over`, `roll_out.figures_needed`. */
export const evaluatePilot: Command<EvaluatePilot> = {
  name: 'evaluatePilot',
  kind: rollOutKind,
  does: 'change',
  permission: 'analysis.report',
  decide(rollOut, report, { on }) {
    if (report.verdict === 'extend' && report.figures.length === 0)
      return refuse('roll_out.figures_needed', { field: '/figures' })
    return over(rollOut!) ?? [{ kind: 'pilotEvaluated', payload: { ...report, on } }]
  },
}

/**
 * Extends to more units: only on an evaluation that says so (R062: first tried, evaluated, then extended). Refuses
 * with `roll_out.not_evaluated`, `roll_out.unit_not_eligible`, `roll_out.joined_already`, `roll_out.over`.
 */
export const extendPilot: Command<{ readonly unitIds: readonly string[]; readonly fromOn: CivilDate }> = {
  name: 'extendPilot',
  kind: rollOutKind,
  does: 'change',
  permission: 'directory.edit',
  decide(rollOut, { unitIds, fromOn }, context) {
    const { units, evaluations, unitKinds, title } = rollOut!
    const fault = over(rollOut!) ?? checkUnits(unitIds, unitKinds, context)
    if (fault) return fault
    const last = evaluations.at(-1)
    if (last?.verdict !== 'extend')
      return refuse('roll_out.not_evaluated', {
        params: { title, verdict: last?.verdict ?? '' },
        allowed: ['evaluatePilot'],
      })
    const again = units.find(({ unitId }) => unitIds.includes(unitId))
    if (again)
      return refuse('roll_out.joined_already', {
        params: { unit: again.unitId, fromOn: again.fromOn },
        field: '/unitIds',
      })
    const joined = unitIds.map((unitId) => ({ unitId, fromOn }))
    return [
      {
        kind: 'pilotExtended',
        payload: { units: joined, general: units.length + joined.length >= eligibleCount(unitKinds, context) },
      },
    ]
  },
}

/** Switches the measure off everywhere. Refuses with `roll_out.over`. */
export const stopPilot: Command<{ readonly why: string }> = {
  name: 'stopPilot',
  kind: rollOutKind,
  does: 'change',
  permission: 'directory.edit',
  decide: (rollOut, { why }) => over(rollOut!) ?? [{ kind: 'pilotStopped', payload: { why } }],
}

function over({ situation, title }: RollOut): Refusal | null {
  return situation === 'stopped' ? refuse('roll_out.over', { params: { title } }) : null
}

function eligibleCount(unitKinds: readonly UnitKind[], { rules: { directory } }: RecordContext): number {
  return directory.units.filter(({ kind }) => unitKinds.includes(kind)).length
}

function checkUnits(
  unitIds: readonly string[],
  unitKinds: readonly UnitKind[],
  { rules: { directory } }: RecordContext,
): Refusal | null {
  const unfit = unitIds.find(
    (id, index) =>
      !unitKinds.includes(directory.findUnit(id)?.kind ?? ('' as UnitKind)) || unitIds.indexOf(id) !== index,
  )
  return unfit === undefined
    ? null
    : refuse('roll_out.unit_not_eligible', {
        params: { unit: directory.findUnit(unfit)?.name ?? unfit },
        field: '/unitIds',
      })
}
