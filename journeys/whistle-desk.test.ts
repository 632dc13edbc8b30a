import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startJourney, type Journey } from './desk-journey.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
})
afterAll(() => journey.end())

async function axeFaults(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

const openList = '.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option'

/** The street blows for a gas leak, by keys where there are many; answers the board's address. */
async function blow(page: Page): Promise<string> {
  await page.getByRole('button', { name: '吹哨', exact: true }).click()
  await page.getByLabel('一句话事由').fill('一号院燃气泄漏')
  await page.getByLabel(/发生了什么/u).fill('一楼有明显气味，已疏散两户。')
  await page.locator('#blow-category').fill('燃气')
  await page.locator(openList).first().waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Enter')
  await page.getByText('东湖区消防救援大队').waitFor()
  await page.getByLabel('集结地点').fill('一号院东门')
  const { x, y, width, height } = (await page.locator('.sy-map-frame').boundingBox())!
  await page.mouse.click(x + width * 0.6, y + height * 0.3)
  await page.getByLabel('销哨标准').fill('连续两次检测无泄漏')
  expect(await axeFaults(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await page.locator('.sy-leg').nth(2).waitFor()
  return page.url()
}

test('a street blows from the proposal of the lists; the board shows who was called, the clocks that run and the point on the map', async () => {
  const street = await journey.signIn('whistle-initiator')
  await blow(street)
  expect(await street.locator('.sy-leg-head strong').allInnerTexts()).toEqual(['云溪燃气公司', '东湖区消防救援大队', '东湖区公安分局'])
  expect(await street.locator('.sy-leg').first().innerText()).toMatch(/牵头[\s\S]*应哨剩[\s\S]*剩 0\d:\d\d/u)
  expect(await street.locator('.sy-map-radius').count()).toBe(1)
  expect(await axeFaults(street)).toEqual([])
  await street.getByRole('button', { name: '再次吹哨' }).click()
  await street.getByRole('dialog').locator('form').waitFor()
  expect(await axeFaults(street)).toEqual([])
  await street.keyboard.press('Escape')
  await street.keyboard.press('g')
  await street.keyboard.press('w')
  await street.locator('.sy-card').getByText('一号院燃气泄漏').waitFor()
  expect(await street.locator('.sy-map-mark').count()).toBe(1)
  expect(await axeFaults(street)).toEqual([])
  expect(journey.complaints).toEqual([])
})

test('in English and on a phone the board fits and speaks', async () => {
  const street = await journey.signIn('whistle-initiator', { locale: 'en-GB', viewport: { width: 360, height: 740 } })
  await street.locator('.sy-card').first().click()
  await street.getByText('To sign').first().waitFor()
  expect(await street.evaluate('document.documentElement.scrollWidth')).toBe(360)
  expect(await axeFaults(street)).toEqual([])
  expect(journey.complaints).toEqual([])
})
