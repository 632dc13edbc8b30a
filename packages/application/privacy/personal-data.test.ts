import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRefusal } from '@shaoying/domain'
import { openPool, listLooks, type Pool } from '@shaoying/store'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { orderCommands } from '../commands/order-commands.ts'
import type { OrderCommand } from '../run-command/command-order.ts'
import { buildTown, type Town } from '../testing/town.ts'
import { orderFolds, rebuildTrace } from '../trace/rebuild-trace.ts'
import { verifyTrace } from '../trace/verify-trace.ts'
import { eraseExpired, revealPersonalData } from './personal-data.ts'

let town: Town
let owner: Pool
let drop: () => Promise<void>

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = () => database.drop()
  town = await buildTown(database.url, '2026-03-02T01:00:00Z')
  owner = openPool(database.url)
})
afterAll(async () => {
  await owner.end()
  await town.end()
  await drop()
})

async function register(more: object = {}): Promise<string> {
  const answer = await town.registration.register({
    input: {
      kind: 'complaint',
      title: '楼上漏水',
      words: '我是五号楼的李四，楼上漏水。',
      petitioner: { sort: 'person', name: '李四', phone: '13900001111', door: '5-3-502', contactSecret: false },
      place: { unitId: '990101001' },
      categoryId: '0102-01',
      ...more,
    },
    doer: town.doer('call_taker'),
    channel: 'phone',
    requestId: 'p1',
  })
  if (isRefusal(answer)) throw new Error(answer.code)
  return answer.orderId
}

function give(orderId: string, name: string, who: Parameters<Town['doer']>[0], input: object = {}) {
  const { command } = orderCommands.find((row) => row.name === name)!
  return town.door.give({
    command: command as OrderCommand<object>,
    orderId,
    input,
    doer: town.doer(who),
    requestId: 'p2',
  })
}

const looks = (subjectId: string) =>
  listLooks(town.pool, { cityId: town.cityId, subjectId, personId: null, beforeLookId: null, most: 10 })

describe('personal data (R126)', () => {
  it('lies encrypted, and nowhere else: neither trace nor state nor the vault’s table shows name, number or door', async () => {
    await register()
    const { rows } = await owner.query<{ text: string }>(`
      select string_agg(t, ' ') as text from (
        select payload::text as t from event union all select state::text from order_state
        union all select masked::text || encode(ciphertext, 'escape') from vault_record) as everything`)
    for (const secret of ['李四', '13900001111', '5-3-502']) expect(rows[0]!.text).not.toContain(secret)
  })

  it('is shown only with a tie and a reason, and every look is written down for the supervisor', async () => {
    const orderId = await register()
    expect(
      await revealPersonalData(town, { orderId, doer: town.doer('call_taker'), reason: ' ', requestId: 'p3' }),
    ).toMatchObject({ code: 'vault.reason_missing' })
    expect(
      await revealPersonalData(town, { orderId, doer: town.doer('handler'), reason: '联系', requestId: 'p4' }),
    ).toMatchObject({ code: 'access.no_tie' })
    expect(await looks(orderId)).toEqual([])
    await give(orderId, 'dispatchOrder', 'dispatcher', { leadUnitId: '990101001' })
    expect(
      await revealPersonalData(town, { orderId, doer: town.doer('handler'), reason: '上门前联系', requestId: 'p5' }),
    ).toEqual({ name: '李四', phone: '13900001111', door: '5-3-502' })
    expect(await looks(orderId)).toMatchObject([{ person_id: 'demo-handler', reason: '上门前联系', request_id: 'p5' }])
  })

  it('a petitioner who asks for secrecy is not shown to the unit, and a reporter only to those who may know reporters', async () => {
    const secret = await register({
      petitioner: { sort: 'person', name: '李四', phone: '13900001111', contactSecret: true },
    })
    await give(secret, 'dispatchOrder', 'dispatcher', { leadUnitId: '990101001' })
    expect(
      await revealPersonalData(town, { orderId: secret, doer: town.doer('handler'), reason: '联系', requestId: 'p6' }),
    ).toMatchObject({ code: 'vault.contact_secret' })
    const report = await register({ kind: 'report', confidential: true })
    await give(report, 'dispatchOrder', 'dispatcher', { leadUnitId: '990101001' })
    expect(
      await revealPersonalData(town, { orderId: report, doer: town.doer('handler'), reason: '联系', requestId: 'p7' }),
    ).toMatchObject({ code: 'access.no_permission' })
    expect(
      await revealPersonalData(town, {
        orderId: report,
        doer: town.doer('supervisor'),
        reason: '核查举报',
        requestId: 'p8',
      }),
    ).toMatchObject({ name: '李四' })
  })

  it('staff with an interest withdraw and can do nothing more', async () => {
    const orderId = await register()
    await give(orderId, 'dispatchOrder', 'dispatcher', { leadUnitId: '990101001' })
    expect(isRefusal(await give(orderId, 'declareInterest', 'handler', { reason: '当事人是我家人' }))).toBe(false)
    expect(await give(orderId, 'signOrder', 'handler')).toMatchObject({ code: 'access.must_withdraw' })
  })

  it('is erased when retention has passed, with a tombstone; chain and statistics stay whole', async () => {
    const orderId = await register()
    await give(orderId, 'transferEmergency', 'call_taker', { line: '119', told: '已转接' })
    town.time.set('2030-01-01T00:00:00Z')
    expect(await eraseExpired(town, '2029-01-01T00:00:00Z')).toBeGreaterThanOrEqual(1)
    expect(
      await revealPersonalData(town, { orderId, doer: town.doer('call_taker'), reason: '再看', requestId: 'p9' }),
    ).toMatchObject({ code: 'vault.nothing_stored' })
    const { rows } = await owner.query(
      'select w.title, w.body, w.digest is not null as digest, s.title as head from order_words w join order_state s using (city_id, order_id) where w.order_id = $1',
      [orderId],
    )
    expect(rows).toEqual([{ title: '', body: '', digest: true, head: '（个人信息已删除）' }])
    expect((await verifyTrace(town.pool, town.cityId)).faults).toEqual([])
    expect((await rebuildTrace(town.pool, town.cityId, orderFolds)).differences).toEqual([])
  })
})
