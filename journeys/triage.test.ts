import { AxeBuilder } from '@axe-core/playwright'
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
})
