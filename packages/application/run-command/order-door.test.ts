import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clockDoer, fireClock, isRefusal, type Doer, type Order, type Refusal, type Role } from '@shaoying/domain'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { orderCommands } from '../commands/order-commands.ts'
import { Registration } from '../commands/register-order.ts'
import { buildTown, type Town } from '../testing/town.ts'
import { verifyTrace } from '../trace/verify-trace.ts'
import type { OrderAnswer, OrderCommand } from './command-order.ts'
import { OrderDoor } from './order-door.ts'

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

function answered(answer: OrderAnswer | Refusal): OrderAnswer {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.code} ${JSON.stringify(answer.params)}`)
  return answer
}

async function register(key?: string, registration = town.registration): Promise<OrderAnswer> {
  return answered(
    await registration.register({
      input: {
        kind: 'complaint',
        title: '楼道灯不亮',
        words: '三单元楼道灯坏了一周了，老人晚上不敢下楼。',
        petitioner: { sort: 'person', name: '王小明', phone: '138-1234-5678' },
        place: { unitId: '990101001001', point: '桥东小区' },
        categoryId: '0102-01',
      },
      doer: town.doer('call_taker'),
      channel: 'phone',
      requestId: 'r1',
      ...(key ? { requestKey: { key, requestHash: 'ab'.repeat(32) } } : {}),
    }),
  )
}

async function give(
  order: string,
  name: string,
  who: Role | Doer,
  input: object = {},
  more: object = {},
): Promise<OrderAnswer | Refusal> {
  const row = orderCommands.find((command) => command.name === name)!
  return town.door.give({
    command: row.command as OrderCommand<object>,
    orderId: order,
    input,
    doer: typeof who === 'string' ? town.doer(who) : who,
    requestId: 'r2',
    ...more,
  })
}

async function fire(orderId: string): Promise<Order> {
  return answered(
    await town.door.give({
      command: { name: 'fireClock', decide: fireClock },
      orderId,
      input: {},
      doer: clockDoer,
      requestId: 'clock',
    }),
  ).order
}

describe('the one door', () => {
  it('an appeal goes all the way round: registered, dispatched, signed, contacted, answered, expired, called back, closed (R157, R163)', async () => {
    const { orderId, order } = await register()
    expect(order.situation.name).toBe('registering')
    const dispatched = answered(await give(orderId, 'dispatchOrder', 'dispatcher', { leadUnitId: street })).order
    expect(dispatched.situation.name).toBe('dispatched')
    expect(dispatched.dispatches[0]!.copiedUnitIds).toEqual(['990101'])
    answered(await give(orderId, 'signOrder', 'handler'))
    answered(await give(orderId, 'recordContact', 'handler', { manner: 'phone', reached: true, note: '已说明' }))
    answered(
      await give(orderId, 'replyToOrder', 'handler', {
        toPetitioner: '灯已修好。',
        toHotline: '更换灯具两盏。',
        finding: 'true',
        claimedSolved: 'solved',
        legalBasis: '',
        withoutPartsBecause: '无须物业部门配合',
        withoutEvidenceBecause: '现场照片由社区留存',
      }),
    )
    answered(await give(orderId, 'reviewReply', 'reviewer', { verdict: 'accepted', reason: '属实' }))
    town.time.set(dispatched.dispatches[0]!.dueAt)
    expect((await fire(orderId)).situation.name).toBe('await_callback')
    const closed = answered(
      await give(orderId, 'recordCallback', 'callback_agent', {
        manner: 'phone',
        contacted: true,
        solved: 'solved',
        satisfaction: 'very_satisfied',
      }),
    ).order
    expect(closed.situation).toMatchObject({ name: 'closed', how: 'solved' })
    expect(closed.clocks.filter((clock) => clock.situation === 'running').map(({ kind }) => kind)).toEqual(['archive'])
  })

  it('a command out of turn is refused with what is allowed instead', async () => {
    const { orderId } = await register()
    const refusal = await give(orderId, 'closeOrder', 'supervisor', { reason: 'x' })
    expect(refusal).toMatchObject({ refused: true, code: 'order.not_now' })
    expect(await give(orderId, 'signOrder', 'handler')).toMatchObject({ refused: true, code: 'access.no_tie' })
  })

  it('the same request key makes one order and brings the same answer', async () => {
    const [first, second] = [await register('key-1'), await register('key-1')]
    expect(second.orderId).toBe(first.orderId)
    expect(second.replayed).toBe(true)
    const together = await Promise.all(Array.from({ length: 8 }, () => register('key-2')))
    expect(new Set(together.map(({ orderId }) => orderId)).size).toBe(1)
  })

  it('a request repeated in the same moment, in a crowd and at another server, still makes one order', async () => {
    const parts = { pool: town.pool, cityId: town.cityId, rules: town.registry, time: town.time }
    const elsewhere = new Registration({
      ...parts,
      door: new OrderDoor(parts),
      vault: town.vault,
      numbers: town.numbers,
    })
    for (let round = 0; round < 10; round += 1) {
      const [, , , ...same] = await Promise.all([
        register(),
        register(),
        register(),
        ...[0, 1, 2, 3].map((turn) => register(`crowd-${round}`, turn % 2 === 0 ? town.registration : elsewhere)),
      ])
      expect(new Set(same.map(({ orderId }) => orderId)).size).toBe(1)
      expect(same.filter(({ replayed }) => !replayed)).toHaveLength(1)
    }
  })

  it('a command repeated after the order moved on brings its first answer, not a refusal; another request under the key is refused', async () => {
    const { orderId } = await register()
    answered(await give(orderId, 'dispatchOrder', 'dispatcher', { leadUnitId: street }))
    const key = { requestKey: { key: 'sign-1', requestHash: 'cd'.repeat(32) } }
    const first = answered(await give(orderId, 'signOrder', 'handler', {}, key))
    expect(answered(await give(orderId, 'signOrder', 'handler', {}, key))).toMatchObject({
      version: first.version,
      replayed: true,
    })
    expect(
      await give(orderId, 'signOrder', 'handler', {}, { requestKey: { key: 'sign-1', requestHash: 'ef'.repeat(32) } }),
    ).toMatchObject({ code: 'request.key_reused' })
  })

  it('commands given together stand or fall together', async () => {
    const [one, two] = [await register(), await register()]
    const dispatch = orderCommands.find(({ name }) => name === 'dispatchOrder')!.command as OrderCommand<unknown>
    const request = (orderId: string, leadUnitId: string) => ({
      request: {
        command: dispatch,
        orderId,
        input: { leadUnitId },
        doer: town.doer('dispatcher'),
        requestId: 'together',
      },
    })
    expect(await town.door.giveTogether([request(one.orderId, street), request(two.orderId, 'nowhere')])).toMatchObject(
      { code: 'order.unit_unknown' },
    )
    expect(isRefusal(await give(one.orderId, 'signOrder', 'handler'))).toBe(true)
    const both = await town.door.giveTogether([request(one.orderId, street), request(two.orderId, street)])
    expect(both).toMatchObject([
      { order: { situation: { name: 'dispatched' } } },
      { order: { situation: { name: 'dispatched' } } },
    ])
  })

  it('two people on one order: the version seen decides, and without one the later is decided anew', async () => {
    const { orderId, version } = await register()
    const answers = await Promise.all([
      give(orderId, 'dispatchOrder', 'dispatcher', { leadUnitId: street }, { expectedVersion: version }),
      give(orderId, 'dispatchOrder', 'dispatcher', { leadUnitId: street }, { expectedVersion: version }),
    ])
    expect(answers.filter(isRefusal).map(({ code }) => code)).toEqual(['order.changed_meanwhile'])
    const [sign, again] = await Promise.all([
      give(orderId, 'signOrder', 'handler'),
      give(orderId, 'signOrder', 'handler'),
    ])
    expect([sign, again].filter((answer) => isRefusal(answer) && answer.code === 'order.not_now')).toHaveLength(1)
  })

  it('what another server changed meanwhile counts: what this one remembers never refuses, overwrites or answers', async () => {
    const elsewhere = new OrderDoor({ pool: town.pool, cityId: town.cityId, rules: town.registry, time: town.time })
    const there = async (orderId: string, name: string, who: Role, input: object = {}): Promise<OrderAnswer> =>
      answered(
        await elsewhere.give({
          command: orderCommands.find((command) => command.name === name)!.command as OrderCommand<object>,
          orderId,
          input,
          doer: town.doer(who),
          requestId: 'r4',
        }),
      )
    const contact = { manner: 'phone', reached: true, note: '已说明' }
    const { orderId } = await register()
    await there(orderId, 'dispatchOrder', 'dispatcher', { leadUnitId: street })
    expect(answered(await give(orderId, 'signOrder', 'handler')).order.situation.name).toBe('handling')
    const { version } = await there(orderId, 'recordContact', 'handler', contact)
    expect(await give(orderId, 'recordContact', 'handler', contact, { expectedVersion: version - 1 })).toMatchObject({
      code: 'order.changed_meanwhile',
    })
    const after = answered(await give(orderId, 'recordContact', 'handler', contact, { expectedVersion: version }))
    expect([after.version, after.order.contacts.length]).toEqual([version + after.events.length, 2])
    expect((await verifyTrace(town.pool, town.cityId)).faults).toEqual([])
  })

  it('a report never reaches the unit it is about, and that unit does not learn that it exists (R126)', async () => {
    const { orderId } = answered(
      await town.registration.register({
        input: {
          kind: 'report',
          title: '举报街道干部',
          words: '收钱办事',
          petitioner: { sort: 'anonymous' },
          categoryId: '0102-01',
          confidential: true,
          reportedUnitIds: [street],
        },
        doer: town.doer('call_taker'),
        channel: 'phone',
        requestId: 'r3',
      }),
    )
    expect(await give(orderId, 'dispatchOrder', 'dispatcher', { leadUnitId: street })).toMatchObject({
      code: 'order.unit_is_reported',
    })
    expect(await give(orderId, 'signOrder', 'handler')).toMatchObject({ code: 'order.not_found' })
  })

  it('a hundred appeals at once get a hundred numbers', async () => {
    const many = await Promise.all(Array.from({ length: 100 }, () => register()))
    expect(new Set(many.map(({ order }) => order.number)).size).toBe(100)
  })
})
