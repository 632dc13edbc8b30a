import type { Actor } from '../access/actor.ts'
import type { Permission } from '../access/permission.ts'
import type { Decision, Fold } from '../kernel/decider.ts'
import type { DomainEvent, EventActor, RecordedEvent } from '../kernel/event.ts'
import type { CivilDate, Instant } from '../kernel/instant.ts'
import type { CityRules } from '../order/doer.ts'

/** The columns by which a record is found, beside its folded state. */
export interface RecordColumns {
  readonly situation: string
  /** The unit it belongs to; null for the city's own. */
  readonly unitId: string | null
  /** Unique within the kind: a login name, an article's slug. */
  readonly naturalKey: string | null
  readonly title: string
  /** When a command of the clock is due. */
  readonly nextDueAt: Instant | null
  /** Units whose staff may read it, besides the city's bodies; null: all staff of the city. The database keeps to it. */
  readonly seenByUnitIds: readonly string[] | null
}

/**
 * A kind of thing that is not an order but has a life and a trace of its own: person, duty change, article,
 * package. State null is the record before its first fact.
 */
export interface RecordKind<State = unknown, E extends DomainEvent = DomainEvent> {
  /** Singular, in the glossary's words; stands in the trace as the stream's kind. */
  readonly kind: string
  readonly fold: Fold<State | null, E>
  columnsOf(state: State, rules: CityRules): RecordColumns
}

/** Everything a decision on a record may know besides the record and the input. The right was checked before. */
export interface RecordContext {
  readonly at: Instant
  /** The city's calendar day of `at`. */
  readonly on: CivilDate
  /** As it will stand in the trace, with the unit acted for. */
  readonly by: EventActor
  /** The person's rights; null for the system itself. */
  readonly actor: Actor | null
  /** The city's rules in force today. */
  readonly rules: CityRules
}

/** A command to a record and the pure rule that decides it. */
export interface RecordCommand<State = never, Input = never, E extends DomainEvent = DomainEvent> {
  readonly name: string
  readonly kind: RecordKind<State, E>
  /** `begin` makes a new record (state is null), `change` needs one. */
  readonly does: 'begin' | 'change'
  readonly permission: Permission | 'clock'
  /** Where another right is asked because of what the record is (a whistle that a department blew). */
  permissionFor?(state: State | null, input: Input): Permission | null
  /** The rights that `permissionFor` may ask: the door lets in whoever has one, the rule says which. */
  readonly otherPermissions?: readonly Permission[]
  /** The unit whose matter it is: the permission must reach it. Null or left out: any posting with the permission will do. */
  unitOf?(state: State | null, input: Input, context: Omit<RecordContext, 'by'>): string | null
  decide(state: State | null, input: Input, context: RecordContext): Decision<E>
}

type Births<State, E extends DomainEvent> = {
  readonly [Kind in E['kind']]: (payload: Extract<E, { kind: Kind }>['payload'], recorded: RecordedEvent) => State
}
type Changes<State, E extends DomainEvent> = {
  readonly [Kind in E['kind']]: (
    state: State,
    payload: Extract<E, { kind: Kind }>['payload'],
    recorded: RecordedEvent,
  ) => Partial<State>
}

/**
 * The fold of a record: facts it begins with make the state, the others say what of it changes. A fact that
 * comes before the record began changes nothing.
 */
export function foldOf<State, Birth extends DomainEvent, Change extends DomainEvent>(
  births: Births<State, Birth>,
  changes: Changes<State, Change>,
): Fold<State | null, Birth | Change> {
  const born = births as Readonly<Record<string, (payload: unknown, recorded: RecordedEvent) => State>>
  const changed = changes as Readonly<
    Record<string, (state: State, payload: unknown, recorded: RecordedEvent) => Partial<State>>
  >
  return {
    initial: null,
    evolve(state, recorded) {
      const { kind, payload } = recorded.event
      if (state === null) return born[kind]?.(payload, recorded) ?? null
      const change = changed[kind]
      return change ? { ...state, ...change(state, payload, recorded) } : state
    },
  }
}
