import { isRefusal } from '@shaoying/domain'
import { listQuarantinedClocks } from '@shaoying/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../store/testing/test-database.ts'
import { checkReadiness } from '../queries/readiness.ts'
import { buildTown, type Town } from '../testing/town.ts'
import { fireDueClocks } from './clock-worker.ts'

let database: TestDatabase
let town: Town
beforeAll(async () => {
  database = await createTestDatabase()
  town = await buildTown(database.url, '2026-11-23T02:00:00Z')
})
afterAll(async () => {
  await town.end()
  await database.drop()
})

/** An order whose row says that a clock is due although none runs: nothing can follow from it. */
async function poisoned(): Promise<string> {
  const answer = await town.registration.register({
    input: {
      kind: 'complaint',
      title: '路灯',
      words: '路灯不亮',
      petitioner: { sort: 'anonymous' },
      place: { unitId: '990101001001' },
      categoryId: '0101-01',
    },
    doer: town.doer('call_taker'),
    channel: 'phone',
    requestId: 'quarantine-test',
  })
  if (isRefusal(answer)) throw new Error(answer.code)
  await town.pool.query('update order_state set next_due_at = $2 where order_id = $1', [
    answer.orderId,
    town.time.now(),
  ])
  return answer.orderId
}

describe('a clock that cannot be fired', () => {
  it('is set aside with its reason, tried later and later, and seen by whoever runs the city', async () => {
    const orderId = await poisoned()
    const faults: string[] = []
    const fire = () => fireDueClocks({ ...town, onFault: (id) => faults.push(id) })
    await fire()
    await fire()
    expect(faults).toEqual([`order/${orderId}`])
    expect(await listQuarantinedClocks(town.pool, town.cityId)).toEqual([
      {
        thing: `order/${orderId}`,
        reason: 'order.not_now',
        tries: 1,
        since: '2026-11-23T02:00:00Z',
        retry_at: '2026-11-23T02:00:10Z',
      },
    ])
    town.time.set('2026-11-23T02:00:10Z')
    await fire()
    await fire()
    expect(faults).toHaveLength(2)
    expect(await listQuarantinedClocks(town.pool, town.cityId)).toMatchObject([
      { tries: 2, retry_at: '2026-11-23T02:00:50Z' },
    ])
    const clocks = (await checkReadiness(town)).find(({ name }) => name === 'clocks')
    expect(clocks).toEqual({
      name: 'clocks',
      ok: false,
      isDelayOnly: true,
      detail: '0 s behind; 1 cannot be fired, see: shaoying clocks',
    })
  })
})
