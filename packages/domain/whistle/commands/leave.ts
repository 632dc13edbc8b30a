import { refuse } from '../../kernel/refusal.ts'
import type { ReleaseCause } from '../situation.ts'
import { arriveClock, signClock, stopped } from '../whistle-clocks.ts'
import { commandingUnit, reporting, type AsCommander, type OfUnit } from '../whistle-command.ts'

/** The unit's part is done; whether it may go is the street's to say. Codes: `whistle.own_task_open`, `whistle.own_procedure_open`. */
export const reportDone = reporting<OfUnit & { readonly result: string }>(
  'reportDone',
  ({ tasks, procedures }, { id, unitId }, { result }) => {
    const task = tasks.find((one) => one.unitId === unitId && one.result === null)
    if (task) return refuse('whistle.own_task_open', { params: { task: task.what }, allowed: ['reportTask'] })
    const step = procedures.find((one) => one.unitId === unitId && one.outcome === null)
    if (step)
      return refuse('whistle.own_procedure_open', {
        params: { to: step.to, what: step.what },
        allowed: ['answerProcedure'],
      })
    return [{ kind: 'partDone', payload: { legId: id, result } }]
  },
)

/** Not done after all: the unit is back at work (R094). */
export const sendBack = commandingUnit<AsCommander & OfUnit & { readonly reason: string }>(
  'sendBack',
  (_whistle, { id }, { reason }) => [{ kind: 'unitSentBack', payload: { legId: id, reason } }],
)

/** The unit asks to go before the matter is done; it stays until the street lets it (事不完、人不撤). */
export const askToLeave = reporting<OfUnit & { readonly reason: string }>(
  'askToLeave',
  (_whistle, { id, leaveAsked }, { reason }) =>
    leaveAsked
      ? refuse('whistle.leave_asked_already', { params: { at: leaveAsked.at } })
      : [{ kind: 'leaveAsked', payload: { legId: id, reason } }],
)

/** Code: `whistle.leave_not_asked`. */
export const denyLeave = commandingUnit<AsCommander & OfUnit & { readonly reason: string }>(
  'denyLeave',
  (_whistle, { id, leaveAsked }, { reason }) =>
    leaveAsked ? [{ kind: 'leaveDenied', payload: { legId: id, reason } }] : refuse('whistle.leave_not_asked'),
)

export interface ReleaseUnit extends AsCommander, OfUnit {
  readonly reason: string
}

/**
 * The street that called the unit lets it go. Who refused or stayed away is let go only after the district was told
 * [SO 44]. Codes: `whistle.called_by_another`, `whistle.report_first`.
 */
export const releaseUnit = commandingUnit<ReleaseUnit>('releaseUnit', (whistle, leg, { reason }, { at, asUnitId }) => {
  if (leg.summonedByUnitId !== asUnitId)
    return refuse('whistle.called_by_another', { params: { unitId: leg.summonedByUnitId } })
  const failed = leg.standing.name === 'refused' || leg.standing.name === 'absent'
  if (failed && leg.reported === null)
    return refuse('whistle.report_first', {
      basis: [{ source: 'law', reference: 'SO 44', key: 'whistle.refusal_is_reported' }],
      allowed: ['reportToDistrict'],
    })
  const because: ReleaseCause = failed ? 'failed' : leg.leaveAsked ? 'asked_to_leave' : 'not_needed'
  return [
    {
      kind: 'unitReleased',
      payload: {
        legId: leg.id,
        because,
        reason,
        clocks: stopped(whistle, [signClock(leg.id), arriveClock(leg.id)], at),
      },
    },
  ]
})
