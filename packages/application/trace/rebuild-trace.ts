import { isDeepStrictEqual } from 'node:util'
import { orderFold, type DomainEvent, type Fold, type OrderEvent, type RecordedEvent } from '@shaoying/domain'
import type { Pool, TraceEvent } from '@shaoying/store'
import { eachStream } from './trace-streams.ts'

/** A stream whose saved state is not what its facts say. */
export interface StateDifference {
  readonly streamKind: string
  readonly streamId: string
  /** JSON pointers of the places that differ, at most ten. */
  readonly pointers: readonly string[]
}

export interface RebuildReport {
  readonly streams: number
  readonly differences: readonly StateDifference[]
  /** Kinds of stream for which no fold was given; not compared. */
  readonly skippedKinds: readonly string[]
}

type AnyFold = Fold<unknown, DomainEvent>

/** How the streams of each kind are folded; records add theirs. */
export type Folds = ReadonlyMap<string, AnyFold>

export const orderFolds: Folds = new Map([['order', orderFold as unknown as AnyFold]])

/** Folds every stream of the trace into fresh state and compares it with what is saved. Changes nothing. */
export async function rebuildTrace(pool: Pool, cityId: string, folds: Folds): Promise<RebuildReport> {
  const skipped = new Set<string>()
  const differences: StateDifference[] = []
  let streams = 0
  await eachStream(pool, cityId, true, ({ streamId, events, head }) => {
    const streamKind = head?.streamKind ?? events[0]!.stream_kind
    const fold = folds.get(streamKind)
    if (!fold) return void skipped.add(streamKind)
    if (events.length > 0) streams += 1
    if (!head) return
    const fresh =
      events.length === 0
        ? undefined
        : events.reduce<unknown>((state, event) => fold.evolve(state, recordedFrom(event)), fold.initial)
    const pointers = differencesBetween(head.state, plain(fresh))
    if (pointers.length > 0) differences.push({ streamKind, streamId, pointers: pointers.slice(0, 10) })
  })
  return { streams, differences, skippedKinds: [...skipped].sort() }
}

export function recordedFrom(event: TraceEvent): RecordedEvent<OrderEvent> {
  return {
    streamId: event.stream_id,
    sequence: event.sequence,
    at: event.at,
    actor: { kind: event.actor_kind as 'person', id: event.actor_id, unitId: event.unit_id },
    requestId: event.request_id,
    event: { kind: event.kind, payload: event.payload } as OrderEvent,
  }
}

/** As the database would hand it back: no undefined members. */
function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value))
}

function differencesBetween(saved: unknown, fresh: unknown, pointer = ''): readonly string[] {
  if (isDeepStrictEqual(saved, fresh)) return []
  if (!isContainer(saved) || !isContainer(fresh)) return [pointer || '/']
  const keys = new Set([...Object.keys(saved), ...Object.keys(fresh)])
  return [...keys].flatMap((key) => differencesBetween(saved[key], fresh[key], `${pointer}/${key}`))
}

function isContainer(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
