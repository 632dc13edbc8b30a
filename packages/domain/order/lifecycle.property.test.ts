import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { permissionsOf } from '../access/actor.ts'
import { civilDateOf } from '../calendar/working-calendar.ts'
import { fold } from '../kernel/decider.ts'
import { playedCommands } from '../testing/played-commands.ts'
import { randomLife, type Step } from '../testing/random-life.ts'
import { allowedCommands, isAllowed } from './allowed-commands.ts'
import { currentDispatch } from './facets/dispatch.ts'
import { handOverCount } from './facets/objection.ts'
import { lifecycle, type Transition } from './lifecycle.ts'
import { orderFold } from './evolve.ts'
import { findClock } from './order-clocks.ts'
import type { Order } from './order.ts'
import { situationNames } from './situation.ts'

/** Lives of an order: up to a hundred commands by anybody, most of them out of turn, with time passing in between. */
const lives = randomLife({ maxLength: 100 })
const runs = { numRuns: 150 }

type Accepted = Extract<Step, { accepted: true }>

/** Commands that came to something; a clock that finds nothing to do is none. */
const accepted = (steps: readonly Step[]) =>
  steps.filter((step): step is Accepted => step.accepted && step.kinds.length > 0)

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
  escalation: ['orderEscalated'],
  callback_attempt: ['callbackAttempted'],
}

/** Whether that row of the table is one for the doer: the clock's, or of a right they hold somewhere. */
function isFor(row: Transition, { doer, context }: Step): boolean {
  if (doer.kind === 'clock' || doer.kind === 'external') return row.by === doer.kind
  return (
    row.by !== 'clock' &&
    row.by !== 'external' &&
    permissionsOf(doer.actor, civilDateOf(context.at, context.rules.calendar)).has(row.by)
  )
}

/** Kinds of clock that are new or have another deadline than before. */
function movedClocks(before: Order, after: Order): readonly string[] {
  return after.clocks
    .filter((clock) => {
      const old = findClock(before, clock.kind)
      return old ? old.dueAt !== clock.dueAt : true
    })
    .map(({ kind }) => kind.split(':')[0]!)
}

it('the lives played here come everywhere: every command is accepted somewhere, every situation reached', () => {
  const played = fc.sample(lives, { numRuns: 150, seed: 20260309 }).flatMap(accepted)
  const commands = new Set(played.map(({ command }) => command))
  expect([...Object.keys(playedCommands), 'fireClock'].filter((command) => !commands.has(command))).toEqual([])
  const reached = new Set(played.flatMap(({ before, after }) => [before.situation.name, after.situation.name]))
  // Two orders are needed to merge one.
  expect(situationNames.filter((name) => !reached.has(name))).toEqual(['merged'])
})

/** Plays many lives; the shortest one found that gives reason to complain, or null. */
function counterexample(complaintsAbout: (steps: readonly Step[]) => readonly string[]): string | null {
  const played = fc.check(
    fc.property(lives, (steps) => {
      const complaints = complaintsAbout(steps)
      if (complaints.length > 0) throw new Error(complaints.join('; '))
    }),
    runs,
  )
  return played.failed ? (fc.defaultReportMessage(played) ?? 'failed') : null
}

/** The complaint, when the thing is not so. */
const unless = (isSo: boolean, complaint: string): readonly string[] => (isSo ? [] : [complaint])

describe('whatever is done to an order, by whomever, in whatever turn', () => {
  it('a command that is accepted stands in the table for that situation, and leads where the table says', () => {
    expect(
      counterexample((steps) =>
        accepted(steps).flatMap((step) => {
          const { command, before, after } = step
          const [from, to] = [before.situation.name, after.situation.name]
          const rows = lifecycle.filter((row) => row.command === command && row.from.includes(from) && isFor(row, step))
          const targets = rows.flatMap((row) => row.to)
          return unless(
            targets.includes(to) || (from === to && targets.includes('same')),
            `${command}: ${from} to ${to}`,
          )
        }),
      ),
    ).toBeNull()
  })

  it('the list of what is allowed and the answer to one command are the same answer, and nothing else is accepted', () => {
    expect(
      counterexample((steps) =>
        steps
          .filter(({ doer }) => doer.kind !== 'clock')
          .flatMap(({ before, command, context, accepted: isAccepted }) => {
            const isListed = allowedCommands(before, context).includes(command)
            return unless(isListed === isAllowed(before, command, context) && (isListed || !isAccepted), command)
          }),
      ),
    ).toBeNull()
  })

  it('the fold of the recorded facts is the state, also after it was stored as JSON', () => {
    expect(
      counterexample((steps) =>
        accepted(steps)
          .slice(-1)
          .flatMap(({ trace, after }) => {
            const folded = JSON.stringify(fold(orderFold, JSON.parse(JSON.stringify(trace)) as typeof trace))
            return unless(folded === JSON.stringify(after), folded)
          }),
      ),
    ).toBeNull()
  })

  it('a deadline moves only by a fact that says so; time passing, objecting or asking moves none', () => {
    expect(
      counterexample((steps) =>
        accepted(steps).flatMap(({ before, after, kinds }) =>
          movedClocks(before, after).flatMap((moved) =>
            unless(
              kinds.some((kind) => movesDeadline[moved]?.includes(kind)),
              `${moved} moved by ${kinds.join(', ')}`,
            ),
          ),
        ),
      ),
    ).toBeNull()
  })

  it('a designated order is never objected to again, and no more often handed on than the city allows', () => {
    expect(
      counterexample((steps) => {
        const objected = accepted(steps).filter(
          ({ command, before }) => command === 'objectToDispatch' && currentDispatch(before)!.designated,
        )
        const handOvers = accepted(steps)
          .slice(-1)
          .map(({ after }) => handOverCount(after))
        return [
          ...objected.map(() => 'a designation was objected to'),
          ...handOvers.filter((count) => count > 3).map((count) => `${count} hand-overs`),
        ]
      }),
    ).toBeNull()
  })

  it('an order ends with every clock at rest but the one of its archive', () => {
    expect(
      counterexample((steps) =>
        accepted(steps)
          .filter(({ after }) => ['closed', 'withdrawn', 'void'].includes(after.situation.name))
          .flatMap(({ after }) =>
            after.clocks
              .filter(
                ({ kind, situation }) => kind !== 'archive' && (situation === 'running' || situation === 'paused'),
              )
              .map(({ kind }) => `${kind} runs on`),
          ),
      ),
    ).toBeNull()
  })

  it('at most one stay on the ledger, and the handling clock waits exactly while the order stands there', () => {
    expect(
      counterexample((steps) =>
        accepted(steps).flatMap(({ after, trace }) => {
          const stays = trace.filter(({ event }) => event.kind === 'ledgerGranted').length
          const waits = findClock(after, 'handle')?.situation === 'paused'
          return [
            ...unless(stays <= 1, `${stays} stays`),
            ...unless(waits === (after.situation.name === 'ledgered'), `${after.situation.name}, waits: ${waits}`),
          ]
        }),
      ),
    ).toBeNull()
  })

  it('the clock, looked at twice, does nothing the second time', () => {
    expect(
      counterexample((steps) =>
        accepted(steps)
          .filter(({ doer }) => doer.kind === 'clock')
          .flatMap((step) => {
            const again = step.again()
            return unless(Array.isArray(again) && again.length === 0, step.kinds.join(', '))
          }),
      ),
    ).toBeNull()
  })
})
