import { isRefusal, refuse, type Refusal } from '../kernel/refusal.ts'
import type { Leg } from './leg.ts'
import { whistleLifecycle, type WhistleStep } from './lifecycle.ts'
import type { Whistle } from './whistle.ts'

/** The row of the lifecycle behind a command. Throws when there is none: the table and the commands are one list. */
export function stepOf(command: string): WhistleStep {
  const step = whistleLifecycle.find((row) => row.command === command)
  if (!step) throw new RangeError(`the lifecycle has no ${command}`)
  return step
}

/** May the command be given while the whistle stands as it does? Refuses with `whistle.not_now`. */
export function checkStep(whistle: Whistle | null, command: string): Refusal | null {
  const step = stepOf(command)
  const situation = whistle?.situation.name ?? 'new'
  if (step.from.includes(situation)) return null
  const allowed = whistleLifecycle
    .filter((row) => row.from.includes(situation) && row.by !== 'clock')
    .map((row) => row.command)
  return refuse('whistle.not_now', {
    params: { command, stage: situation },
    basis: [{ source: 'law', reference: step.basis, key: 'lifecycle.from' }],
    allowed,
  })
}

/** The unit's latest part, standing where the command needs it. Refuses with `whistle.not_summoned`, `whistle.leg_not_now`. */
export function legFor(whistle: Whistle, command: string, unitId: string): Leg | Refusal {
  const leg = legOf(whistle, unitId)
  if (!leg) return refuse('whistle.not_summoned', { params: { unitId }, field: '/unitId' })
  const step = stepOf(command)
  if (step.leg?.includes(leg.standing.name) ?? true) return leg
  const allowed = whistleLifecycle
    .filter((row) => row.from.includes(whistle.situation.name) && row.leg?.includes(leg.standing.name))
    .map((row) => row.command)
  return refuse('whistle.leg_not_now', {
    params: { command, standing: leg.standing.name, unitId },
    basis: [{ source: 'law', reference: step.basis, key: 'lifecycle.from' }],
    allowed,
  })
}

/** The latest part of that unit; undefined when it was never summoned. */
export function legOf({ legs }: Pick<Whistle, 'legs'>, unitId: string): Leg | undefined {
  return legs.findLast((leg) => leg.unitId === unitId)
}

/** The first refusal of several questions, asked one after the other; null when none refuses. */
export function firstRefusal(...questions: readonly (() => unknown)[]): Refusal | null {
  for (const ask of questions) {
    const answer = ask()
    if (isRefusal(answer)) return answer
  }
  return null
}
