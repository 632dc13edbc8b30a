import { addSeconds, isRefusal, transferEmergency } from '@shaoying/domain'
import { openPool, type Pool } from '@shaoying/store'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { buildIdentity } from '../testing/town-identity.ts'
import { buildTown, type Town } from '../testing/town.ts'
import { orderFolds, rebuildTrace } from '../trace/rebuild-trace.ts'
import { verifyTrace } from '../trace/verify-trace.ts'
import { ChoreDay, dailyChores } from './daily-chores.ts'
import type { City } from '../city/open-city.ts'

const closedAt = '2026-03-02T01:00:00Z'
let town: Town
let city: City
let owner: Pool
let drop: () => Promise<void>
const chore = (name: string) => dailyChores.find((one) => one.name === name)!

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = () => database.drop()
  town = await buildTown(database.url, closedAt)
  city = { ...town, close: town.end }
  owner = openPool(database.url)
})
afterAll(async () => {
  await owner.end()
  await town.end()
  await drop()
})

async function overAtOnce(petitioner: {
  readonly sort: 'person' | 'anonymous'
  readonly name?: string
  readonly phone?: string
}): Promise<string> {
  const answer = await town.registration.register({
    input: {
      kind: 'complaint',
      title: '楼上漏水',
      words: '我是五号楼的李四。',
      petitioner,
      place: { unitId: '990101001' },
      categoryId: '0102-01',
    },
    doer: town.doer('call_taker'),
    channel: 'phone',
    requestId: 'r',
  })
  if (isRefusal(answer)) throw new Error(answer.code)
  const ended = await town.door.give({
    command: { name: 'transferEmergency', decide: transferEmergency },
    orderId: answer.orderId,
    input: { line: '119', told: '已转接' },
    doer: town.doer('call_taker'),
    requestId: 'r',
  })
  if (isRefusal(ended)) throw new Error(ended.code)
  return answer.orderId
}

const wordsOf = async (orderId: string): Promise<string> =>
  (await owner.query<{ body: string }>('select body from order_words where order_id = $1', [orderId])).rows[0]!.body

describe('what is done once a day', () => {
  it('R126: personal data and own words are kept as long as the pack says after the end of an order, and not a day longer', async () => {
    const orders = [
      await overAtOnce({ sort: 'person', name: '李四', phone: '13900001111' }),
      await overAtOnce({ sort: 'anonymous' }),
    ]
    const { personalDataDays } = town.rules.pack.rules.retention
    town.time.set(addSeconds(closedAt, personalDataDays * 86_400))
    expect(await chore('retention').run(city)).toBe(0)
    expect(await wordsOf(orders[0]!)).toContain('李四')
    town.time.set(addSeconds(closedAt, personalDataDays * 86_400 + 1))
    expect(await chore('retention').run(city)).toBe(2)
    expect(await Promise.all(orders.map(wordsOf))).toEqual(['', ''])
    expect(await chore('retention').run(city)).toBe(0)
    expect((await verifyTrace(town.pool, town.cityId)).faults).toEqual([])
    expect((await rebuildTrace(town.pool, town.cityId, orderFolds)).differences).toEqual([])
  })

  it('sessions that are over are forgotten, those that hold stay; a city’s clock turned by hand ends none', async () => {
    const identity = await buildIdentity(town)
    await identity.enter(identity.demo[0]!.login, { kind: 'token' })
    const count = async () => Number((await owner.query('select count(*) from session')).rows[0]!.count)
    expect([await chore('sessions').run(city), await count()]).toEqual([0, 1])
    await owner.query(
      "update session set expires_at = now() - interval '1 second', created_at = now() - interval '2 seconds', last_used_at = now() - interval '2 seconds'",
    )
    expect([await chore('sessions').run(city), await count()]).toEqual([1, 0])
  })

  it('each chore is done on the first turn of a day; one that fails is reported, leaves the others, and is tried again later', async () => {
    const done: string[] = []
    const faults: string[] = []
    const bad = {
      name: 'bad',
      run: async () => {
        throw new Error('no')
      },
    }
    const good = { name: 'good', run: async ({ time }: City) => done.push(time.now().slice(0, 10)) }
    const day = new ChoreDay([bad, good])
    town.time.set('2026-05-01T10:00:00Z')
    for (let turn = 0; turn < 602; turn += 1) await day.run(city, (what) => faults.push(what))
    town.time.set('2026-05-02T00:00:00Z')
    await day.run(city, (what) => faults.push(what))
    expect(done).toEqual(['2026-05-01', '2026-05-02'])
    expect(faults).toEqual(['daily bad', 'daily bad'])
  })
})
