import type { Instant } from './instant.ts'

/** A fact that happened to one stream (one order, one whistle…). Past tense, never changed, never removed. */
export interface DomainEvent<Kind extends string = string, Payload = unknown> {
  readonly kind: Kind
  readonly payload: Payload
}

/** Who did it: a person of the directory, a petitioner with their code, an invited outside party, or the system's clock. */
export interface EventActor {
  readonly kind: 'person' | 'petitioner' | 'external' | 'system'
  readonly id: string
  /** The unit the person acted for; null for petitioners and the system. */
  readonly unitId: string | null
}

/** A fact with its place in the trace. */
export interface RecordedEvent<E extends DomainEvent = DomainEvent> {
  readonly streamId: string
  /** 1 for the first event of the stream; no gaps. */
  readonly sequence: number
  readonly at: Instant
  readonly actor: EventActor
  /** The request that caused it; stands in the server's log too. */
  readonly requestId: string
  readonly event: E
}
