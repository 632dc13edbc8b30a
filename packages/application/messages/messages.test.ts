import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { clockDoer, fireClock, isRefusal, type Actor, type Refusal, type Role } from '@shaoying/domain'
import { settled } from '../../store/testing/settled.ts'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { orderCommands } from '../commands/order-commands.ts'
import { followTrace } from '../followers/follow-trace.ts'
import { GatewayFault, type MessageGateway, type OutgoingMessage } from '../ports/message-gateway.ts'
import { eraseOrder } from '../privacy/personal-data.ts'
import { readerScopeOf } from '../queries/reader-scope-of.ts'
import type { ReadParts } from '../queries/read-parts.ts'
import type { OrderAnswer, OrderCommand } from '../run-command/command-order.ts'
import { buildTown, type Town } from '../testing/town.ts'
import { messageFollower } from './message-follower.ts'
import { markRead, readNotifications } from './notifications.ts'
import { outboxOf, readDeadMessages, readOutbox, retryMessage } from './outbox.ts'
import { sendDueMessages, trackingLink } from './send-messages.ts'

let town: Town
let drop: () => Promise<void>
let sent: OutgoingMessage[] = []
let behave: (message: OutgoingMessage) => Promise<'taken' | 'refused'> = async () => 'taken'
const gateway = (name: string): MessageGateway => ({
  name,
  async send(message) {
    const outcome = await behave(message)
    if (outcome === 'taken') sent.push(message)
    return outcome === 'taken' ? { outcome } : { outcome, fault: 'no such number' }
  },
})
const parts = {
  sms: gateway('sms'),
  mail: gateway('mail'),
  webhooks: { post: async () => ({ outcome: 'taken' as const }) },
  publicUrl: 'https://12345.yunxi.test',
}
const [street, morning, evening] = ['990101001', '2026-03-02T01:00:00Z', '2026-03-02T14:30:00Z']

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = () => database.drop()
  town = await buildTown(database.url, morning)
})
afterAll(async () => {
  await town.end()
  await drop()
})
beforeEach(async () => {
  await sendAll()
  sent = []
  behave = async () => 'taken'
})

