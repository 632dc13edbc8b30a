import type { Clock, ClockMoment } from '../../deadline/clock.ts'
import { due } from '../../deadline/run-clock.ts'
import type { Decision } from '../../kernel/decider.ts'
import type { WhistleEvent } from '../whistle.ts'
import { overseeing, type WhistleCommand } from '../whistle-command.ts'
import { checkStep } from '../check-step.ts'

/** What the clocks of a whistle do up to now, each moment once, however late anybody looks. Empty when nothing is due. */
export const fireWhistleClock: WhistleCommand<object> = {
  ...overseeing<object>('fireWhistleClock', () => []),
  decide: (whistle, _input, { at }): Decision<WhistleEvent> => {
    if (!whistle || checkStep(whistle, 'fireWhistleClock')) return []
    const fired = whistle.clocks.map((clock) => due(clock, at)).filter(({ happened }) => happened.length > 0)
    const moments = fired.flatMap(({ clock, happened }) => happened.map((moment) => ({ clock, moment })))
    return moments
      .toSorted((a, b) => (a.moment.at < b.moment.at ? -1 : a.moment.at > b.moment.at ? 1 : 0))
      .map(({ clock, moment }) => factOf(clock, moment))
  },
}

/** Each fact carries the clock as it stands after all that happened to it: folding one twice changes nothing. */
function factOf(clock: Clock, { name }: ClockMoment): WhistleEvent {
  const [kind, legId = ''] = clock.kind.split(':')
  const clocks: readonly Clock[] = [clock]
  if (kind === 'solve') return { kind: 'solutionOverdue', payload: { dueAt: clock.dueAt, clocks } }
  if (kind === 'arrive') return { kind: 'arrivalOverdue', payload: { legId, dueAt: clock.dueAt, clocks } }
  if (name === 'expired') return { kind: 'summonsUnanswered', payload: { legId, dueAt: clock.dueAt, clocks } }
  return { kind: 'onCallRaised', payload: { legId, step: Number(name.slice(name.lastIndexOf('_') + 1)), clocks } }
}
