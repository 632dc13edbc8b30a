import { passTime } from '@shaoying/application'
import { addSeconds } from '@shaoying/domain'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startJourney, type Journey } from './desk-journey.ts'
import { axeFaults } from './sound-page.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
})
afterAll(() => journey.end())

async function choose(page: Page, field: string, text: string): Promise<void> {
  await page.locator(`#${field}`).fill(text)
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').first().waitFor()
  await page.keyboard.press('Enter')
  // What fades out is not for axe to judge.
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').waitFor({ state: 'hidden' })
}

test('an appeal goes from the call to the callback on screen: registered, dispatched, signed, answered, called back, by keys where there are many', async () => {
  const taker = await journey.signIn('call-taker')
  await taker.locator('#words').fill('三单元门口垃圾一周没人收，味道很大。请尽快处理。')
  await taker.locator('#petitioner_phone').fill('13812345678')
  await choose(taker, 'place_unitId', '桥东')
  await choose(taker, 'categoryId', '垃圾')
  await taker.getByText('桥头街道').first().waitFor()
  expect(await axeFaults(taker)).toEqual([])
  await taker.keyboard.press('Control+Enter')
  await taker.locator('.sy-code').waitFor()
  expect(await axeFaults(taker)).toEqual([])

  const dispatcher = await journey.signIn('dispatcher', { locale: 'en-GB' })
  await dispatcher.getByRole('table').getByText('三单元门口垃圾一周没人收').waitFor()
  await dispatcher.keyboard.press('Enter')
  await dispatcher.getByRole('button', { name: /Dispatch as proposed/u, disabled: false }).waitFor()
  expect(await axeFaults(dispatcher)).toEqual([])
  await dispatcher.keyboard.press('Control+Enter')
  await dispatcher.locator('.sy-timeline').getByText('Dispatched to').waitFor()
  await dispatcher.getByRole('status').getByText('Done: ').waitFor()
  expect(await dispatcher.locator('.sy-open-form').count()).toBe(0)

  const handler = await journey.signIn('handler', { viewport: { width: 360, height: 740 } })
  await handler.locator('.sy-card').first().click()
  await handler.locator('.sy-open-form button[type=submit]').click()
  await handler.locator('.sy-order-head').getByText('办理中').waitFor()
  await handler.getByRole('status').getByText('已办：签收').waitFor()
  await handler.getByRole('button', { name: '记录联系' }).first().click()
  await handler.getByRole('radio', { name: '电话' }).check()
  await handler.getByRole('radio', { name: '是' }).check()
  await handler.locator('.sy-open-form button[type=submit]').click()
  await handler.locator('.sy-timeline li').nth(4).waitFor()
  expect(await handler.evaluate('document.documentElement.scrollWidth')).toBe(360)
  expect(await axeFaults(handler)).toEqual([])
  await handler.getByRole('button', { name: '反馈办理结果' }).first().click()
  await handler.locator('#toPetitioner').fill('垃圾已清运，今后每日两次。')
  expect(await handler.locator('.sy-letter').innerText()).toContain('垃圾已清运，今后每日两次。')
  for (const word of ['属实', '已解决']) await handler.getByRole('radio', { name: word, exact: true }).check()
  await handler.locator('#withoutPartsBecause').fill('协办事项另行反馈')
  await handler.locator('#withoutEvidenceBecause').fill('已电话核实')
  await handler.locator('.sy-open-form button[type=submit]').click()
  await handler.locator('.sy-order-head').getByText('已反馈').waitFor()

  await passDeadline()
  const agent = await journey.signIn('callback-agent')
  await agent.getByRole('table').getByText('三单元门口垃圾一周没人收').waitFor()
  await agent.keyboard.press('Enter')
  await agent.locator('.sy-question-now').waitFor()
  expect(await axeFaults(agent)).toEqual([])
  for (const key of ['1', '1', '2', 'Enter']) await agent.keyboard.press(key)
  await agent.locator('.sy-order-head').getByText('办结', { exact: true }).waitFor()
  expect(journey.complaints).toEqual([])
})

test('a draft outlives a reload', async () => {
  const page = await journey.signIn('call-taker', { locale: 'en-GB' })
  await page.locator('#words').fill('路灯不亮')
  await page.reload()
  await page.getByText('Your unsent draft is back.').waitFor()
  expect(await page.locator('#words').inputValue()).toBe('路灯不亮')
})

/** Handling runs out: that, and not the reply, is when the petitioner is asked [Reg 23]. */
async function passDeadline(): Promise<void> {
  const { opened, worker } = journey.server
  const clock = opened.virtualClock!
  await passTime(worker, clock, addSeconds(clock.now(), 8 * 86_400))
}
