import fc from 'fast-check'
import { nextMoment } from '../deadline/run-clock.ts'
import type { Decision } from '../kernel/decider.ts'
import type { RecordedEvent } from '../kernel/event.ts'
import { addSeconds, earliest, type Instant } from '../kernel/instant.ts'
import { isRefusal } from '../kernel/refusal.ts'
import { isAllowed } from '../order/allowed-commands.ts'
import { fireClock } from '../order/decide/fire-clock.ts'
import { clockDoer, type DecisionContext, type Doer } from '../order/doer.ts'
import type { OrderEvent } from '../order/evolve.ts'
import { lifecycle } from '../order/lifecycle.ts'
import type { Order } from '../order/order.ts'
import { mainRepertoire, type Repertoire } from './played-commands.ts'
import { registered } from './order-scenes.ts'
import type { Scene } from './scene.ts'

interface Attempt {
  /** What fast-check prints of a life that breaks a rule. */
  readonly [fc.toStringMethod]: () => string
  readonly command: string
  readonly doer: Doer
  readonly context: DecisionContext
  readonly before: Order
}

/** One command of a life, given in or out of turn, and what came of it. */
export type Step = Attempt &
  (
    | { readonly accepted: false }
    | {
        readonly accepted: true
        readonly after: Order
        readonly kinds: readonly OrderEvent['kind'][]
        readonly trace: readonly RecordedEvent<OrderEvent>[]
        /** What the clock would do at the same moment once more. */
        again(): Decision<OrderEvent>
      }
  )

/** How a life goes on: time passes, then the clock looks or somebody gives a command. */
interface Move {
  readonly wait: 'none' | 'hour' | 'day' | 'week' | 'next_moment' | 'just_before_next'
  readonly who: number
  readonly what: number
  readonly how: number
  /** True to choose among what is allowed, so that lives get somewhere; false to try anything. */
  readonly inTurn: boolean
}

const waits = { none: 0, hour: 3600, day: 86_400, week: 604_800 } as const

/** Lives of one order of the test town, played out of a repertoire. Shrinks to the few commands that matter. */
export function randomLife({
  maxLength,
  repertoire = mainRepertoire,
}: {
  readonly maxLength: number
  readonly repertoire?: Repertoire
}): fc.Arbitrary<readonly Step[]> {
  const move: fc.Arbitrary<Move> = fc.record({
    wait: fc.oneof(
      { weight: 20, arbitrary: fc.constant('none' as const) },
      { weight: 5, arbitrary: fc.constant('hour' as const) },
      { weight: 4, arbitrary: fc.constantFrom('day', 'week', 'next_moment', 'just_before_next') },
    ),
    who: fc.nat(997),
    what: fc.nat(997),
    how: fc.nat(997),
    inTurn: fc.integer({ min: 0, max: 3 }).map((turn) => turn > 0),
  })
  const categoryId = fc.constantFrom('0102-01', '0201-02', '0303-01')
  const kind = fc.constantFrom('complaint', 'complaint', 'consultation')
  return fc
    .tuple(categoryId, kind, fc.array(move, { minLength: 5, maxLength, size: 'max' }))
    .map(([of, sort, moves]) => live(registered({ categoryId: of, kind: sort }), moves, repertoire))
}

function live(start: Scene, moves: readonly Move[], repertoire: Repertoire): readonly Step[] {
  const steps: Step[] = []
  let scene = start
  for (const move of moves) {
    scene = scene.at(timeAfter(scene, move.wait))
    scene = play(scene, move, steps, repertoire)
  }
  return steps
}

function play(scene: Scene, move: Move, steps: Step[], repertoire: Repertoire): Scene {
  const { doer, command } = chosen(scene, move, repertoire)
  const context = scene.context(doer)
  const decided =
    command === 'fireClock'
      ? fireClock(scene.order, {}, context)
      : repertoire.commands[command]!(scene.order, repertoire.inputFor(command, move.how, scene), context)
  const who = doer.kind === 'person' ? doer.actor.personId : doer.kind
  const attempt = {
    command,
    doer,
    context,
    before: scene.order,
    [fc.toStringMethod]: () =>
      `${scene.now} ${who} ${command}: ${isRefusal(decided) ? decided.code : decided.map(({ kind }) => kind).join(', ')}`,
  }
  if (isRefusal(decided)) {
    steps.push({ ...attempt, accepted: false })
    return scene
  }
  const next = scene.recorded(decided, scene.signature(doer, command))
  steps.push({
    ...attempt,
    accepted: true,
    after: next.order,
    kinds: decided.map(({ kind }) => kind),
    trace: next.trace,
    again: () => fireClock(next.order, {}, next.context(clockDoer)),
  })
  return next
}

function chosen(
  scene: Scene,
  { who, what, inTurn }: Move,
  { commands, cast, dull }: Repertoire,
): { readonly doer: Doer; readonly command: string } {
  const tick = { doer: clockDoer, command: 'fireClock' } as const
  if (what % 8 === 0) return tick
  const names = Object.keys(commands)
  const candidates = what % 9 === 1 ? names : names.filter((name) => !dull.includes(name))
  if (!inTurn) return { doer: turned(cast, who)[0]!, command: turned(candidates, what)[0]! }
  // A command of this situation that somebody may give now.
  const fitting = candidates.filter((name) =>
    lifecycle.some((row) => row.command === name && row.from.includes(scene.order.situation.name)),
  )
  for (const command of turned(fitting, what)) {
    const doer = turned(cast, who).find((candidate) => isAllowed(scene.order, command, scene.context(candidate)))
    if (doer) return { doer, command }
  }
  return tick
}

/** The list beginning at that place. */
function turned<Item>(items: readonly Item[], at: number): readonly Item[] {
  const start = items.length === 0 ? 0 : at % items.length
  return [...items.slice(start), ...items.slice(0, start)]
}

function timeAfter(scene: Scene, wait: Move['wait']): Instant {
  if (wait !== 'next_moment' && wait !== 'just_before_next') return addSeconds(scene.now, waits[wait])
  const next = earliest(scene.order.clocks.map(nextMoment).filter((moment) => moment !== null))
  if (next === null) return scene.now
  const at = wait === 'next_moment' ? next : addSeconds(next, -1)
  return at > scene.now ? at : scene.now
}
