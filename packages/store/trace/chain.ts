import { hash } from 'node:crypto'
import { canonicalText } from './canonical-text.ts'

/** What one link of the chain vouches for. Instants are whole seconds UTC, so that reading back gives the same text. */
export interface ChainedFact {
  readonly cityId: string
  readonly streamId: string
  readonly streamKind: string
  readonly sequence: number
  readonly kind: string
  readonly at: string
  readonly actorKind: string
  readonly actorId: string
  readonly unitId: string | null
  readonly requestId: string
  readonly payload: unknown
}

/**
 * SHA-256 over the previous link and the fact in canonical JSON (RFC 8785), hex. Changing, dropping or moving
 * any fact of a stream changes every later hash.
 */
export function chainHash(previousHash: string | null, fact: ChainedFact): string {
  return hash('sha256', chainText(previousHash, fact), 'hex')
}

/** What is hashed. */
export function chainText(previousHash: string | null, fact: ChainedFact): string {
  const { cityId, streamId, streamKind, sequence, kind, at, actorKind, actorId, unitId, requestId, payload } = fact
  return canonicalText([
    previousHash,
    cityId,
    streamKind,
    streamId,
    sequence,
    kind,
    at,
    actorKind,
    actorId,
    unitId,
    requestId,
    payload,
  ])
}
