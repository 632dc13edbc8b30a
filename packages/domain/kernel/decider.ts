import type { DomainEvent, RecordedEvent } from './event.ts'
import type { Refusal } from './refusal.ts'

/** What a decision comes to: the facts that follow, or a refusal. Never both, never neither. */
export type Decision<E extends DomainEvent> = readonly E[] | Refusal

/** State as a fold of facts. `evolve` must accept every fact ever recorded and never fail. */
export interface Fold<State, E extends DomainEvent> {
  readonly initial: State
  evolve(state: State, recorded: RecordedEvent<E>): State
}

/** Folds a whole stream. */
export function fold<State, E extends DomainEvent>(of: Fold<State, E>, events: readonly RecordedEvent<E>[]): State {
  return events.reduce((state, recorded) => of.evolve(state, recorded), of.initial)
}
