import { workOnce } from '@shaoying/application'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settled } from '../packages/store/testing/settled.ts'
import { startJourney, type Journey } from './desk-journey.ts'
import { expectSound } from './sound-page.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
})
afterAll(() => journey.end())

const phone = { locale: 'en-GB', viewport: { width: 360, height: 740 } }
const lamp = {
  kind: 'complaint',
  title: '楼道灯不亮',
  words: '三单元楼道灯坏了一周。',
  petitioner: { sort: 'anonymous' },
  place: { unitId: '990101001001' },
  categoryId: '0102-01',
}

/** Asks the API as whoever is signed in there. */
async function ask<Answer>(page: Page, method: 'POST' | 'GET', path: string, data?: object): Promise<Answer> {
  const origin = new URL(page.url()).origin
  const answer = await page.request.fetch(`${origin}${path}`, {
    method,
    headers: { origin, ...(data ? { 'idempotency-key': crypto.randomUUID() } : {}) },
    ...(data ? { data } : {}),
  })
  expect([path, answer.ok()]).toEqual([path, true])
  return (await answer.json()) as Answer
}

const today = (): string => journey.server.opened.city.registry.today(journey.server.opened.city.time.now()).on

test('R152 R153: a district’s turn is announced and begun; the call-taker marks a call in one press; count and volume stand on the leader’s screen, and the order is followed', async () => {
  const supervisor = await journey.signIn('supervisor')
  await supervisor.goto(`${journey.server.address}/desk/call-in`)
  await supervisor.getByRole('button', { name: '安排东湖区人民政府' }).waitFor()
  await expectSound(supervisor, 'call-in-turns')
  const { callInDayId } = await ask<{ callInDayId: string }>(supervisor, 'POST', '/api/v1/call-in-days', {
    heldOn: today(),
    leader: { name: '李区长', post: '东湖区区长', contact: '区政府总值班室' },
    seat: '1 号席',
    districtId: '990101',
  })
  await supervisor.goto(`${journey.server.address}/desk/call-in/${callInDayId}`)
  await supervisor.getByRole('button', { name: '开始接听' }).click()
  await supervisor.getByText('东湖区人民政府今日来件').waitFor()
  const taker = await journey.signIn('call-taker')
  await taker.locator('#words').fill('三单元楼道灯坏了一周，晚上老人不敢下楼。')
  await taker.getByRole('button', { name: '只登记' }).click()
  await taker.getByRole('button', { name: '标记领导接听（李区长）' }).click()
  await taker.getByText('已标记为领导接听件').waitFor()
  await supervisor.reload()
  await supervisor
    .locator('.sy-key-numbers li')
    .filter({ hasText: '领导接听' })
    .getByText('1', { exact: true })
    .waitFor()
  await supervisor.getByRole('table').getByText('三单元楼道灯坏了一周').first().waitFor()
  await expectSound(supervisor, 'call-in-day')
  await supervisor.getByRole('table').getByRole('link').first().click()
  await supervisor.locator('.sy-order-head').getByText('领导接听件').waitFor()
  await supervisor.locator('.sy-order-head').getByRole('link', { name: '李区长 东湖区区长' }).click()
  await supervisor.getByRole('button', { name: '结束接听' }).click()
  await supervisor.getByRole('dialog').getByRole('textbox').fill('三日内逐户回访。')
  await supervisor.getByRole('dialog').getByRole('button', { name: '结束接听' }).click()
  await supervisor.locator('blockquote').getByText('三日内逐户回访。').waitFor()
  const small = await journey.signIn('supervisor', phone)
  await small.goto(`${journey.server.address}/desk/call-in/${callInDayId}`)
  await small.getByText('Calls the leader took, followed to their end').waitFor()
  await expectSound(small, 'call-in-day-en-phone')
  expect(journey.complaints).toEqual([])
})

test('what a unit is told stands behind the bell, unread until it is opened or marked, for oneself alone', async () => {
  const dispatcher = await journey.signIn('dispatcher')
  const taker = await journey.signIn('call-taker')
  const { orderId } = await ask<{ orderId: string }>(taker, 'POST', '/api/v1/orders', lamp)
  await ask(dispatcher, 'POST', `/api/v1/orders/${orderId}/dispatch-order`, { leadUnitId: '990101001' })
  const { worker, opened } = journey.server
  await settled(opened.city.pool)
  await workOnce(worker)
  const admin = await journey.signIn('unit-admin')
  await admin.getByRole('link', { name: /消息，[1-9]\d* 条未读/u }).click()
  await admin.locator('.sy-unread').first().waitFor()
  await expectSound(admin, 'notifications')
  await admin.locator('.sy-unread a').first().click()
  await admin.locator('.sy-order-head').getByText('楼道灯不亮').waitFor()
  await admin.goto(`${journey.server.address}/desk/notifications`)
  if ((await admin.locator('.sy-unread').count()) > 0) await admin.getByRole('button', { name: '全部标为已读' }).click()
  await admin.getByText('都看过了').waitFor()
  await admin.getByRole('link', { name: '消息，0 条未读' }).waitFor()
  const small = await journey.signIn('handler', phone)
  await small.getByRole('link', { name: /Messages, [1-9]\d* unread/u }).click()
  await small.locator('.sy-unread').first().waitFor()
  await expectSound(small, 'notifications-en-phone')
  expect(journey.complaints).toEqual([])
})
