import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRefusal, type Order, type Refusal, type Role } from '@shaoying/domain'
import { loadOrders } from '@shaoying/store'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { settled } from '../../store/testing/settled.ts'
import { workOnce } from '../worker/city-worker.ts'
import { doorInput } from '../commands/order-command-row.ts'
import { orderCommands } from '../commands/order-commands.ts'
import type { OrderAnswer, OrderCommand } from '../run-command/command-order.ts'
import { buildTown, type Town } from '../testing/town.ts'
import { markRepeat, mergeOrders, mergedCallbackFollower } from './merge-orders.ts'
import { packageOrders } from './package-orders.ts'
import { splitOrder } from './split-order.ts'
import { revealPersonalData } from '../privacy/personal-data.ts'

let town: Town
let drop: () => Promise<void>
const street = '990101001'

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = () => database.drop()
  town = await buildTown(database.url, '2026-03-02T01:00:00Z')
})
afterAll(async () => {
  await town.end()
  await drop()
})

function ok<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(`${answer.code} ${JSON.stringify(answer.params)}`)
  return answer
}

async function register(title = '暖气不热', phone = '13800000001'): Promise<string> {
  return ok(
    await town.registration.register({
      input: {
        kind: 'help_request',
        title,
        words: `${title}，家里只有十二度。`,
        petitioner: { sort: 'person', name: '赵一', phone },
        place: { unitId: street, point: '一号院' },
        categoryId: '0102-01',
      },
      doer: town.doer('call_taker'),
      channel: 'phone',
      requestId: 'l1',
    }),
  ).orderId
}

async function give(orderId: string, name: string, who: Role, wire: object): Promise<OrderAnswer> {
  const row = orderCommands.find((command) => command.name === name)!
  const { input, words } = doorInput(row, wire)
  return ok(
    await town.door.give({
      command: row.command as OrderCommand<unknown>,
      orderId,
      input,
      words,
      doer: town.doer(who),
      requestId: 'l2',
    }),
  )
}

const by = (role: Role) => ({ doer: town.doer(role), requestId: 'l3' })
const orderOf = async (orderId: string): Promise<Order> =>
  (await loadOrders(town.pool, town.cityId, [orderId])).get(orderId)!.state as Order

describe('several matters in one call', () => {
  it('become an order each, linked both ways, each with the petitioner’s data under its own seal', async () => {
    const origin = await register()
    const [one, two] = ok(
      await splitOrder(town, {
        orderId: origin,
        input: {
          matters: [
            { title: '路灯不亮', words: '门口路灯不亮', categoryId: '0102-01' },
            { title: '垃圾没人收', words: '垃圾三天没收了' },
          ],
        },
        ...by('call_taker'),
      }),
    )
    expect((await orderOf(origin)).links).toMatchObject([
      { orderId: one!.orderId, manner: 'split_into' },
      { orderId: two!.orderId, manner: 'split_into' },
    ])
    const child = await orderOf(one!.orderId)
    expect(child.links).toMatchObject([{ orderId: origin, manner: 'split_from' }])
    expect(child.appeal.petitioner.id).toBe((await orderOf(origin)).appeal.petitioner.id)
    expect(child.appeal.petitioner.vaultId).not.toBe((await orderOf(origin)).appeal.petitioner.vaultId)
    expect(
      await revealPersonalData(town, { orderId: one!.orderId, reason: '核对', ...by('call_taker') }),
    ).toMatchObject({ name: '赵一' })
    expect(new Set([(await orderOf(origin)).number, child.number, two!.order.number]).size).toBe(3)
  })
})

describe('the same person about the same matter (Reg 11(3))', () => {
  it('without a new fact: told progress, counted, nothing dispatched again', async () => {
    const earlier = await register()
    await give(earlier, 'dispatchOrder', 'dispatcher', { leadUnitId: street })
    const again = await register()
    expect(
      await markRepeat(town, {
        orderId: again,
        input: { earlierOrderId: earlier, hasNewFact: false },
        ...by('call_taker'),
      }),
    ).toMatchObject({ code: 'order.told_missing' })
    ok(
      await markRepeat(town, {
        orderId: again,
        input: { earlierOrderId: earlier, hasNewFact: false, told: '已派桥头街道，七日内办结' },
        ...by('call_taker'),
      }),
    )
    expect((await orderOf(again)).situation).toMatchObject({ name: 'redirected', treatment: 'repeat_without_new_fact' })
    expect((await orderOf(earlier)).timesToldProgress).toBe(1)
  })

  it('with a new fact: the new order goes on, linked both ways', async () => {
    const [earlier, again] = [await register(), await register()]
    ok(
      await markRepeat(town, {
        orderId: again,
        input: { earlierOrderId: earlier, hasNewFact: true },
        ...by('call_taker'),
      }),
    )
    expect((await orderOf(again)).situation.name).toBe('registering')
    expect((await orderOf(earlier)).links).toMatchObject([{ orderId: again, manner: 'repeated_by' }])
  })
})

