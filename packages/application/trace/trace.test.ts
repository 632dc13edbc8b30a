import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isRefusal } from '@shaoying/domain'
import { openPool, readEventsFrom, traceStart, type Pool } from '@shaoying/store'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { fireDueClocks } from '../clocks/clock-worker.ts'
import { settled } from '../../store/testing/settled.ts'
import { followTrace } from '../followers/follow-trace.ts'
import { sealFollower } from '../followers/seal-follower.ts'
import { orderCommands } from '../commands/order-commands.ts'
import type { OrderCommand } from '../run-command/command-order.ts'
import { buildTown, type Town } from '../testing/town.ts'
import { orderFolds, rebuildTrace } from './rebuild-trace.ts'
import { verifyTrace } from './verify-trace.ts'

let town: Town
let owner: Pool
let drop: () => Promise<void>
let orders: string[] = []
const cityId = () => town.rules.pack.settings.cityId

beforeEach(async () => {
  const database = await createTestDatabase()
  drop = () => database.drop()
  town = await buildTown(database.url, '2026-03-02T01:00:00Z')
  owner = openPool(database.url)
  orders = await Promise.all([1, 2, 3].map(registerAndDispatch))
  await settled(town.pool)
  await followTrace(town.pool, cityId(), sealFollower(cityId(), town.time))
})
afterEach(async () => {
  await owner.end()
  await town.end()
  await drop()
})

async function registerAndDispatch(n: number): Promise<string> {
  const answer = await town.registration.register({
    input: {
      kind: 'complaint',
      title: `井盖破损 ${n}`,
      words: '路口井盖破了。',
      petitioner: { sort: 'anonymous' },
      place: { unitId: '990101001' },
      categoryId: '0102-01',
    },
    doer: town.doer('call_taker'),
    channel: 'phone',
    requestId: `t${n}`,
  })
  if (isRefusal(answer)) throw new Error(answer.code)
  const { command } = orderCommands.find(({ name }) => name === 'dispatchOrder')!
  await town.door.give({
    command: command as OrderCommand<object>,
    orderId: answer.orderId,
    input: { leadUnitId: '990101001' },
    doer: town.doer('dispatcher'),
    requestId: `d${n}`,
  })
  return answer.orderId
}

/** What only somebody with the owner's rights could do. */
async function tamper(sql: string): Promise<void> {
  await owner.query(sql)
}

describe('the trace shows every later edit', () => {
  it('is whole when nobody touched it, and state is what the facts say', async () => {
    expect(await verifyTrace(town.pool, cityId())).toMatchObject({ events: 6, streams: 3, faults: [] })
    expect(await rebuildTrace(town.pool, cityId(), orderFolds)).toEqual({
      streams: 3,
      differences: [],
      skippedKinds: [],
    })
  })

  it('names an altered fact', async () => {
    await tamper(
      `update event set payload = jsonb_set(payload, '{leadUnitId}', '"990101002"') where stream_id = '${orders[0]}' and sequence = 2`,
    )
    const { faults } = await verifyTrace(town.pool, cityId())
    expect(faults).toMatchObject([{ fault: 'altered', streamId: orders[0], sequence: 2 }])
  })

  it('names a missing fact in the middle, at the end, and a whole missing stream', async () => {
    await tamper(`delete from event where stream_id = '${orders[0]}' and sequence = 1`)
    await tamper(`delete from event where stream_id = '${orders[1]}' and sequence = 2`)
    await tamper(`delete from event where stream_id = '${orders[2]}'`)
    const faults = new Map(
      (await verifyTrace(town.pool, cityId())).faults.map((fault) => [fault.streamId, fault.fault]),
    )
    expect(faults.get(orders[0]!)).toBe('missing')
    expect(faults.get(orders[1]!)).toBe('tail_missing')
    expect(faults.get(orders[2]!)).toBe('stream_missing')
  })

  it('names facts that changed places', async () => {
    const move = (from: string, to: string) =>
      tamper(`update event set stream_id = '${to}' where stream_id = '${from}' and sequence = 2`)
    const aside = '00000000-0000-4000-8000-000000000000'
    await move(orders[0]!, aside)
    await move(orders[1]!, orders[0]!)
    await move(aside, orders[1]!)
    const { faults } = await verifyTrace(town.pool, cityId())
    expect(
      faults
        .filter(({ fault }) => fault === 'out_of_order')
        .map(({ streamId }) => streamId)
        .sort(),
    ).toEqual([orders[0], orders[1]].sort())
  })

  it('shows a state that was edited behind the trace’s back', async () => {
    await tamper(
      `update order_state set state = jsonb_set(state, '{appeal,categoryId}', '"0101-01"') where order_id = '${orders[1]}'`,
    )
    expect((await rebuildTrace(town.pool, cityId(), orderFolds)).differences).toEqual([
      { streamKind: 'order', streamId: orders[1], pointers: ['/appeal/categoryId'] },
    ])
  })

  it('cannot be altered by the server’s own login: facts are append-only by grant', async () => {
    await expect(town.pool.query(`update event set kind = 'x'`)).rejects.toMatchObject({ code: '42501' })
    await expect(town.pool.query('delete from event')).rejects.toMatchObject({ code: '42501' })
  })
})

describe('clocks fire when they are due', () => {
  it('each once, also when two workers look and when time jumped over all of them', async () => {
    const parts = {
      pool: town.pool,
      cityId: cityId(),
      door: town.door,
      records: town.records,
      time: town.time,
      onFault: (id: string, fault: unknown) => {
        throw new Error(`${id}: ${String(fault)}`)
      },
    }
    expect(await fireDueClocks(parts)).toEqual({ fired: 0, lagSeconds: 0 })
    town.time.set('2026-04-20T00:00:00Z')
    const ticks = await Promise.all([fireDueClocks(parts), fireDueClocks(parts)])
    expect(ticks.reduce((sum, tick) => sum + (tick?.fired ?? 0), 0)).toBe(3)
    const { rows } = await owner.query(`select situation, count(*)::int as n from order_state group by situation`)
    expect(rows).toEqual([{ situation: 'await_callback', n: 3 }])
    const expired = await owner.query(`select stream_id from event where kind = 'handlingLimitExpired'`)
    expect(expired.rows).toHaveLength(3)
    expect(await rebuildTrace(town.pool, cityId(), orderFolds)).toMatchObject({ differences: [] })
  })
})

describe('followers read in commit order', () => {
  it('by the number of the transaction, not by its text: 999 comes before 1000', async () => {
    const { rows } = await owner.query<{ now: string }>('select pg_current_xact_id()::text as now')
    const next = 10 ** rows[0]!.now.length
    if (next - Number(rows[0]!.now) > 20_000)
      throw new Error('this cluster is too old to be brought to the next power of ten')
    const transactionNow = async (): Promise<number> =>
      Number((await owner.query<{ now: string }>('select pg_current_xact_id()::text as now')).rows[0]!.now)
    while ((await transactionNow()) < next - 4) continue
    for (let n = 10; n < 14; n += 1) await registerAndDispatch(n)
    const followed = await readEventsFrom(town.pool, cityId(), traceStart, 500)
    const transactions = followed.map(({ transaction_id }) => Number(transaction_id))
    expect(transactions.some((id) => id < next) && transactions.some((id) => id >= next)).toBe(true)
    expect(transactions).toEqual([...transactions].sort((a, b) => a - b))
    const sequences = followed
      .filter(({ stream_id }) => stream_id === followed.at(-1)!.stream_id)
      .map(({ sequence }) => sequence)
    expect(sequences).toEqual([1, 2])
  })
})
