import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../kernel/decider.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { supervisionCommandNames, wholeRepertoire } from '../testing/played-supervision.ts'
import { randomLife, type Step } from '../testing/random-life.ts'
import { fireClock } from './decide/fire-clock.ts'
import { foldAhead, orderFold } from './evolve.ts'
import { isSettled, openSupervision } from './open-supervision.ts'
import { findClock } from './order-clocks.ts'
import type { Order } from './order.ts'
import { clockDoer } from './doer.ts'

const lives = randomLife({ maxLength: 90, repertoire: wholeRepertoire })
const runs = { numRuns: 60 }
const accepted = (steps: readonly Step[]) =>
  steps.filter((step): step is Extract<Step, { accepted: true }> => step.accepted && step.kinds.length > 0)

/** What was once written down about a thing stays: later states hold it as it was, or with more added. */
function keeps(before: unknown, after: unknown): boolean {
  if (before === null) return true
  if (Array.isArray(before)) return Array.isArray(after) && before.every((item, index) => keeps(item, after[index]))
  if (typeof before === 'object')
    return (
      typeof after === 'object' &&
      after !== null &&
      Object.entries(before).every(([key, value]) => keeps(value, (after as Record<string, unknown>)[key]))
    )
  return before === after
}

const lasting = [
  'instructions',
  'supervision',
  'checkCalls',
  'callbackReviews',
  'callbacks',
  'callbackAttempts',
  'documents',
  'evidence',
  'invitations',
] as const satisfies readonly (keyof Order)[]

describe('whatever is done to an order, by whomever, in whatever turn', () => {
  it('these lives come to every command of instruction, supervision, evidence and outside parties', () => {
    const commands = new Set(
      fc
        .sample(lives, { numRuns: 120, seed: 20260309 })
        .flatMap(accepted)
        .map(({ command }) => command),
    )
    expect(supervisionCommandNames.filter((name) => !commands.has(name))).toEqual([])
  })

  it('R163: no instruction, no step of supervision, no answer and no piece of evidence is ever lost or rewritten', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        for (const { before, after, command } of accepted(steps)) {
          for (const facet of lasting)
            expect(keeps(before[facet], after[facet]), `${facet} after ${command}`).toBe(true)
          expect(after.instructions.map(({ number }) => number)).toEqual(
            after.instructions.map((_, index) => index + 1),
          )
          expect(after.supervision.map(({ number }) => number)).toEqual(after.supervision.map((_, index) => index + 1))
        }
      }),
      runs,
    )
  })

  it('the fold of the recorded facts is the state', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        const last = accepted(steps).at(-1)
        if (!last) return
        expect(fold(orderFold, last.trace)).toEqual(last.after)
      }),
      runs,
    )
  })

  it('R056, R163: once its time there has come a closed order goes to the archive, every clock at rest, unless somebody above still wants an answer', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        for (const { after, context } of accepted(steps)) {
          if (after.situation.name !== 'closed') continue
          const facts = fireClock(after, {}, { at: '2030-01-01T00:00:00Z', by: clockDoer, rules: context.rules })
          if (isRefusal(facts)) throw new Error(facts.code)
          const later = foldAhead(after, facts, '2030-01-01T00:00:00Z')
          expect(later.situation.name).toBe(isSettled(after) ? 'archived' : 'closed')
          const going = later.clocks.filter(({ situation }) => situation === 'running' || situation === 'paused')
          expect(isSettled(after) ? going : []).toEqual([])
        }
      }),
      { numRuns: 150 },
    )
  })

  it('a rung is never left out without its reason, and an open step always waits with a clock', () => {
    fc.assert(
      fc.property(lives, (steps) => {
        for (const { after } of accepted(steps)) {
          for (const { skipped, skippedBecause } of after.supervision)
            expect(skipped.length === 0).toBe(skippedBecause === null)
          if (['withdrawn', 'void'].includes(after.situation.name)) continue
          for (const { number } of openSupervision(after))
            expect(findClock(after, `supervision:${number}`)?.situation).toMatch(/running|expired/)
        }
      }),
      runs,
    )
  })
})
