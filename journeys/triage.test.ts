import { AxeBuilder } from '@axe-core/playwright'
import { workOnce } from '@shaoying/application'
import { isRefusal } from '@shaoying/domain'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startJourney, type Journey } from './desk-journey.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
})
afterAll(() => journey.end())

test('while words are written kind, category and place are suggested with why; one key takes each; nothing is filled in by itself', async () => {
  const taker = await journey.signIn('call-taker')
  await taker.locator('#words').fill('投诉：桥头街道桥东社区垃圾桶满了没人收，臭得很')
  await taker.getByText('依据：').first().waitFor()
  const taken = taker.getByText('✓ 已采用')
  expect(await taken.count()).toBe(0)
  const { violations } = await new AxeBuilder({ page: taker }).analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  for (const key of ['Alt+k', 'Alt+1', 'Alt+p']) await taker.keyboard.press(key)
  await taken.nth(2).waitFor()
  await taker.locator('.sy-lead', { hasText: '桥头街道' }).waitFor()
  await taker.keyboard.press('Control+Enter')
  await taker.locator('.sy-code').waitFor()
  expect(journey.complaints).toEqual([])
})

test('what is not sure says so and asks; danger is shown with its lines', async () => {
  const taker = await journey.signIn('call-taker')
  await taker.locator('#words').fill('我想说个事情')
  await taker.getByText('请问事情发生在什么地方？').waitFor()
  await taker.getByText('把握不足（低于40%），请自行选择。').waitFor()
  await taker.locator('#words').fill('厨房着火了，人还在里面')
  await taker.getByText(/请立即转 .*119/u).waitFor()
  expect(journey.complaints).toEqual([])
})

test('the analyst sees hot issues with the working of their heat, and how good suggestions are', async () => {
  const { city } = journey.server.opened
  const { pack } = city.registry.today(city.time.now()).rules
  const actor = {
    personId: 'demo-call-taker',
    roles: [],
    postings: [
      {
        unitId: pack.people.find(({ roles }) => roles.includes('call_taker'))!.unitId,
        unitKind: 'hotline_agency' as const,
        role: 'call_taker' as const,
        fromOn: '2026-01-01',
      },
    ],
  }
  for (const [index, title] of [
    '丽花园旁边搅拌站噪音扰民',
    '丽花园搅拌站粉尘噪音严重',
    '丽花园小区附近的搅拌站夜间施工噪音',
    '请查处丽花园搅拌站污染',
    '路灯不亮',
    '公交站牌歪了',
    '幼儿园学费上涨',
  ].entries()) {
    const answer = await city.registration.register({
      input: {
        kind: 'complaint',
        title,
        words: `${title}${index < 4 ? '，丽花园搅拌站天天开工' : ''}`,
        petitioner: { sort: 'person', phone: `139000000${index}0` },
        place: { unitId: '990101001001' },
        categoryId: '0102-01',
      },
      doer: { kind: 'person', actor },
      channel: 'phone',
      requestId: 'journey',
    })
    expect(isRefusal(answer)).toBe(false)
  }
  await workOnce(journey.server.worker)
  const analyst = await journey.signIn('analyst')
  await analyst.getByRole('heading', { name: '热点', exact: true }).waitFor()
  await analyst.getByText('4件，4人').waitFor()
  expect((await new AxeBuilder({ page: analyst }).analyze()).violations.map(({ id }) => id)).toEqual([])
  await analyst.getByRole('link', { name: '研判准确率' }).click()
  await analyst.getByRole('table', { name: '按分类' }).waitFor()
  expect((await new AxeBuilder({ page: analyst }).analyze()).violations.map(({ id }) => id)).toEqual([])
  expect(journey.complaints).toEqual([])
})
