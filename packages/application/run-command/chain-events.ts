import type { DomainEvent, EventActor, RecordedEvent } from '@shaoying/domain'
import { chainHash, type EventInput } from '@shaoying/store'

export interface ChainLink {
  readonly cityId: string
  readonly streamId: string
  readonly streamKind: string
  /** Version and hash of the last fact before these; 0 and null for a new stream. */
  readonly version: number
  readonly lastHash: string | null
  readonly at: string
  readonly by: EventActor
  readonly requestId: string
}

/** Numbers and chains new facts behind those a stream has; the recorded facts to fold and the rows to insert. */
export function chainEvents<E extends DomainEvent>(
  events: readonly E[],
  link: ChainLink,
): { readonly recorded: readonly RecordedEvent<E>[]; readonly rows: readonly EventInput[]; readonly lastHash: string } {
  let previousHash = link.lastHash
  const rows: EventInput[] = []
  const recorded = events.map((event, index): RecordedEvent<E> => {
    const sequence = link.version + index + 1
    const { cityId, streamId, at, requestId } = link
    const actor = { actorKind: link.by.kind, actorId: link.by.id, unitId: link.by.unitId }
    const fact = { cityId, streamId, sequence, kind: event.kind, at, ...actor, requestId, payload: event.payload }
    const hash = chainHash(previousHash, { ...fact, streamKind: link.streamKind })
    rows.push({ ...fact, previousHash, hash })
    previousHash = hash
    return { streamId, sequence, at, actor: link.by, requestId, event }
  })
  return { recorded, rows, lastHash: previousHash ?? '' }
}