describe('merging (并单)', () => {
  it('the merged order keeps its own callback and its right to know', async () => {
    const [carrier, child] = [await register('暖气不热', '13800000002'), await register('暖气不热', '13800000003')]
    await give(carrier, 'dispatchOrder', 'dispatcher', { leadUnitId: street })
    ok(await mergeOrders(town, { orderId: child, input: { into: carrier, reason: '同楼同事' }, ...by('dispatcher') }))
    expect((await orderOf(child)).situation.name).toBe('merged')
    town.time.set((await orderOf(carrier)).clocks.find(({ kind }) => kind === 'handle')!.dueAt)
    const faults: unknown[] = []
    const parts = {
      city: { ...town, close: town.end },
      followers: [mergedCallbackFollower(town)],
      onFault: (what: string, fault: unknown) => void faults.push([what, fault]),
    }
    await workOnce(parts)
    await settled(town.pool)
    await workOnce(parts)
    expect(faults).toEqual([])
    expect((await orderOf(child)).situation.name).toBe('await_callback')
    await give(child, 'recordCallback', 'callback_agent', {
      manner: 'phone',
      contacted: true,
      solved: 'solved',
      satisfaction: 'satisfied',
    })
    expect((await orderOf(child)).situation.name).toBe('closed')
    expect((await orderOf(carrier)).situation.name).toBe('await_callback')
  })

  it('into an order that is over is refused, and then neither changes', async () => {
    const [carrier, child] = [await register(), await register()]
    await give(carrier, 'transferEmergency', 'call_taker', { line: '119', told: '已转' })
    await give(child, 'submitForDispatch', 'call_taker', {})
    expect(
      await mergeOrders(town, { orderId: child, input: { into: carrier, reason: '同一件事' }, ...by('dispatcher') }),
    ).toMatchObject({ code: 'order.merge_target_closed' })
    expect(
      await mergeOrders(town, { orderId: child, input: { into: child, reason: '同一件事' }, ...by('dispatcher') }),
    ).toMatchObject({ code: 'order.link_to_itself' })
    expect((await orderOf(child)).situation.name).toBe('pending_dispatch')
  })
})

describe('package handling (R172)', () => {
  it('forty orders of one estate go into one package; one led by another unit stays out and is named', async () => {
    const ids = await Promise.all(
      Array.from({ length: 40 }, (_, n) => register('暖气不热', `1390000${String(1000 + n)}`)),
    )
    await Promise.all(ids.map((id) => give(id, 'dispatchOrder', 'dispatcher', { leadUnitId: street })))
    const elsewhere = await register()
    await give(elsewhere, 'dispatchOrder', 'dispatcher', { leadUnitId: '990101002', reason: '水源在湖滨街道' })
    const { opened, packed } = ok(
      await packageOrders(
        town,
        { title: '一号院供暖', cause: '换热站故障', leadUnitId: street, orderIds: [...ids, elsewhere] },
        by('unit_admin'),
      ),
    )
    expect(opened.state.orderIds).toHaveLength(40)
    expect(packed.refused).toMatchObject([{ orderId: elsewhere }])
    expect((await orderOf(ids[0]!)).packageId).toBe(opened.recordId)
  })
})

describe('supplement and withdrawal (Reg 8)', () => {
  it('what the petitioner adds stands beside the order; what they take back is kept with its reason', async () => {
    const orderId = await register()
    const { order } = await give(orderId, 'supplementAppeal', 'call_taker', { words: '孩子也病了' })
    expect(order.supplements).toHaveLength(1)
    expect((await give(orderId, 'withdrawOrder', 'call_taker', { reason: '已自行修好' })).order.situation.name).toBe(
      'withdrawn',
    )
  })
})
