import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startJourney, type Journey } from './desk-journey.ts'
import { expectSound } from './sound-page.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
})
afterAll(() => journey.end())

const pageSize = 5000
const rows = 50_000

/** A city with fifty thousand open orders, as its API would answer page by page. */
async function bigCity(page: Page): Promise<void> {
  await page.route('**/api/v1/orders?*', (route) => {
    const from = Number(new URL(route.request().url()).searchParams.get('cursor') ?? '0')
    const items = Array.from({ length: pageSize }, (_, index) => {
      const number = from + index + 1
      return {
        orderId: `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`,
        number: `YX${number}`,
        version: 1,
        title: `第 ${number} 件`,
        situation: 'handling',
        situationText: '办理中',
        kind: 'complaint',
        channel: 'phone',
        category: null,
        place: null,
        district: null,
        lead: null,
        emergency: false,
        confidential: false,
        createdAt: '2026-03-02T01:00:00Z',
        dueAt: null,
        replyDueAt: null,
        nextAt: null,
        updatedAt: null,
      }
    })
    return route.fulfill({ json: { items, nextCursor: from + pageSize < rows ? String(from + pageSize) : null } })
  })
}

test('a list of fifty thousand rows is drawn as far as it is seen, goes on by itself, and keeps the chosen row', async () => {
  const page = await journey.signIn('dispatcher')
  await bigCity(page)
  await page.goto(`${journey.server.address}/desk/orders?view=everything`)
  await page.getByRole('link', { name: 'YX1', exact: true }).waitFor()
  const drawn = (): Promise<number> => page.locator('.sy-list [data-row]').count()
  expect(await drawn()).toBeLessThanOrEqual(120)
  for (let loaded = pageSize; loaded < rows; loaded += pageSize) {
    await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
    await page.getByRole('link', { name: `YX${loaded}`, exact: true }).waitFor()
    await page.waitForFunction(`document.documentElement.scrollHeight > ${(loaded + 1) * 44}`)
  }
  await page.evaluate('scrollTo(0, document.documentElement.scrollHeight)')
  await page.getByRole('link', { name: `YX${rows}`, exact: true }).waitFor()
  expect(await drawn()).toBeLessThanOrEqual(120)
  // Nothing else of the list stands in the page either, seen or not: not as cards, not as rows.
  expect(await page.evaluate("document.querySelectorAll('main *').length")).toBeLessThan(3000)
  await page.evaluate('scrollTo(0, 0)')
  await page.getByRole('link', { name: 'YX1', exact: true }).waitFor()
  for (const key of ['j', 'j']) await page.keyboard.press(key)
  expect(await page.locator('.sy-row-now').innerText()).toContain('YX3')
  await expectSoundTop(page)
})

/** The picture is of the window: the page is two kilometres long. */
async function expectSoundTop(page: Page): Promise<void> {
  await page.unroute('**/api/v1/orders?*')
  await page.goto(`${journey.server.address}/desk/orders?view=closedOnes`)
  await page.waitForLoadState('networkidle')
  await expectSound(page, 'desk-empty-list')
}
