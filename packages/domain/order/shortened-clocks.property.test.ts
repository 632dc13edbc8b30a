import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shortenClocks } from '../deadline/clock-change.ts'
import { fold } from '../kernel/decider.ts'
import type { RecordedEvent } from '../kernel/event.ts'
import { randomLife } from '../testing/random-life.ts'
import { orderFold, type OrderEvent } from './evolve.ts'

/** The trace as it is saved: what each moment's facts say about clocks made short against the order before them. */
function saved(trace: readonly RecordedEvent<OrderEvent>[]): readonly RecordedEvent<OrderEvent>[] {
  const short: RecordedEvent<OrderEvent>[] = []
  for (let from = 0; from < trace.length; ) {
    const together = trace.slice(from).filter(({ at }) => at === trace[from]!.at)
    const events = shortenClocks(
      fold(orderFold, short).clocks,
      together.map(({ event }) => event),
    )
    for (const [index, recorded] of together.entries())
      short.push(JSON.parse(JSON.stringify({ ...recorded, event: events[index]! })) as RecordedEvent<OrderEvent>)
    from += together.length
  }
  return short
}

const traces = randomLife({ maxLength: 60 }).map(
  (steps) => steps.flatMap((step) => (step.accepted && step.kinds.length > 0 ? [step.trace] : [])).at(-1) ?? [],
)

it('facts that say of a clock only what is new about it come to the same order as whole ones', () => {
  fc.assert(
    fc.property(
      traces,
      (trace) => void expect(fold(orderFold, saved(trace))).toEqual(JSON.parse(JSON.stringify(fold(orderFold, trace)))),
    ),
    { numRuns: 40 },
  )
})

it('a warning does not repeat the plan of its clock', () => {
  const warnings = fc
    .sample(traces, { numRuns: 25, seed: 20260309 })
    .flatMap((trace) => saved(trace).filter(({ event }) => event.kind === 'clockWarned'))
  expect(warnings.length).toBeGreaterThan(0)
  expect(warnings.filter(({ event }) => JSON.stringify(event.payload).includes('"plan"'))).toEqual([])
})