function answered(answer: OrderAnswer | Refusal): OrderAnswer {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.code} ${JSON.stringify(answer.params)}`)
  return answer
}

const register = async (
  petitioner: object = { sort: 'person', name: '王小明', phone: '13812345678' },
  more: object = {},
) =>
  answered(
    await town.registration.register({
      input: {
        kind: 'complaint',
        title: '楼道灯不亮',
        words: '王小明家门口的灯坏了',
        petitioner: petitioner as { sort: 'person' },
        place: { unitId: '990101001001' },
        categoryId: '0102-01',
        ...more,
      },
      doer: town.doer('call_taker'),
      channel: 'phone',
      requestId: 'r',
    }),
  )

async function give(orderId: string, name: string, who: Role, input: object = {}): Promise<OrderAnswer> {
  const { command } = orderCommands.find((row) => row.name === name)!
  return answered(
    await town.door.give({
      command: command as OrderCommand<object>,
      orderId,
      input,
      doer: town.doer(who),
      requestId: 'r',
    }),
  )
}

async function follow(): Promise<void> {
  await settled(town.pool)
  await followTrace(town.pool, town.cityId, messageFollower(town))
}

async function sendAll() {
  await follow()
  return sendDueMessages(town, parts)
}
const actorOf = (role: Role): Actor => (town.doer(role) as { actor: Actor }).actor
const servingIn = (unitId: string, role: Role): Actor => ({
  personId: `${role}@${unitId}`,
  roles: [],
  postings: [{ unitId, unitKind: town.rules.directory.getUnit(unitId).kind, role, fromOn: '2026-01-01' }],
})
const partsFor = (actor: Actor): ReadParts => ({
  readers: town.readers,
  scope: readerScopeOf(actor, ['directory.read'], '2026-03-02', town.rules.directory, town.cityId)!,
  rules: town.rules,
  language: 'zh',
})

async function unreadOf(actor: Actor) {
  const answer = await readNotifications(partsFor(actor), {
    actor,
    on: '2026-03-02',
    now: town.time.now(),
    unreadOnly: true,
    limit: 50,
  })
  if (isRefusal(answer)) throw new Error(answer.code)
  return answer.items
}

describe('what petitioners are told (R120, R125)', () => {
  it('they get number and code, hear who handles it until when, read the reply, are asked, and learn of the end', async () => {
    const { orderId, order } = await register()
    const dispatched = await give(orderId, 'dispatchOrder', 'dispatcher', {
      leadUnitId: street,
      reason: '属地',
      assistUnitIds: [],
    })
    await give(orderId, 'signOrder', 'handler')
    await give(orderId, 'recordContact', 'handler', { manner: 'phone', reached: true, note: '' })
    await give(orderId, 'replyToOrder', 'handler', {
      toPetitioner: '灯已修好。',
      toHotline: '换灯',
      finding: 'true',
      claimedSolved: 'solved',
      legalBasis: '',
    })
    await give(orderId, 'reviewReply', 'reviewer', { verdict: 'accepted', reason: '属实' })
    await sendAll()
    const link = trackingLink('https://12345.yunxi.test', order.number, town.vault.trackingCodeOf(orderId))
    expect(sent.map(({ channel, to }) => [channel, to])).toEqual([
      ['sms', '13812345678'],
      ['sms', '13812345678'],
      ['sms', '13812345678'],
    ])
    expect(sent[0]!.text).toContain(`编号${order.number}，查询码${town.vault.trackingCodeOf(orderId)}`)
    expect(sent[0]!.text).toContain(link)
    expect(sent[1]!.text).toMatch(/已交桥头街道办理，2026-03-\d\d \d\d:\d\d前办结/)
    expect(sent[2]!.text).toContain('桥头街道答复：灯已修好。')
    town.time.set(dispatched.order.dispatches[0]!.dueAt)
    answered(
      await town.door.give({
        command: { name: 'fireClock', decide: fireClock },
        orderId,
        input: {},
        doer: clockDoer,
        requestId: 'clock',
      }),
    )
    await sendAll()
    expect(sent[3]).toMatchObject({ subject: '请您评价', text: expect.stringContaining(link) })
    await give(orderId, 'recordCallback', 'callback_agent', {
      manner: 'phone',
      contacted: true,
      solved: 'solved',
      satisfaction: 'satisfied',
    })
    await sendAll()
    expect(sent.map(({ subject }) => subject)).toEqual([
      '诉求已登记',
      '诉求已派单',
      '承办单位答复',
      '请您评价',
      '诉求已办结',
    ])
    town.time.set(morning)
  })

  it('whoever left only an address gets mail; whoever left nothing gets nothing, and that is no fault', async () => {
    await register({ sort: 'person', name: '李明', email: 'li@example.cn' })
    await register({ sort: 'anonymous' })
    await register({ sort: 'person', name: '只有名字' })
    expect(await sendAll()).toEqual({ sent: 2, failed: 0 })
    expect(sent).toMatchObject([{ channel: 'mail', to: 'li@example.cn', subject: '诉求已登记' }])
    expect((await town.pool.query(`select situation, fault from message where situation = 'dropped'`)).rows).toEqual([
      { situation: 'dropped', fault: 'no_address' },
    ])
  })

  it('nobody is woken: what can wait goes out in the morning, the answer to what they have just done goes out at once', async () => {
    town.time.set(evening)
    const { orderId } = await register()
    await give(orderId, 'dispatchOrder', 'dispatcher', { leadUnitId: street, reason: '属地' })
    await sendAll()
    expect(sent.map(({ subject }) => subject)).toEqual(['诉求已登记'])
    town.time.set('2026-03-02T23:59:59Z')
    expect(await sendAll()).toEqual({ sent: 0, failed: 0 })
    town.time.set('2026-03-03T00:00:00Z')
    await sendAll()
    expect(sent.map(({ subject }) => subject)).toEqual(['诉求已登记', '诉求已派单'])
  })

  it('number and name stand in no message; each look at the number is written down as the system’s (R126)', async () => {
    const { orderId } = await register()
    await sendAll()
    const { rows } = await town.pool.query('select * from message')
    expect(JSON.stringify(rows)).not.toMatch(/13812345678|王小明/)
    expect(
      (await town.pool.query('select person_id, personal, reason from look where subject_id = $1', [orderId])).rows,
    ).toEqual([{ person_id: 'system:messages', personal: true, reason: 'message petitioner_registered' }])
  })

  it('the trace read anew tells nothing twice, and two senders at once send each message once', async () => {
    await Promise.all(Array.from({ length: 30 }, () => register()))
    await follow()
    await town.pool.query(`update follower set transaction_id = '0', position = 0 where name = 'messages'`)
    await follow()
    await Promise.all([sendDueMessages(town, parts), sendDueMessages(town, parts), sendDueMessages(town, parts)])
    expect(sent).toHaveLength(30)
    expect(new Set(sent.map(({ messageId }) => messageId)).size).toBe(30)
  })

  it('people of an old file that is taken in are not written to, nor those whose data was erased', async () => {
    await register(undefined, { channel: 'import' })
    const { orderId } = await register()
    await follow()
    await give(orderId, 'voidOrder', 'dispatcher', { reason: '测试' })
    expect(await eraseOrder(town, orderId, 'retention_passed')).toBeNull()
    await sendAll()
    expect(sent).toEqual([])
  })
})

describe('a way out that fails', () => {
  const queued = async () =>
    (
      await town.pool.query<{ situation: string; tries: number; due_at: string | null; fault: string | null }>(
        `select situation, tries, due_at, fault from message where recipient = 'petitioner' order by message_id desc limit 1`,
      )
    ).rows[0]!

  it('is tried again after one, two, four minutes, and by the city’s clock, not the machine’s', async () => {
    town.time.set('2026-03-03T02:00:00Z')
    behave = async () => {
      throw new GatewayFault('HTTP 503')
    }
    await register()
    expect(await sendAll()).toEqual({ sent: 0, failed: 1 })
    expect(await queued()).toMatchObject({
      situation: 'queued',
      tries: 1,
      due_at: '2026-03-03T02:01:00Z',
      fault: 'HTTP 503',
    })
    expect(await sendAll()).toEqual({ sent: 0, failed: 0 })
    town.time.set('2026-03-03T02:01:00Z')
    await sendAll()
    expect(await queued()).toMatchObject({ tries: 2, due_at: '2026-03-03T02:03:00Z' })
    behave = async () => 'taken'
    town.time.set('2026-03-03T02:03:00Z')
    expect(await sendAll()).toEqual({ sent: 1, failed: 0 })
  })

  it('after ten tries it is given up for a person to look at, who may have it tried again', async () => {
    behave = async () => {
      throw new Error('said about 13812345678')
    }
    const { orderId } = await register()
    for (let day = 4; day <= 13; day += 1) {
      town.time.set(`2026-03-${String(day).padStart(2, '0')}T02:00:00Z`)
      await sendAll()
    }
    expect(await queued()).toMatchObject({ situation: 'dead', tries: 10, due_at: null, fault: 'Error' })
    const dead = await readDeadMessages(partsFor(actorOf('supervisor')), { limit: 10 })
    expect(dead).toMatchObject({ items: [{ orderId, kind: 'petitioner_registered', tries: 10 }] })
    behave = async () => 'taken'
    expect(await retryMessage(town, isRefusal(dead) ? '' : dead.items[0]!.messageId)).toBeNull()
    expect(await sendAll()).toEqual({ sent: 1, failed: 0 })
    expect(await retryMessage(town, isRefusal(dead) ? '' : dead.items[0]!.messageId)).toMatchObject({
      code: 'message.not_found',
    })
  })

  it('a number that does not exist is given up at once', async () => {
    behave = async () => 'refused'
    await register()
    await sendAll()
    expect(await queued()).toMatchObject({ situation: 'dead', tries: 1, fault: 'no such number' })
  })

  it('a sender that dies in the middle leaves the message to another, some minutes later', async () => {
    await register()
    await follow()
    const now = town.time.now()
    await town.pool.query(
      `update message set tries = 1, due_at = $1::timestamptz + interval '10 minutes' where situation = 'queued'`,
      [now],
    )
    expect((await sendAll()).sent).toBe(0)
    town.time.set(now.replace('T02:00', 'T02:10'))
    expect((await sendAll()).sent).toBe(1)
  })
})

describe('what units are told', () => {
  it('the lead unit’s desk sees the new order, the district its copy; others see nothing', async () => {
    const { orderId, order } = await register()
    await give(orderId, 'dispatchOrder', 'dispatcher', { leadUnitId: street, reason: '属地' })
    await follow()
    const news = (await unreadOf(servingIn(street, 'handler'))).filter((one) => one.orderId === orderId)
    expect(news).toMatchObject([{ kind: 'unit_dispatched', subject: '新工单', unit: { id: street } }])
    expect(news[0]!.text).toContain(`工单${order.number}派给桥头街道主办`)
    expect(
      (await unreadOf(servingIn('990101', 'district_centre'))).filter((one) => one.orderId === orderId),
    ).toMatchObject([{ kind: 'unit_copied' }])
    expect((await unreadOf(servingIn('990102001', 'handler'))).filter((one) => one.orderId === orderId)).toEqual([])
    expect((await unreadOf(servingIn(street, 'grid_worker'))).filter((one) => one.orderId === orderId)).toEqual([])
  })

  it('a limit that nears and passes is told to the roles that the pack names, and its end to the head (R163)', async () => {
    const { orderId } = await register()
    const { order } = await give(orderId, 'dispatchOrder', 'dispatcher', { leadUnitId: street, reason: '属地' })
    town.time.set(order.dispatches[0]!.dueAt)
    answered(
      await town.door.give({
        command: { name: 'fireClock', decide: fireClock },
        orderId,
        input: {},
        doer: clockDoer,
        requestId: 'clock',
      }),
    )
    await follow()
    const kindsFor = async (role: Role) =>
      (await unreadOf(servingIn(street, role))).filter((one) => one.orderId === orderId).map(({ kind }) => kind)
    expect(await kindsFor('unit_leader')).toEqual(expect.arrayContaining(['unit_warned', 'unit_expired']))
    expect((await kindsFor('handler')).filter((kind) => kind === 'unit_warned').length).toBeGreaterThan(
      (await kindsFor('unit_leader')).filter((kind) => kind === 'unit_warned').length,
    )
  })

  it('what one has read is read for oneself and not for the others of the unit', async () => {
    const { orderId } = await register()
    await give(orderId, 'dispatchOrder', 'dispatcher', { leadUnitId: street, reason: '属地' })
    await follow()
    const [me, other] = [servingIn(street, 'handler'), servingIn(street, 'unit_admin')]
    const mine = (await unreadOf(me)).find((one) => one.orderId === orderId)!
    expect(await markRead(town, me, '2026-03-02', [mine.notificationId])).toBe(1)
    expect(await markRead(town, servingIn('990102001', 'handler'), '2026-03-02', [mine.notificationId])).toBe(0)
    expect((await unreadOf(me)).some((one) => one.orderId === orderId)).toBe(false)
    expect((await unreadOf(other)).some((one) => one.orderId === orderId)).toBe(true)
    expect(await markRead(town, me, '2026-03-02', null)).toBeGreaterThan(0)
    expect(await unreadOf(me)).toEqual([])
  })

  it('a list of many is read page by page, nothing twice and nothing left out', async () => {
    const actor = servingIn(street, 'unit_admin')
    const seen: string[] = []
    for (let cursor: string | undefined; ; ) {
      const page = await readNotifications(partsFor(actor), {
        actor,
        on: '2026-03-02',
        now: town.time.now(),
        unreadOnly: false,
        limit: 2,
        cursor,
      })
      if (isRefusal(page)) throw new Error(page.code)
      seen.push(...page.items.map(({ notificationId }) => notificationId))
      if (page.nextCursor === null) break
      cursor = page.nextCursor
    }
    expect(new Set(seen).size).toBe(seen.length)
    const { rows } = await town.pool.query(
      `select count(*)::integer as count from message where unit_id = $1 and situation = 'posted' and (roles is null or 'unit_admin' = any (roles))`,
      [street],
    )
    expect(seen).toHaveLength(rows[0].count)
  })
})

describe('the outbox of a demonstration', () => {
  it('shows what would have been sent, with the mask of whoever would have got it, to those who see every order', async () => {
    const takeDown = outboxOf(town)
    behave = async (message) => (await takeDown(message), 'taken')
    const { orderId } = await register()
    await sendAll()
    const outbox = await readOutbox(partsFor(actorOf('supervisor')), { limit: 50 })
    expect(isRefusal(outbox) ? outbox : outbox.items.filter((one) => one.orderId === orderId)).toMatchObject([
      { channel: 'sms', recipient: '138****5678', subject: '诉求已登记' },
    ])
    expect(await readOutbox(partsFor(servingIn(street, 'handler')), { limit: 1 })).toMatchObject({ items: [] })
  })
})
