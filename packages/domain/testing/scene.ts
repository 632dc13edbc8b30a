import type { Actor } from '../access/actor.ts'
import type { Role } from '../access/role.ts'
import { buildWorkingCalendar } from '../calendar/build-working-calendar.ts'
import { dueAtOf } from '../deadline/compute-deadline.ts'
import type { Limit } from '../deadline/limit.ts'
import { directoryOf } from '../directory/directory.ts'
import { calendarRowsOf } from '../directory/pack-calendar.ts'
import type { PackRules } from '../directory/settings.ts'
import type { Decision } from '../kernel/decider.ts'
import type { EventActor, RecordedEvent } from '../kernel/event.ts'
import type { Instant } from '../kernel/instant.ts'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import { capacityFor } from '../order/allowed-commands.ts'
import { clockDoer, type CityRules, type DecisionContext, type Doer } from '../order/doer.ts'
import { fireClock } from '../order/decide/fire-clock.ts'
import { orderFold, type OrderEvent } from '../order/evolve.ts'
import { initialOrder, type Order } from '../order/order.ts'
import { townPack } from './town-pack.ts'

/** The test town's rules, some of them changed. */
export function townRules(changed: Partial<PackRules> = {}): CityRules {
  const pack = { ...townPack, rules: { ...townPack.rules, ...changed } }
  const calendar = buildWorkingCalendar(calendarRowsOf(pack))
  if (isRefusal(calendar)) throw new Error(calendar.code)
  return { pack, directory: directoryOf(pack.units), calendar }
}

const directory = directoryOf(townPack.units)

/** Somebody posted at that unit in those roles: `posted('elm', 'unit_admin')`. */
export function posted(unitId: string, ...held: readonly Role[]): Doer {
  const { kind } = directory.getUnit(unitId)
  const actor: Actor = {
    personId: `${held.join('+')}@${unitId}`,
    roles: [],
    postings: held.map((role) => ({ unitId, unitKind: kind, role, fromOn: '2026-01-01' })),
  }
  return { kind: 'person', actor }
}

type Decide<Input> = (order: Order, input: Input, context: DecisionContext) => Decision<OrderEvent>

/**
 * Given a scene, when somebody gives a command, then there is a next scene or a refusal. A scene never changes:
 * the same one can be continued in several ways.
 */
export class Scene {
  readonly now: Instant
  readonly rules: CityRules
  readonly trace: readonly RecordedEvent<OrderEvent>[]
  readonly order: Order

  constructor(
    now: Instant,
    rules: CityRules,
    trace: readonly RecordedEvent<OrderEvent>[] = [],
    order: Order = initialOrder,
  ) {
    this.now = now
    this.rules = rules
    this.trace = trace
    this.order = order
  }

  at(now: Instant): Scene {
    return new Scene(now, this.rules, this.trace, this.order)
  }

  later(amount: number, unit: Limit['unit'], time: Limit['time'] = 'natural'): Scene {
    return this.at(dueAtOf(this.now, { amount, unit, time }, this.rules.calendar))
  }

  /** Throws when the command is refused: then the scene was not what the test took it for. */
  when<Input>(doer: Doer, decide: Decide<Input>, input: Input): Scene {
    const decided = decide(this.order, input, this.context(doer))
    if (isRefusal(decided))
      throw new Error(`${decide.name} was refused: ${decided.code} ${JSON.stringify(decided.params)}`)
    return this.recorded(decided, this.signature(doer, decide.name))
  }

  /** Throws when the command is accepted. */
  refused<Input>(doer: Doer, decide: Decide<Input>, input: Input): Refusal {
    const decided = decide(this.order, input, this.context(doer))
    if (!isRefusal(decided))
      throw new Error(`${decide.name} was accepted: ${decided.map(({ kind }) => kind).join(', ')}`)
    return decided
  }

  /** The clock looks at the order. */
  ticks(): Scene {
    return this.when(clockDoer, fireClock, {})
  }

  /** The facts of this trace that stand behind those of the earlier scene. */
  since(earlier: Scene): readonly OrderEvent['kind'][] {
    return this.trace.slice(earlier.trace.length).map(({ event }) => event.kind)
  }

  recorded(events: readonly OrderEvent[], actor: EventActor): Scene {
    const recorded = events.map((event, index) => ({
      streamId: 'order-1',
      sequence: this.trace.length + index + 1,
      at: this.now,
      actor,
      requestId: 'test',
      event,
    }))
    const order = recorded.reduce((state, fact) => orderFold.evolve(state, fact), this.order)
    return new Scene(this.now, this.rules, [...this.trace, ...recorded], order)
  }

  context(by: Doer): DecisionContext {
    return { at: this.now, by, rules: this.rules }
  }

  /** Who stands in the trace for a command of that name. */
  signature(doer: Doer, command: string): EventActor {
    if (doer.kind === 'clock') return { kind: 'system', id: 'clock', unitId: null }
    if (doer.kind === 'external') return { kind: 'external', id: doer.invitationId, unitId: null }
    const capacity = capacityFor(this.order, command, this.context(doer))
    return {
      kind: doer.kind,
      id: doer.actor.personId,
      unitId: isRefusal(capacity) ? (doer.actor.postings[0]?.unitId ?? null) : capacity.unitId,
    }
  }
}
