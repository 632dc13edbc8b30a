import { workOnce } from '@shaoying/application'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settled } from '../packages/store/testing/settled.ts'
import { startJourney, type Journey } from './desk-journey.ts'
import { axeFaults } from './sound-page.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
  const taker = await journey.signIn('call-taker')
  for (const unitId of ['990101001001', '990101001002', '990102001001']) await register(taker, unitId)
  const { worker, opened } = journey.server
  await settled(opened.city.pool)
  await workOnce(worker)
})
afterAll(() => journey.end())

async function register(page: Page, unitId: string): Promise<void> {
  const origin = new URL(page.url()).origin
  const answer = await page.request.post(`${origin}/api/v1/orders`, {
    headers: { 'idempotency-key': `cockpit-journey-${unitId}`, origin },
    data: {
      kind: 'complaint',
      title: '楼道灯不亮',
      words: '三单元楼道灯坏了一周。',
      petitioner: { sort: 'anonymous' },
      place: { unitId },
      categoryId: '0102-01',
    },
  })
  expect(answer.status()).toBe(201)
}

async function openCockpit(page: Page): Promise<void> {
  await page.goto(new URL('/desk/cockpit', page.url()).href)
  await page.locator('.sy-map-area').first().waitFor()
}

test('a leader sees where it is busy, today’s appeals and the rates; every number opens the orders it counts', async () => {
  const leader = await journey.signIn('supervisor')
  await openCockpit(leader)
  const number = (name: string) => leader.locator('.sy-key-numbers li').filter({ hasText: name })
  await number('在办').getByText('3', { exact: true }).waitFor()
  await number('今日诉求').getByText('3', { exact: true }).waitFor()
  expect(await leader.locator('#map-990101001').getAttribute('aria-label')).toBe('桥头 在办 2')
  expect(await axeFaults(leader)).toEqual([])
  await number('今日诉求').getByRole('link').click()
  await leader.locator('.sy-cards .sy-card').nth(2).waitFor()
  expect(await leader.locator('.sy-cards .sy-card').count()).toBe(3)
  expect(await axeFaults(leader)).toEqual([])
  expect(journey.complaints).toEqual([])
})

test('the map is walked with arrow keys and opens with Enter; by district it adds streets up', async () => {
  const leader = await journey.signIn('supervisor')
  await openCockpit(leader)
  await leader.locator('#map-990101001').focus()
  await leader.keyboard.press('ArrowLeft')
  expect(await leader.evaluate('document.activeElement.id')).toBe('map-990102002')
  await leader.locator('#map-990101001').focus()
  await leader.keyboard.press('Enter')
  await leader.waitForURL(/orders\?view=everything&place=/u)
  await leader.getByRole('table').getByText('楼道灯不亮').nth(1).waitFor()
  await leader.goBack()
  await leader.getByText('按区', { exact: true }).click()
  await leader.locator('#map-990101').waitFor()
  expect(await leader.locator('#map-990101').getAttribute('aria-label')).toBe('东湖区 在办 2')
  expect(await axeFaults(leader)).toEqual([])
})

test('on the wall nothing but the picture stands, in light and dark; Escape leaves it', async () => {
  const leader = await journey.signIn('supervisor', { colorScheme: 'dark' })
  await openCockpit(leader)
  await leader.getByRole('button', { name: '大屏' }).click()
  await leader.locator('.sy-header').waitFor({ state: 'hidden' })
  expect(await axeFaults(leader)).toEqual([])
  await leader.keyboard.press('Escape')
  await leader.locator('.sy-header').waitFor()
  expect(new URL(leader.url()).pathname).toBe('/desk/cockpit')
})

test('in English on a phone the cockpit fits', async () => {
  const leader = await journey.signIn('supervisor', { locale: 'en-GB', viewport: { width: 360, height: 740 } })
  await openCockpit(leader)
  await leader.getByText('Whistles under way').waitFor()
  expect(await leader.evaluate('document.documentElement.scrollWidth')).toBe(360)
  expect(await axeFaults(leader)).toEqual([])
})

test('one box finds pages, orders, units, people and articles by words and pinyin, by keys alone; large type keeps its place', async () => {
  const person = await journey.signIn('supervisor')
  await person.keyboard.press('Control+k')
  const box = person.getByRole('combobox')
  await box.fill('桥头街道')
  const options = person.getByRole('option')
  await options.filter({ hasText: '单位' }).first().waitFor()
  await options.filter({ hasText: '人员' }).first().waitFor()
  expect(await axeFaults(person)).toEqual([])
  await box.fill('楼道灯')
  await options.filter({ hasText: '工单' }).first().waitFor()
  await person.keyboard.press('Enter')
  await person.locator('.sy-order-head').getByText('楼道灯不亮').waitFor()
  await person.keyboard.press('Control+k')
  await person.getByRole('combobox').fill('切换大字')
  await person.keyboard.press('Enter')
  await person.locator(':root[data-large]').waitFor()
  await person.reload()
  await person.locator(':root[data-large] .sy-order-head').waitFor()
  expect(await axeFaults(person)).toEqual([])
})
