import { setImmediate as nextTurn } from 'node:timers/promises'
import type { IssueFinder, MakeIssueSieve } from '@shaoying/application'
import type { HeatFact } from '@shaoying/domain'
import { DenseMessages, hotIssueSteps, type HeatFormula } from '@shaoying/triage'

const factNames = {
  people: 'people',
  messages: 'orders',
  growth: 'growth',
  mood: 'mood',
  unsolved: 'unsolved',
} as const satisfies Record<HeatFormula['terms'][number]['fact'], HeatFact>

/** Finds issues step by step; requests are answered in between. */
export const findIssues: IssueFinder = async (
  messages,
  { weights, windowDays, oneness, alarms, leastOrders },
  decisions,
) => {
  const formula: HeatFormula = {
    terms: (['people', 'messages', 'growth', 'mood', 'unsolved'] as const).map((fact) => ({
      fact,
      weight: weights[factNames[fact]],
      damped: fact !== 'mood' && fact !== 'unsolved',
    })),
    onenessReference: oneness,
    windowDays,
    alarms: (['red', 'orange', 'yellow'] as const).map((level) => ({ level, from: alarms[level] })),
  }
  const steps = hotIssueSteps(
    messages.map(({ at, ...message }) => ({ ...message, atMs: Date.parse(at) })),
    { formula, leastMessages: leastOrders, decisions },
  )
  for (;;) {
    const step = steps.next()
    if (step.done) {
      return step.value.map(({ rank, heat, alarm, title, place, ids, facts, parts }) => ({
        rank,
        heat,
        alarm,
        title,
        place,
        orderIds: ids,
        people: facts.people,
        working: parts.map(({ fact, value, points }) => ({
          fact: factNames[fact as keyof typeof factNames],
          value,
          points,
        })),
      }))
    }
    await nextTurn()
  }
}

/** Which orders of a window too long to be grouped whole lie among others like them. */
export const makeIssueSieve: MakeIssueSieve = (sample, capacity) => {
  const dense = new DenseMessages(sample, capacity)
  return {
    get size() {
      return dense.size
    },
    add: ({ id, text, at }) => dense.add(id, text, Date.parse(at)),
    dropBefore: (at) => dense.dropBefore(Date.parse(at)),
    chosen: (most) => dense.chosen(most),
  }
}
