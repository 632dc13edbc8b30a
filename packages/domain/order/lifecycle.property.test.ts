import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { permissionsOf } from '../access/actor.ts'
import { civilDateOf } from '../calendar/working-calendar.ts'
import { fold } from '../kernel/decider.ts'
import { playedCommands } from '../testing/played-commands.ts'
import { randomLife, type Step } from '../testing/random-life.ts'
import { allowedCommands, isAllowed } from './allowed-commands.ts'
import { currentDispatch } from './facets/dispatch.ts'
import { lifecycle, type Transition } from './lifecycle.ts'
import { orderFold } from './evolve.ts'
import { findClock } from './order-clocks.ts'
import type { Order } from './order.ts'
import { situationNames } from './situation.ts'

/** Lives of an order: up to a hundred commands by anybody, most of them out of turn, with time passing in between. */
const lives = randomLife({ maxLength: 100 })
const runs = { numRuns: 150 }

/** Commands that came to something; a clock that finds nothing to do is none. */
const accepted = (steps: readonly Step[]) => steps.filter((step): step is Extract<Step, { accepted: true }> => step.accepted && step.kinds.length > 0)

/** Facts after which a deadline of that kind may stand elsewhere than before. */
const movesDeadline: Readonly<Record<string, readonly string[]>> = {
  handle: ['orderDispatched', 'sentBackForRework', 'extensionGranted', 'ledgerLeft'],
  assist: ['orderDispatched', 'assistRequested', 'ledgerLeft'],
  sign: ['orderDispatched'],
  contact: ['orderDispatched'],
  objection_decision: ['dispatchObjected'],
  ledger_review: ['ledgerGranted', 'ledgerReviewed'],
  ledger_maximum: ['ledgerGranted'],
  archive: ['orderClosed'],
  callback_attempt: ['callbackAttempted'],
}

/** Whether that row of the table is one for the doer: the clock's, or of a right they hold somewhere. */
function isFor(row: Transition, { doer, context }: Step): boolean {
  if (doer.kind === 'clock' || doer.kind === 'external') return row.by === doer.kind
  return row.by !== 'clock' && row.by !== 'external' && permissionsOf(doer.actor, civilDateOf(context.at, context.rules.calendar)).has(row.by)
}

/** Kinds of clock that are new or have another deadline than before. */
function movedClocks(before: Order, after: Order): readonly string[] {
  return after.clocks.filter((clock) => {
    const old = findClock(before, clock.kind)
    return old ? old.dueAt !== clock.dueAt : true
  }).map(({ kind }) => kind.split(':')[0]!)
}

it('the lives played here come everywhere: every command is accepted somewhere, every situation reached', () => {
  const played = fc.sample(lives, { numRuns: 150, seed: 20260309 }).flatMap(accepted)
  const commands = new Set(played.map(({ command }) => command))
  expect([...Object.keys(playedCommands), 'fireClock'].filter((command) => !commands.has(command))).toEqual([])
  const reached = new Set(played.flatMap(({ before, after }) => [before.situation.name, after.situation.name]))
  // Two orders are needed to merge one.
  expect(situationNames.filter((name) => !reached.has(name))).toEqual(['merged'])
})

describe('whatever is done to an order, by whomever, in whatever turn', () => {
  it('a command that is accepted stands in the table for that situation, and leads where the table says', () => {
    fc.assert(fc.property(lives, (steps) => {
      for (const step of accepted(steps)) {
        const { command, before, after } = step
        const rows = lifecycle.filter((row) => row.command === command && row.from.includes(before.situation.name) && isFor(row, step))
        expect(rows.length, `${command} from ${before.situation.name}`).toBeGreaterThan(0)
        const target = before.situation.name === after.situation.name ? 'same' : after.situation.name
        const to = rows.flatMap((row) => row.to)
        expect(to.includes(target) || to.includes(after.situation.name), `${command}: ${before.situation.name} to ${after.situation.name}`).toBe(true)
      }
    }), runs)
  })

  it('what is accepted was on the list of what is allowed, and what is refused for right or situation was not', () => {
    fc.assert(fc.property(lives, (steps) => {
      for (const step of steps) {
        if (step.doer.kind === 'clock') continue
        const { context } = step
        const listed = allowedCommands(step.before, context).includes(step.command)
        expect(isAllowed(step.before, step.command, context), step.command).toBe(listed)
        if (step.accepted) expect(listed, step.command).toBe(true)
      }
    }), runs)
  })

  it('the fold of the recorded facts is the state, fact by fact and all at once', () => {
    fc.assert(fc.property(lives, (steps) => {
      const last = accepted(steps).at(-1)
      if (!last) return
      expect(fold(orderFold, last.trace)).toEqual(last.after)
      expect(JSON.parse(JSON.stringify(last.after))).toEqual(last.after)
    }), runs)
  })

  it('a deadline moves only by a fact that says so; time passing, objecting or asking moves none', () => {
    fc.assert(fc.property(lives, (steps) => {
      for (const { before, after, kinds } of accepted(steps)) {
        for (const moved of movedClocks(before, after)) {
          const allowed = movesDeadline[moved]
          expect(allowed, `a clock nobody knows: ${moved}`).toBeDefined()
          expect(kinds.some((kind) => allowed!.includes(kind)), `${moved} moved by ${kinds.join(', ')}`).toBe(true)
        }
      }
    }), runs)
  })

  it('a designated order is never objected to again, and no more often handed on than the city allows', () => {
    fc.assert(fc.property(lives, (steps) => {
      for (const { command, before } of accepted(steps)) {
        if (command === 'objectToDispatch') expect(currentDispatch(before)?.designated).toBe(false)
      }
      const handOvers = accepted(steps).at(-1)?.after.objections.filter(({ ruling }) => ruling?.verdict === 'redispatch').length ?? 0
      expect(handOvers).toBeLessThanOrEqual(3)
    }), runs)
  })

  it('an order ends with every clock at rest but the one of its archive', () => {
    fc.assert(fc.property(lives, (steps) => {
      const order = accepted(steps).at(-1)?.after
      if (!order || !['closed', 'withdrawn', 'void'].includes(order.situation.name)) return
      expect(order.clocks.filter(({ kind, situation }) => kind !== 'archive' && (situation === 'running' || situation === 'paused'))).toEqual([])
    }), runs)
  })

  it('at most one stay on the ledger, and the handling clock waits exactly while the order stands there', () => {
    fc.assert(fc.property(lives, (steps) => {
      for (const { after, trace } of accepted(steps)) {
        expect(trace.filter(({ event }) => event.kind === 'ledgerGranted').length).toBeLessThanOrEqual(1)
        const onLedger = after.situation.name === 'ledgered'
        expect(findClock(after, 'handle')?.situation === 'paused').toBe(onLedger)
      }
    }), runs)
  })

  it('the clock, looked at twice, does nothing the second time', () => {
    fc.assert(fc.property(lives, (steps) => {
      for (const step of accepted(steps)) {
        if (step.doer.kind !== 'clock') continue
        expect(step.again(), JSON.stringify(step.kinds)).toEqual([])
      }
    }), runs)
  })
})
