import type { Clock } from '../deadline/clock.ts'
import { supervisionLevels, urgedClocks, type SupervisionLevel } from '../directory/settings.ts'
import type { DecisionContext } from './doer.ts'
import type { OrderEvent } from './evolve.ts'
import { currentDispatch } from './facets/dispatch.ts'
import type { SupervisionStep } from './facets/supervision.ts'
import { isOpenStep } from './open-supervision.ts'
import type { Order } from './order.ts'
import { assistUnitOf } from './order-clocks.ts'
import type { OrderSituationName } from './situation.ts'
import { nextStepNumber, startStepClock } from './supervision-step.ts'

/** While a unit has the matter in hand, and only then, the clock supervises by itself. */
const supervisedIn: readonly OrderSituationName[] = ['dispatched', 'handling', 'rework']

/**
 * What the passing of a limit sets in motion by itself, as the city's rules say: a limit missed urges the unit; a
 * step left unanswered rises to the next rung, up to the one the city names. Empty for most clocks.
 */
export function supervisionByClock(order: Order, clock: Clock, context: DecisionContext): readonly OrderEvent[] {
  if (!supervisedIn.includes(order.situation.name)) return []
  const next = urgeFor(order, clock, context) ?? riseFrom(order, clock, context)
  if (next === null) return []
  const started = startStepClock(order, next.level, context)
  return [
    {
      kind: 'supervisionRoseByItself',
      payload: { ...next, number: nextStepNumber(order), dueAt: started.dueAt, clocks: [started] },
    },
  ]
}

type Automatic = Pick<SupervisionStep, 'level' | 'toldUnitIds' | 'about'>

function urgeFor(order: Order, { kind }: Clock, { rules }: DecisionContext): Automatic | null {
  const family = urgedClocks.find((name) => kind === name || kind.startsWith(`${name}:`))
  if (family === undefined || !rules.pack.rules.supervision.urgeWhenPassed.includes(family)) return null
  const toldUnitId = family === 'assist' ? assistUnitOf(kind) : currentDispatch(order)!.leadUnitId
  return { level: 'urge', toldUnitIds: [toldUnitId], about: kind }
}

function riseFrom(order: Order, { kind }: Clock, { rules }: DecisionContext): Automatic | null {
  const step = order.supervision.find(({ number }) => kind === `supervision:${number}`)
  if (!step || !isOpenStep(order, step) || step.dispatchNumber !== order.dispatches.length) return null
  const next: SupervisionLevel | undefined = supervisionLevels[supervisionLevels.indexOf(step.level) + 1]
  const highest = supervisionLevels.indexOf(rules.pack.rules.supervision.risesTo)
  if (next === undefined || supervisionLevels.indexOf(next) > highest) return null
  return { level: next, toldUnitIds: step.toldUnitIds, about: step.about }
}
