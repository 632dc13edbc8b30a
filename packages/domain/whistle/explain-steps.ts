import type { Actor } from '../access/actor.ts'
import { reachesUnit } from '../access/may.ts'
import type { Permission } from '../access/permission.ts'
import type { Directory } from '../directory/directory.ts'
import type { CivilDate, Instant } from '../kernel/instant.ts'
import { legOf } from './check-step.ts'
import { legScene } from './facets/report-in.ts'
import { isOpenLeg, isScorable, type Leg } from './leg.ts'
import { whistleLifecycle, type WhistleStep } from './lifecycle.ts'
import type { Whistle } from './whistle.ts'

/** A step somebody may take now: for which commanding unit, about or as which units. */
export interface OpenStep {
  readonly command: string
  /** The commanding unit it is done for; null for a unit's own step and for those above. */
  readonly asUnitId: string | null
  /** The units it may be done for or about; empty when it is about the whole whistle. */
  readonly unitIds: readonly string[]
}

export interface StepQuestion {
  readonly actor: Actor
  readonly at: Instant
  readonly on: CivilDate
  readonly directory: Directory
}

/**
 * What somebody may do with the whistle now, by the table and by what can be known before anything is filled in: a
 * button that is shown works, unless the form says otherwise. A command of several commanders comes once for each.
 */
export function openSteps(whistle: Whistle, question: StepQuestion): readonly OpenStep[] {
  return whistleLifecycle
    .filter(
      (step) =>
        step.by !== 'clock' &&
        step.from.includes(whistle.situation.name) &&
        (wholeReady[step.command]?.(whistle) ?? true),
    )
    .flatMap((step) => stepsOf(step, whistle, question))
}

function stepsOf(step: WhistleStep, whistle: Whistle, { actor, at, on, directory }: StepQuestion): readonly OpenStep[] {
  const right = (whistle.direction === 'reverse' && step.byDepartment ? step.byDepartment : step.by) as Permission
  const reaches = (unitId: string): boolean => reachesUnit(actor, right, unitId, on, directory)
  const { command } = step
  const aboutUnits = step.leg !== undefined || command in legReady
  const unitIds = (asUnitId: string | null): readonly string[] =>
    unitsOf(whistle).filter((unitId) => legFits(step, whistle, legOf(whistle, unitId)!, at, asUnitId))
  if (step.side === 'caller') {
    const own = whistle.commanders.map(({ unitId }) => unitId).filter(reaches)
    return own.flatMap((asUnitId) =>
      only({ command, asUnitId, unitIds: aboutUnits ? unitIds(asUnitId) : [] }, aboutUnits),
    )
  }
  if (step.side === 'partner')
    return only({ command, asUnitId: null, unitIds: whistle.invitedUnitIds.filter(reaches) }, true)
  if (step.side === 'above')
    return reaches(whistle.callerUnitId)
      ? only({ command, asUnitId: null, unitIds: aboutUnits ? unitIds(null) : [] }, aboutUnits)
      : []
  const records = (unitId: string): boolean => {
    const { guest, summonedByUnitId } = legOf(whistle, unitId)!
    return guest
      ? step.leg !== undefined && reachesUnit(actor, 'whistle.confirm', summonedByUnitId, on, directory)
      : reaches(unitId)
  }
  return only({ command, asUnitId: null, unitIds: unitIds(null).filter(records) }, true)
}

function only(step: OpenStep, needsUnits: boolean): readonly OpenStep[] {
  return needsUnits && step.unitIds.length === 0 ? [] : [step]
}

function unitsOf({ legs }: Whistle): readonly string[] {
  return [...new Set(legs.map(({ unitId }) => unitId))]
}

function legFits(
  { command, leg: standings }: WhistleStep,
  whistle: Whistle,
  leg: Leg,
  at: Instant,
  asUnitId: string | null,
): boolean {
  return (standings?.includes(leg.standing.name) ?? true) && (legReady[command]?.(leg, whistle, at, asUnitId) ?? true)
}

/** What must be true of a unit's part before anything is filled in; the command itself asks again. */
const legReady: Readonly<
  Record<string, (leg: Leg, whistle: Whistle, at: Instant, asUnitId: string | null) => boolean>
> = {
  judgeCheckIn: ({ checkIns }) => checkIns.length > 0,
  recordAbsence: ({ arriveDueAt }, _whistle, at) => at >= arriveDueAt,
  reportTask: ({ unitId }, { tasks }) => tasks.some((task) => task.unitId === unitId && !task.result?.done),
  answerProcedure: ({ unitId }, { procedures }) =>
    procedures.some((step) => step.unitId === unitId && step.outcome === null),
  reportDone: ({ unitId }, { tasks, procedures }) =>
    !tasks.some((task) => task.unitId === unitId && task.result === null) &&
    !procedures.some((step) => step.unitId === unitId && step.outcome === null),
  askToLeave: ({ leaveAsked }) => leaveAsked === null,
  denyLeave: ({ leaveAsked }) => leaveAsked !== null,
  releaseUnit: ({ standing, reported, summonedByUnitId }, _whistle, _at, asUnitId) =>
    summonedByUnitId === asUnitId && (reported !== null || (standing.name !== 'refused' && standing.name !== 'absent')),
  reportToDistrict: ({ refusal, absence, reported }) => (refusal !== null || absence !== null) && reported === null,
  investigateFailure: ({ reported, finding }) => reported !== null && finding === null,
  superviseUnit: ({ finding, supervision }) => finding?.verdict === 'upheld' && !supervision,
  answerForFailure: ({ supervision }) => supervision?.answer === null,
  scoreUnit: (leg, whistle, _at, asUnitId) =>
    leg.score === null && leg.summonedByUnitId === asUnitId && isScorable(leg, legScene(whistle)),
  appealScore: ({ score }, _whistle, at) => score !== null && score.appeal === null && at < score.appealUntil,
  ruleOnScore: ({ score }) => score !== null && score.appeal !== null && score.ruling === null,
}

/** The same of the whole whistle. */
const wholeReady: Readonly<Record<string, (whistle: Whistle) => boolean>> = {
  confirmCall: ({ call }) => call?.takenDown?.confirmed === null,
  closeWhistle: ({ legs }) => !legs.some(isOpenLeg),
  callOff: (whistle) => whistle.legs.every(({ standing }) => !['arrived', 'working', 'done'].includes(standing.name)),
  writeTypicalCase: ({ typicalCase }) => typicalCase === null,
}
