import type { DomainEvent, RecordedEvent } from '../kernel/event.ts'
import type { OrderCore } from './order-core.ts'

/**
 * How each fact of a facet changes the order: one entry a kind, so that a forgotten kind does not compile.
 * An entry returns only what changes; the rest of the order stays.
 */
export type Evolvers<Slice, E extends DomainEvent> = {
  readonly [Kind in E['kind']]: (
    order: OrderCore & Slice,
    payload: Extract<E, { kind: Kind }>['payload'],
    recorded: RecordedEvent,
  ) => Partial<OrderCore & Slice>
}
