import { afterAll, beforeAll, expect, it } from 'vitest'
import { isRefusal, type Order } from '@shaoying/domain'
import { loadOrders } from '@shaoying/store'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { orderCommands } from '../commands/order-commands.ts'
import type { OrderCommand } from '../run-command/command-order.ts'
import { buildTown, type Town } from '../testing/town.ts'
import { orderFolds, rebuildTrace } from '../trace/rebuild-trace.ts'
import { migrateOrders } from './migrate-orders.ts'

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

async function openOrder(categoryId: string): Promise<string> {
  const answer = await town.registration.register({
    input: {
      kind: 'complaint',
      title: '物业',
      words: '物业不管',
      petitioner: { sort: 'anonymous' },
      place: { unitId: '990101001' },
      categoryId,
    },
    doer: town.doer('call_taker'),
    channel: 'phone',
    requestId: 'm',
  })
  if (isRefusal(answer)) throw new Error(answer.code)
  const { command } = orderCommands.find(({ name }) => name === 'dispatchOrder')!
  await town.door.give({
    command: command as OrderCommand<object>,
    orderId: answer.orderId,
    input: {},
    doer: town.doer('dispatcher'),
    requestId: 'm',
  })
  return answer.orderId
}

const orderOf = async (orderId: string): Promise<Order> =>
  (await loadOrders(town.pool, town.cityId, [orderId])).get(orderId)!.state as Order
const handle = (order: Order) => order.clocks.find(({ kind }) => kind === 'handle')!

it('open orders keep the version they were registered under until they are moved by command, which counts and records every deadline anew', async () => {
  const working = town.rules.pack.catalogue.find(
    ({ time, assistLines }) => time === 'working' && assistLines.length === 0,
  )!
  const natural = town.rules.pack.catalogue.find(({ time }) => time === 'natural')!
  const [one, two] = [await openOrder(working.id), await openOrder(natural.id)]
  const before = handle(await orderOf(one))
  const holiday = {
    fromOn: '2026-03-03',
    toOn: '2026-03-04',
    kind: 'holiday' as const,
    name: '临时放假',
    nameEn: 'Extra holiday',
    source: 'test',
  }
  await town.addPack({
    ...town.rules.pack,
    version: { ...town.rules.pack.version, id: 'with-holiday', effectiveOn: '2026-03-02' },
    calendar: [...town.rules.pack.calendar, holiday],
  })
  expect((await orderOf(one)).packVersionId).toBe(town.rules.pack.version.id)
  expect(handle(await orderOf(one)).dueAt).toBe(before.dueAt)

  expect(await migrateOrders(town, 'with-holiday')).toEqual({ migrated: 2, unchanged: 0, refused: [] })
  const moved = handle(await orderOf(one))
  expect((await orderOf(one)).packVersionId).toBe('with-holiday')
  expect(moved.dueAt > before.dueAt).toBe(true)
  expect(moved.changes).toMatchObject([{ why: 'recomputed', fromDueAt: before.dueAt, toDueAt: moved.dueAt }])
  expect(handle(await orderOf(two)).changes).toEqual([])

  expect(await migrateOrders(town, 'with-holiday')).toEqual({ migrated: 0, unchanged: 2, refused: [] })
  expect((await rebuildTrace(town.pool, town.cityId, orderFolds)).differences).toEqual([])
})
