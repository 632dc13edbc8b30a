import { afterAll, beforeAll, expect, it } from 'vitest'
import { clockDoer, isRefusal, raiseIssueAlarm, type Doer, type Order, type Role, type Whistle } from '@shaoying/domain'
import { loadOrders, loadRecords, replaceHotIssues } from '@shaoying/store'
import { randomUUID } from 'node:crypto'
import { settled } from '../../store/testing/settled.ts'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { orderCommands } from '../commands/order-commands.ts'
import { followTrace, type Follower } from '../followers/follow-trace.ts'
import { giveRecordCommand } from '../records/give-record-command.ts'
import { recordCollections } from '../records/record-collections.ts'
import type { OrderCommand } from '../run-command/command-order.ts'
import { buildTown, type Town } from '../testing/town.ts'
import { residentWhistlesFollower } from './resident-whistles.ts'
import { whistleLinksFollower } from './whistle-links.ts'

const [street, works] = ['990101001', '990101-city-management'] as const
let town: Town
let drop: () => Promise<void>
beforeAll(async () => {
  const database = await createTestDatabase()
  drop = () => database.drop()
  town = await buildTown(database.url, '2026-03-02T01:00:00Z')
})
afterAll(async () => {
  await town.end()
  await drop()
})

function at(unitId: string, ...roles: readonly Role[]): Doer {
  const { kind } = town.rules.directory.getUnit(unitId)
  return {
    kind: 'person',
    actor: {
      personId: `${roles.join('+')}@${unitId}`,
      roles: [],
      postings: roles.map((role) => ({ unitId, unitKind: kind, role, fromOn: '2026-01-01' })),
    },
  }
}
async function appeal(phone: string, categoryId = '0201-01'): Promise<string> {
  const answer = await town.registration.register({
    input: {
      kind: 'complaint',
      title: '暖气不热',
      words: '家里很冷',
      petitioner: { sort: 'person', name: '居民', phone },
      place: { unitId: street },
      categoryId,
    },
    doer: town.doer('call_taker'),
    channel: 'phone',
    requestId: 'r',
  })
  if (isRefusal(answer)) throw new Error(answer.code)
  const { command } = orderCommands.find(({ name }) => name === 'dispatchOrder')!
  const dispatched = await town.door.give({
    command: command as OrderCommand<object>,
    orderId: answer.orderId,
    input: { leadUnitId: street, reason: '属地办理' },
    doer: town.doer('dispatcher'),
    requestId: 'r',
  })
  if (isRefusal(dispatched)) throw new Error(dispatched.code)
  return answer.orderId
}
async function follow(follower: Follower): Promise<void> {
  await settled(town.pool)
  await followTrace(town.pool, town.cityId, follower)
}
async function alarm(orderIds: readonly string[], categoryId: string): Promise<void> {
  const issueId = randomUUID()
  await replaceHotIssues(town.pool, town.cityId, town.time.now(), () => [
    {
      issueId,
      rank: 1,
      heat: 9,
      alarm: 'orange',
      title: '暖气不热',
      place: null,
      streetId: street,
      categoryId,
      orders: orderIds.length,
      people: orderIds.length,
      fromAt: town.time.now(),
      toAt: town.time.now(),
      working: {},
      unitIds: [street, '990101'],
      foundAt: town.time.now(),
      orderIds,
    },
  ])
  const raised = await town.records.give({
    command: raiseIssueAlarm,
    recordId: issueId,
    input: {
      issueId,
      level: 'orange',
      title: '暖气不热',
      heat: 9,
      orders: orderIds.length,
      people: orderIds.length,
      districtIds: ['990101'],
    },
    doer: clockDoer,
    requestId: 'r',
  })
  if (isRefusal(raised)) throw new Error(raised.code)
}
const whistles = async () =>
  (
    await town.pool.query<{ id: string }>(`select record_id as id from record_state where record_kind = 'whistle'`)
  ).rows.map(({ id }) => id)

it('R004 R107: many residents bring the same matter and their street is asked to whistle, once; when it blows, each of them hears of it', async () => {
  const orderIds = await Promise.all(['13800000001', '13800000002', '13800000003'].map((phone) => appeal(phone)))
  await alarm(orderIds, '0201-01')
  await follow(residentWhistlesFollower(town))
  const [id] = await whistles()
  const asked = (await loadRecords(town.pool, town.cityId, 'whistle', [id!])).get(id!)!.state as Whistle
  expect(asked).toMatchObject({
    situation: { name: 'requested' },
    callerUnitId: street,
    matter: { source: 'resident', categoryId: '0201-01', title: expect.stringContaining('居民集中反映') as string },
  })
  expect(new Set(asked.matter.orderIds)).toEqual(new Set(orderIds))
  // The alarm read anew asks for nothing more.
  await follow({ ...residentWhistlesFollower(town), name: 'resident_whistles_anew' })
  expect(await whistles()).toEqual([id])

  const row = recordCollections
    .flatMap(({ commands }) => commands)
    .find(({ command }) => command.name === 'blowWhistle')!
  const blown = await giveRecordCommand(town, {
    row,
    input: { point: { name: '小区' }, standard: '十八度', units: [{ unitId: works, ask: '查处' }] },
    doer: at(street, 'unit_leader', 'whistle_initiator'),
    recordId: id!,
    requestId: 'r',
  })
  expect(isRefusal(blown)).toBe(false)
  await follow(whistleLinksFollower(town))
  const orders = await loadOrders(town.pool, town.cityId, orderIds)
  expect([...orders.values()].map(({ state }) => (state as Order).whistles.map(({ whistleId }) => whistleId))).toEqual([
    [id],
    [id],
    [id],
  ])
})

it('R004: a matter outside the written scope asks nobody; its orders go their own way', async () => {
  await alarm([await appeal('13800000009', '0102-02')], '0102-02')
  await follow(residentWhistlesFollower(town))
  expect(await whistles()).toHaveLength(1)
})
