import { chainHash, readHashesInOrder, readSeals, type Pool, type TraceEvent } from '@shaoying/store'
import { sealAfter } from '../followers/seal-follower.ts'
import { eachStream, type TraceStream } from './trace-streams.ts'

/** Something wrong with the trace, and where. */
export interface TraceFault {
  readonly fault:
    | 'altered'
    | 'missing'
    | 'out_of_order'
    | 'tail_missing'
    | 'stream_missing'
    | 'state_missing'
    | 'seal_broken'
  readonly streamKind: string
  readonly streamId: string
  /** The first sequence at fault; 0 when the whole stream is. */
  readonly sequence: number
  readonly detail: string
}

export interface TraceVerdict {
  readonly events: number
  readonly streams: number
  readonly seals: number
  readonly faults: readonly TraceFault[]
}

/** Reads the whole trace of a city and says every place at which it is not what was written. */
export async function verifyTrace(pool: Pool, cityId: string): Promise<TraceVerdict> {
  const faults: TraceFault[] = []
  let [events, streams] = [0, 0]
  await eachStream(pool, cityId, false, (stream) => {
    events += stream.events.length
    if (stream.events.length > 0) streams += 1
    faults.push(
      ...stream.events.flatMap((event, index) => faultsOf(event, stream.events[index - 1], cityId)),
      ...headFaults(stream),
    )
  })
  const { seals, faults: sealFaults } = await checkSeals(pool, cityId)
  return { events, streams, seals, faults: [...faults, ...sealFaults] }
}

/** How a fact disagrees with the one before it in its stream, or with its own hash. */
function faultsOf(event: TraceEvent, previous: TraceEvent | undefined, cityId: string): readonly TraceFault[] {
  const at = { streamKind: event.stream_kind, streamId: event.stream_id, sequence: event.sequence }
  const expected = (previous?.sequence ?? 0) + 1
  if (event.sequence > expected)
    return [
      { ...at, fault: 'missing', sequence: expected, detail: `facts ${expected} to ${event.sequence - 1} are missing` },
    ]
  if (event.sequence < expected)
    return [{ ...at, fault: 'out_of_order', detail: `fact ${event.sequence} stands where ${expected} should` }]
  if (event.previous_hash !== (previous?.hash ?? null))
    return [{ ...at, fault: 'out_of_order', detail: 'does not follow from the fact before it' }]
  const { sequence, kind, payload } = event
  const hash = chainHash(event.previous_hash, {
    cityId,
    streamId: event.stream_id,
    streamKind: event.stream_kind,
    sequence,
    kind,
    at: event.at,
    actorKind: event.actor_kind,
    actorId: event.actor_id,
    unitId: event.unit_id,
    requestId: event.request_id,
    payload,
  })
  return hash === event.hash ? [] : [{ ...at, fault: 'altered', detail: `${kind} was altered after it was recorded` }]
}

/** How what is saved disagrees with where the facts end. */
function headFaults({ streamId, events, head }: TraceStream): readonly TraceFault[] {
  const last = events.at(-1)
  if (!head)
    return [
      {
        streamKind: last!.stream_kind,
        streamId,
        fault: 'state_missing',
        sequence: 0,
        detail: 'there are facts but no saved state',
      },
    ]
  const at = { streamKind: head.streamKind, streamId }
  if (!last)
    return [
      { ...at, fault: 'stream_missing', sequence: 0, detail: `a saved state of version ${head.version} has no facts` },
    ]
  if (last.sequence < head.version)
    return [
      {
        ...at,
        fault: 'tail_missing',
        sequence: last.sequence + 1,
        detail: `facts after ${last.sequence} are missing; the state is at ${head.version}`,
      },
    ]
  return last.hash === head.lastHash
    ? []
    : [{ ...at, fault: 'altered', sequence: last.sequence, detail: 'the saved state ends with another hash' }]
}

async function checkSeals(
  pool: Pool,
  cityId: string,
): Promise<{ readonly seals: number; readonly faults: readonly TraceFault[] }> {
  const seals = await readSeals(pool, cityId)
  const wanted = new Map(seals.map((seal) => [seal.event_count, seal]))
  let running: string | null = null
  let count = 0
  let broken: TraceFault | null = null
  for await (const { hash, stream_id: streamId, sequence } of readHashesInOrder(pool, cityId)) {
    running = sealAfter(running, hash)
    count += 1
    const seal = wanted.get(count)
    if (!seal || broken) continue
    if (seal.seal !== running)
      broken = {
        fault: 'seal_broken',
        streamKind: 'seal',
        streamId,
        sequence,
        detail: `seal ${seal.seal_number} over ${count} facts does not hold: facts before it were added, removed or altered`,
      }
  }
  const last = seals.at(-1)
  if (!broken && last && last.event_count > count)
    broken = {
      fault: 'seal_broken',
      streamKind: 'seal',
      streamId: '',
      sequence: 0,
      detail: `seal ${last.seal_number} vouches for ${last.event_count} facts, ${count} are there`,
    }
  return { seals: seals.length, faults: broken ? [broken] : [] }
}
