import { addSeconds, civilDateOf, startOfDay, type CityRules, type Instant } from '@shaoying/domain'
import { Agenda } from './agenda.ts'
import { callsOfDay } from './calls-of-day.ts'
import type { SimulatedCity } from './city-api.ts'
import { LifeOfOrder, type Tally } from './life-of-order.ts'
import { Matters, type RealWords } from './matters.ts'
import { whistlesOfDay } from './whistles-of-day.ts'

export interface SimulationPlan {
  readonly seed: number
  readonly startAt: Instant
  readonly days: number
  /** Days on which nobody calls any more and what was begun goes on; default none. */
  readonly daysAfter?: number
  /** Where to stop in the middle of a day; default the end of the last. */
  readonly endAt?: Instant
  readonly callsPerDay: number
  /** Streets whistle too; default yes. Histories written in bulk are of orders alone. */
  readonly hasWhistles?: boolean
  readonly rules: CityRules
  readonly realWords: RealWords
  /** Called at each midnight with what happened so far. */
  readonly onDay?: (day: number, tally: Tally) => void
}

/**
 * Lets a city live for some days: residents call, people of the hotline and the units act over the public API,
 * each in their own time, under a clock that jumps from one act to the next. The same plan gives the same days.
 * Ends with the clock at the end of the last day; what is still planned then stays undone, as in life.
 */
export async function runSimulation(city: SimulatedCity, plan: SimulationPlan): Promise<Tally> {
  const { calendar } = plan.rules
  const agenda = new Agenda()
  const tally: Tally = {
    calls: 0,
    answeredAtOnce: 0,
    dispatched: 0,
    objected: 0,
    replied: 0,
    calledBack: 0,
    reworked: 0,
    closed: 0,
    whistles: { blown: 0, late: 0, absent: 0, closed: 0, scored: 0, appealed: 0 },
    refusals: new Map(),
  }
  let now = plan.startAt
  const lives = { city, matters: new Matters(plan.rules.pack, plan.realWords), seed: plan.seed, tally, now: () => now }
  const endAt = plan.endAt ?? addSeconds(plan.startAt, (plan.days + (plan.daysAfter ?? 0)) * 86_400)
  let numbered = 0
  for (let day = 0; day < plan.days; day += 1) {
    const midnight = startOfDay(civilDateOf(addSeconds(plan.startAt, day * 86_400), calendar), calendar)
    const calls = callsOfDay(plan.seed, midnight, plan.callsPerDay, numbered + 1)
    numbered += calls.length
    agenda.plan(
      calls
        .filter(({ at }) => at >= plan.startAt && at < endAt)
        .map(({ at, number }) => new LifeOfOrder(lives, number).begin(at)),
    )
    if (plan.hasWhistles ?? true)
      agenda.plan(
        whistlesOfDay(lives, tally.whistles, plan.rules, midnight, plan.callsPerDay).filter(
          ({ at }) => at >= plan.startAt && at < endAt,
        ),
      )
    const dayEnds = addSeconds(midnight, 86_400)
    agenda.plan([
      { at: dayEnds < endAt ? dayEnds : endAt, name: 'midnight', act: async () => (plan.onDay?.(day + 1, tally), []) },
    ])
  }
  for (let act = agenda.next(); act && act.at <= endAt; act = agenda.next()) {
    if (act.at > now) {
      await city.passTime(act.at)
      now = act.at
    }
    agenda.plan(await act.act())
  }
  await city.passTime(endAt)
  return tally
}
