import { clockDoer, fireClock, isRefusal } from '@shaoying/domain'
import { asFollower, listOrdersDue, listRecordsDue, nextOrderDueAt, nextRecordDueAt, type Pool } from '@shaoying/store'
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
  /** Told of an order or record (`whistle/…`) whose clock could not be fired; the others go on. */
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
  /** How many facts followed; or why none could. */
  fire(): Promise<number | unknown>
}

const batch = 500
const firing = { name: 'fireClock', decide: fireClock }
const kindsWithClocks = [...recordClocks.keys()]

/**
 * Fires every clock that is due, soonest first, each exactly once: what fires is decided on the thing's own
 * state through its door, so a second worker, a restart or a jump of the clock changes nothing. One worker at
 * a time holds a city's clocks; when it dies the database frees them. Null when another one holds them.
 */
export async function fireDueClocks(parts: ClockWorkerParts): Promise<ClockTick | null> {
  const { pool, cityId, time, onFault } = parts
  return asFollower(pool, cityId, 'clocks', async (client) => {
    const stuck = new Set<string>()
    let fired = 0
    let lagSeconds = 0
    for (;;) {
      const now = time.now()
      const due = (await listDue(parts, client, now, batch + stuck.size)).filter(({ id }) => !stuck.has(id))
      if (due.length === 0) return { fired, lagSeconds }
      lagSeconds = Math.max(lagSeconds, ...due.map(({ dueAt }) => (Date.parse(now) - Date.parse(dueAt)) / 1000))
      const outcomes = await Promise.all(due.map((thing) => fireOne(thing, onFault)))
      outcomes.forEach((done, index) => !done && stuck.add(due[index]!.id))
      fired += outcomes.filter(Boolean).length
    }
  })
}

/** When the next clock of the city does something; null when none runs. */
export async function nextDueAt(pool: Pool, cityId: string): Promise<string | null> {
  const [order, record] = await Promise.all([nextOrderDueAt(pool, cityId), nextRecordDueAt(pool, cityId, kindsWithClocks)])
  return order === null || (record !== null && record < order) ? record : order
}

async function listDue({ cityId, door, records }: ClockWorkerParts, db: Parameters<typeof listOrdersDue>[0], now: string, most: number): Promise<readonly DueThing[]> {
  const orders = (await listOrdersDue(db, cityId, now, most)).map(({ order_id: orderId, next_due_at: dueAt }): DueThing => ({
    id: `order/${orderId}`, dueAt, fire: async () => factsOf(await door.give({ command: firing, orderId, input: {}, doer: clockDoer, requestId: `clock/${orderId}` })),
  }))
  const others = (await listRecordsDue(db, cityId, kindsWithClocks, now, most)).map(({ record_kind: kind, record_id: recordId, next_due_at: dueAt }): DueThing => ({
    id: `${kind}/${recordId}`, dueAt, fire: async () => factsOf(await records.give({ command: recordClocks.get(kind)!, recordId, input: {}, doer: clockDoer, requestId: `clock/${recordId}` })),
  }))
  return [...orders, ...others]
}

function factsOf(answer: { readonly events: readonly unknown[] } | { readonly refused: true }): number | unknown {
  return isRefusal(answer) ? answer : (answer as { readonly events: readonly unknown[] }).events.length
}

/** False when the thing could not be moved; it is reported and tried again at the next tick. */
async function fireOne(thing: DueThing, onFault: ClockWorkerParts['onFault']): Promise<boolean> {
  try {
    const outcome = await thing.fire()
    if (typeof outcome === 'number' && outcome > 0) return true
    onFault(thing.id, outcome === 0 ? 'due, but nothing happened' : outcome)
  } catch (fault) {
    onFault(thing.id, fault)
  }
  return false
}
