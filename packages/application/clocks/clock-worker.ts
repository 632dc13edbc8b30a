import { clockDoer, fireClock, isRefusal, type Refusal } from '@shaoying/domain'
import {
  isStoreUnreachable,
  listOrdersDue,
  listRecordsDue,
  nextOrderDueAt,
  nextRecordDueAt,
  releaseClocks,
  setClockAside,
  whileHolding,
  type Pool,
} from '@shaoying/store'
import type { TimeSource } from '../ports/clock.ts'
import type { OrderDoor } from '../run-command/order-door.ts'
import type { RecordDoor } from '../run-command/record-door.ts'
import { recordClocks } from './record-clocks.ts'

export interface ClockWorkerParts {
  readonly pool: Pool
  readonly cityId: string
  readonly door: OrderDoor
  readonly records: RecordDoor
  readonly time: TimeSource
  /** Told of an order or record (`whistle/…`) whose clock could not be fired and is set aside; the others go on. */
  readonly onFault: (id: string, fault: unknown) => void
}

export interface ClockTick {
  readonly fired: number
  /** Seconds by which the longest waiting clock was late; 0 when none was due. */
  readonly lagSeconds: number
}

/** Something with a clock that is due. */
interface DueThing {
  readonly id: string
  readonly dueAt: string
  /** How many facts followed; or the refusal that kept them away. */
  fire(): Promise<number | Refusal>
}

const batch = 500
const firing = { name: 'fireClock', decide: fireClock }
const kindsWithClocks = [...recordClocks.keys()]

/**
 * Fires every clock that is due, soonest first, each exactly once: what fires is decided on the thing's own
 * state through its door, so a second worker, a restart or a jump of the clock changes nothing. One that cannot be
 * fired goes to quarantine and is tried again later and later. One worker at a time holds a city's clocks; when it
 * dies the database frees them. Null when another one holds them.
 */
export async function fireDueClocks(parts: ClockWorkerParts): Promise<ClockTick | null> {
  const { pool, cityId, time } = parts
  return whileHolding(pool, cityId, 'clocks', async (client) => {
    let fired = 0
    let lagSeconds = 0
    for (;;) {
      const now = time.now()
      const due = await listDue(parts, client, now, batch)
      if (due.length === 0) return { fired, lagSeconds }
      lagSeconds = Math.max(lagSeconds, ...due.map(({ dueAt }) => (Date.parse(now) - Date.parse(dueAt)) / 1000))
      const outcomes = await Promise.all(due.map((thing) => fireOne(thing, parts, now)))
      const done = due.filter((_, index) => outcomes[index]).map(({ id }) => id)
      if (done.length > 0) await releaseClocks(pool, cityId, done)
      fired += done.length
    }
  })
}

/** When the next clock of the city does something; null when none runs. */
export async function nextDueAt(pool: Pool, cityId: string): Promise<string | null> {
  const [order, record] = await Promise.all([
    nextOrderDueAt(pool, cityId),
    nextRecordDueAt(pool, cityId, kindsWithClocks),
  ])
  return order === null || (record !== null && record < order) ? record : order
}

async function listDue(
  { cityId, door, records }: ClockWorkerParts,
  db: Parameters<typeof listOrdersDue>[0],
  now: string,
  most: number,
): Promise<readonly DueThing[]> {
  const orders = (await listOrdersDue(db, cityId, now, most)).map(
    ({ order_id: orderId, next_due_at: dueAt }): DueThing => ({
      id: `order/${orderId}`,
      dueAt,
      fire: async () =>
        factsOf(
          await door.give({ command: firing, orderId, input: {}, doer: clockDoer, requestId: `clock/${orderId}` }),
        ),
    }),
  )
  const others = (await listRecordsDue(db, cityId, kindsWithClocks, now, most)).map(
    ({ record_kind: kind, record_id: recordId, next_due_at: dueAt }): DueThing => ({
      id: `${kind}/${recordId}`,
      dueAt,
      fire: async () =>
        factsOf(
          await records.give({
            command: recordClocks.get(kind)!,
            recordId,
            input: {},
            doer: clockDoer,
            requestId: `clock/${recordId}`,
          }),
        ),
    }),
  )
  return [...orders, ...others]
}

function factsOf(answer: { readonly events: readonly unknown[] } | Refusal): number | Refusal {
  return isRefusal(answer) ? answer : answer.events.length
}

/** False when the thing could not be moved; it is reported and set aside. A database that does not answer is nobody's fault here. */
async function fireOne(thing: DueThing, { pool, cityId, onFault }: ClockWorkerParts, now: string): Promise<boolean> {
  const setAside = async (reason: string, fault: unknown): Promise<false> => {
    onFault(thing.id, fault)
    await setClockAside(pool, { cityId, thing: thing.id, reason, now })
    return false
  }
  try {
    const outcome = await thing.fire()
    if (isRefusal(outcome)) return await setAside(outcome.code, outcome)
    return outcome > 0 || (await setAside('nothing_happened', 'due, but nothing happened'))
  } catch (fault) {
    if (isStoreUnreachable(fault)) throw fault
    return setAside(nameOf(fault), fault)
  }
}

/** What may be kept of an error: its code or kind, never its words. */
function nameOf(fault: unknown): string {
  const { code, name } = (fault ?? {}) as { code?: unknown; name?: unknown }
  return String(code ?? name ?? 'fault').slice(0, 80)
}
