import { afterAll, beforeAll, expect, it } from 'vitest'
import { isRefusal, webhookKind, type Refusal } from '@shaoying/domain'
import { listRecordIds } from '@shaoying/store'
import { settled } from '../../store/testing/settled.ts'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { followTrace } from '../followers/follow-trace.ts'
import { sendDueMessages } from '../messages/send-messages.ts'
import { GatewayFault, type MessageGateway } from '../ports/message-gateway.ts'
import type { WebhookPost } from '../ports/webhook-gateway.ts'
import { giveRecordCommand } from '../records/give-record-command.ts'
import { recordCollections } from '../records/record-collections.ts'
import { buildTown, type Town } from '../testing/town.ts'
import { webhookFollower } from './webhook-follower.ts'

let town: Town
let drop: () => Promise<void>
let posts: WebhookPost[] = []
let isDown = false
const nowhere: MessageGateway = { name: 'none', send: async () => ({ outcome: 'taken' }) }
const parts = {
  sms: nowhere,
  mail: nowhere,
  publicUrl: 'https://12345.test',
  webhooks: {
    post: async (post: WebhookPost) => {
      if (isDown) throw new GatewayFault('HTTP 503')
      posts.push(post)
      return { outcome: 'taken' as const }
    },
  },
}
beforeAll(async () => {
  const database = await createTestDatabase()
  drop = () => database.drop()
  town = await buildTown(database.url, '2026-03-02T01:00:00Z')
})
afterAll(async () => {
  await town.end()
  await drop()
})

async function give(name: string, input: object, recordId?: string): Promise<string> {
  const row = recordCollections
    .find(({ kind }) => kind.kind === webhookKind.kind)!
    .commands.find(({ command }) => command.name === name)!
  const answer = await giveRecordCommand(town, {
    row,
    input,
    doer: town.doer('administrator'),
    requestId: 'w',
    ...(recordId ? { recordId } : {}),
  })
  if (isRefusal(answer)) throw new Error(`${name}: ${answer.code}`)
  return answer.recordId
}

async function register(more: object = {}): Promise<{ readonly orderId: string; readonly number: string }> {
  const answer = await town.registration.register({
    input: {
      kind: 'complaint',
      title: '楼道灯不亮',
      words: '王小明家门口的灯坏了',
      petitioner: { sort: 'person', name: '王小明', phone: '13812345678' },
      place: { unitId: '990101001001' },
      categoryId: '0102-01',
      ...more,
    },
    doer: town.doer('call_taker'),
    channel: 'phone',
    requestId: 'r',
  })
  const { order } = answer as Exclude<typeof answer, Refusal>
  return { orderId: order.id, number: order.number }
}

async function turn(): Promise<readonly Record<string, unknown>[]> {
  posts = []
  await settled(town.pool)
  await followTrace(town.pool, town.cityId, webhookFollower(town))
  await sendDueMessages(town, parts)
  return posts.map(({ body }) => JSON.parse(body) as Record<string, unknown>)
}

it('a partner hears of the facts it asked for, from its registration on: which order, when and what sort of fact, and nothing anybody said', async () => {
  await register()
  town.time.set('2026-03-02T01:10:00Z')
  const webhookId = await give('registerWebhook', {
    unitId: '990101',
    name: '网格平台',
    url: 'https://grid.example/',
    facts: ['order/orderRegistered'],
  })
  const { orderId, number } = await register()
  const told = await turn()
  expect(told).toEqual([
    {
      deliveryId: expect.any(String),
      webhookId,
      cityId: town.cityId,
      stream: 'order',
      streamId: orderId,
      sequence: 1,
      fact: 'orderRegistered',
      at: '2026-03-02T01:10:00Z',
      number,
    },
  ])
  expect(posts[0]!.body).not.toMatch(/王小明|13812345678|灯/)
  expect(posts[0]!.key).toBe(town.vault.webhookKeyOf(webhookId, 1))
  expect(await turn()).toEqual([])

  await give('renewWebhookKey', { why: '例行' }, webhookId)
  await register()
  await turn()
  expect(posts[0]!.key).toBe(town.vault.webhookKeyOf(webhookId, 2))
  expect(town.vault.webhookKeyOf(webhookId, 2)).not.toBe(town.vault.webhookKeyOf(webhookId, 1))
})

it('a partner that is down is tried again later under the same delivery; one that is stopped hears nothing', async () => {
  isDown = true
  const { orderId } = await register()
  expect(await turn()).toEqual([])
  isDown = false
  expect(await turn()).toEqual([])
  town.time.set('2026-03-02T01:12:00Z')
  expect(await turn()).toMatchObject([{ streamId: orderId }])
  const [id] = await listRecordIds(town.pool, town.cityId, webhookKind.kind)
  isDown = true
  await register()
  await turn()
  isDown = false
  await give('stopWebhook', { why: '停用' }, id!)
  town.time.set('2026-03-02T01:20:00Z')
  await register()
  expect(await turn()).toEqual([])
})

it('nobody outside hears of a confidential report', async () => {
  await give('registerWebhook', { unitId: '990101', name: '网格平台', url: 'https://grid.example/', facts: ['order'] })
  const { orderId } = await register({ kind: 'report', confidential: true, reportedUnitIds: ['990101001'] })
  const open = await register()
  expect((await turn()).map(({ streamId }) => streamId)).toEqual([open.orderId])
  expect(orderId).not.toBe(open.orderId)
})
