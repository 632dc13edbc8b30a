import {
  inTransaction,
  readOrderHeads,
  readRecordHeads,
  readTraceByStream,
  type Pool,
  type PoolClient,
  type StreamHead,
  type TraceEvent,
} from '@shaoying/store'

/** One stream as it stands: its facts in order, and what is saved beside them. Never neither. */
export interface TraceStream {
  readonly streamId: string
  readonly events: readonly TraceEvent[]
  readonly head: StreamHead | null
}

/**
 * Hands every stream of a city to `look`, by id, one at a time, all as they stood at one moment: facts and saved states
 * are read beside each other in pages, so that memory does not grow with the city.
 */
export async function eachStream(
  pool: Pool,
  cityId: string,
  withState: boolean,
  look: (stream: TraceStream) => void,
): Promise<void> {
  await inTransaction(
    pool,
    async (client) => {
      const heads = mergedHeads(client, cityId, withState)
      let head = (await heads.next()).value as StreamHead | undefined
      const give = async (streamId: string, events: readonly TraceEvent[]): Promise<void> => {
        for (; head && head.streamId < streamId; head = (await heads.next()).value as StreamHead | undefined)
          look({ streamId: head.streamId, events: [], head })
        const own = head?.streamId === streamId ? head : null
        look({ streamId, events, head: own })
        if (own) head = (await heads.next()).value as StreamHead | undefined
      }
      let events: TraceEvent[] = []
      for await (const event of readTraceByStream(client, cityId)) {
        if (events.length > 0 && events[0]!.stream_id !== event.stream_id) {
          await give(events[0]!.stream_id, events)
          events = []
        }
        events.push(event)
      }
      if (events.length > 0) await give(events[0]!.stream_id, events)
      for (; head; head = (await heads.next()).value as StreamHead | undefined)
        look({ streamId: head.streamId, events: [], head })
    },
    { isolation: 'repeatable read', readOnly: true },
  )
}

/** Orders and records in one order, by id. */
async function* mergedHeads(client: PoolClient, cityId: string, withState: boolean): AsyncGenerator<StreamHead> {
  const [orders, records] = [readOrderHeads(client, cityId, withState), readRecordHeads(client, cityId)]
  let [order, record] = [await orders.next(), await records.next()]
  while (!order.done || !record.done) {
    if (record.done || (!order.done && order.value.streamId <= record.value.streamId)) {
      yield order.value as StreamHead
      order = await orders.next()
    } else {
      yield record.value
      record = await records.next()
    }
  }
}
