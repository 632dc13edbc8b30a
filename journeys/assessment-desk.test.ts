import { assessmentParts } from '../apps/desk/src/assessment/assessment-parts.ts'
import { workOnce } from '@shaoying/application'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishedWindow } from '../packages/application/testing/published-window.ts'
import { buildTown } from '../packages/application/testing/town.ts'
import { sampleBulletin } from '../packages/domain/testing/sample-bulletin.ts'
import { settled } from '../packages/store/testing/settled.ts'
import { startJourney, type Journey } from './desk-journey.ts'
import { axeFaults } from './sound-page.ts'
import { keepPicture } from './keep-picture.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
  // March as it was played, in the city that the desk looks at.
  const town = await buildTown(journey.server.opened.database.url, '2026-03-02T01:00:00Z')
  await publishedWindow(town)
  await town.end()
})
afterAll(() => journey.end())

const phone = { viewport: { width: 360, height: 740 } }
/** Its streets go by the id that the town's own method has, so that what the page asks besides is there. */
const many: unknown = JSON.parse(
  JSON.stringify(sampleBulletin(40)).replaceAll('"object":"street"', '"object":"streets"'),
)

/** A window with many units, as a large city has it. */
async function withManyUnits(page: Page): Promise<void> {
  await page.route('**/api/v1/assessment-windows/2026-03/results*', (request) => request.fulfill({ json: many }))
}

test('the ranking of a window opens down to the orders behind a number, by keys', async () => {
  const page = await journey.signIn('assessment-admin')
  await page.locator('.sy-nav-link').getByText('考评', { exact: true }).waitFor()
  await page.locator('#content').focus()
  await page.keyboard.press('g')
  await page.keyboard.press('a')
  await page.getByRole('heading', { name: '考评', exact: true }).waitFor()
  await page.locator('.sy-ranking').getByRole('button', { name: '湖滨街道' }).waitFor()
  expect(await page.locator('.sy-ranking tbody tr').first().innerText()).toMatch(/1[\s\S]*湖滨街道[\s\S]*100\.00/u)
  expect(await axeFaults(page)).toEqual([])
  await keepPicture(page, 'assessment-ranking')
  await page.locator('.sy-ranking').getByRole('button', { name: '桥头街道' }).press('Enter')
  await page.getByRole('dialog').getByText('楼道灯不亮').waitFor()
  expect(await page.getByRole('dialog').locator('.sy-chart').getAttribute('aria-label')).toMatch(
    /湖滨街道 100\.00; .*桥头街道 70\.00/u,
  )
  // The two orders of the window were registered in it; both are closed in it or after it, and nothing stands for what is unknown.
  const bases = page.getByRole('dialog').getByRole('region', { name: '按登记与按办结对照' })
  expect(await bases.innerText()).toMatch(/按登记 （计分）\s+按办结[\s\S]*工单\s+[1-9][\s\S]*解决率/u)
  await keepPicture(page, 'assessment-unit')
  expect(await axeFaults(page)).toEqual([])
  expect(journey.complaints).toEqual([])
}, 120_000)

test('the bulletin reads as it is printed, and comes as a file', async () => {
  const page = await journey.signIn('assessment-admin')
  await page.goto(`${journey.server.address}/desk/assessment?part=bulletin`)
  await page.getByText('二、街道（乡镇）排名').waitFor()
  expect(await axeFaults(page)).toEqual([])
  await keepPicture(page, 'assessment-bulletin')
  const coming = page.waitForEvent('download')
  await page.getByRole('button', { name: '下载 PDF' }).click()
  expect((await coming).suggestedFilename()).toBe('通报-2026-03.pdf')
  await page.getByRole('status').getByText('PDF 已下载').waitFor()
  expect(journey.complaints).toEqual([])
})

test.each([{ locale: 'zh-CN' }, { locale: 'en-GB', ...phone }])(
  'every part of the workspace stands in the address and fits, $locale',
  async (options) => {
    const missing: string[] = []
    const page = await journey.signIn('assessment-admin', options)
    page.on('response', (r) => void (r.status() === 404 && missing.push(r.url())))
    await withManyUnits(page)
    for (const part of assessmentParts) {
      await page.goto(`${journey.server.address}/desk/assessment?part=${part}`)
      await page.locator('.sy-tab[aria-current]').waitFor()
      await page.waitForLoadState('networkidle')
      expect([part, await axeFaults(page)]).toEqual([part, []])
      expect([part, await page.evaluate('document.documentElement.scrollWidth <= innerWidth')]).toEqual([part, true])
      await keepPicture(page, `assessment-${part}-${options.locale}`)
    }
    expect(missing).toEqual([])
    expect(journey.complaints).toEqual([])
  },
  180_000,
)

test('statistics stand by channel down to the orders, a pilot beside the others, the index’s gaps down to its items, and numbers from outside are reported', async () => {
  const taker = await journey.signIn('call-taker')
  const registered = await taker.evaluate(
    async () =>
      (
        await fetch('/api/v1/orders', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            kind: 'complaint',
            title: '路灯闪烁',
            words: '路灯闪烁',
            petitioner: { sort: 'anonymous' },
            place: { unitId: '990101001001' },
            categoryId: '0102-01',
          }),
        })
      ).status,
  )
  expect(registered).toBe(201)
  await settled(journey.server.opened.city.pool)
  await workOnce(journey.server.worker)
  const page = await journey.signIn('analyst')
  await page.goto(`${journey.server.address}/desk/assessment?part=centre`)
  await page.getByLabel('分组').selectOption('channel')
  await page.getByRole('button', { name: '今天' }).click()
  await page
    .getByRole('region', { name: '渠道' })
    .getByRole('row', { name: /电话 1/u })
    .waitFor()
  expect(await axeFaults(page)).toEqual([])
  await keepPicture(page, 'assessment-by-channel')
  await page.getByRole('region', { name: '渠道' }).getByRole('link', { name: '电话' }).click()
  await page.getByText('路灯闪烁').waitFor()
  await page.goto(`${journey.server.address}/desk/assessment?part=centre`)
  await page.getByLabel('分组').selectOption('pilots')
  await page
    .getByRole('region', { name: '试点与其他街道' })
    .getByText(/试点街道（\d+个）/u)
    .waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.getByLabel('时段第一天').fill('2026-01-01')
  await page.getByLabel('数据来源').fill('话务平台')
  await page.getByRole('button', { name: '热线中心' }).click()
  await page.getByLabel('呼入量（个）').fill('1200')
  await page.getByRole('combobox', { name: '单位' }).fill('云溪市')
  await page.locator('.ant-select-item-option').filter({ hasText: '云溪市人民政府' }).first().click()
  await page.getByRole('button', { name: '填报', exact: true }).click()
  await page.getByRole('listitem').filter({ hasText: '呼入量 1200' }).getByRole('button', { name: '更正' }).click()
  await page.getByLabel('更正理由').fill('夜班漏报')
  await page.getByRole('button', { name: '热线中心' }).click()
  await page.getByLabel('呼入量（个）').fill('1250')
  await page.getByRole('button', { name: '更正', exact: true }).first().click()
  await page.getByRole('listitem').filter({ hasText: '呼入量 1250' }).getByText('夜班漏报').waitFor()
  await keepPicture(page, 'assessment-report')
  await page.goto(`${journey.server.address}/desk/assessment?part=havesTab`)
  const gaps = page.getByRole('region', { name: '供给缺口' })
  await gaps.getByRole('button').first().click()
  await page
    .getByRole('region', { name: /：指标$/u })
    .getByText('假设，未公开')
    .first()
    .waitFor()
  expect(await gaps.locator('tbody tr').count()).toBe(12)
  expect(await axeFaults(page)).toEqual([])
  await keepPicture(page, 'assessment-gaps')
  expect(journey.complaints).toEqual([])
}, 120_000)

test('the window is reckoned under other weights, side by side, and nothing official moves', async () => {
  const page = await journey.signIn('assessment-admin', { locale: 'en-GB' })
  await page.goto(`${journey.server.address}/desk/assessment?part=whatIf`)
  await page.getByLabel('Weight of Response rate').fill('1')
  await page.getByLabel('Weight of Resolution rate').fill('0')
  await page.getByLabel('Weight of Satisfaction rate').fill('0')
  await page.getByRole('button', { name: 'Try' }).click()
  await page.locator('#content .sy-figures tbody tr').first().waitFor()
  expect(await page.locator('#content .sy-figures').innerText()).toMatch(/2 \(70\.00\)[^\t]*\t\d \(100\.00\)/u)
  expect(await axeFaults(page)).toEqual([])
  await keepPicture(page, 'assessment-what-if')
})

test('a unit sees the ranking and no draft to take along', async () => {
  const page = await journey.signIn('unit-admin', { colorScheme: 'dark' })
  await page.goto(`${journey.server.address}/desk/assessment`)
  await page.locator('.sy-ranking').getByText('桥头街道').waitFor()
  expect(await page.locator('.sy-tab').allInnerTexts()).toEqual([
    '成绩与排名',
    '分类与措施',
    '剔除与申诉',
    '通报',
    '年度与历期',
    '录入',
    '统计',
    '七有五性',
  ])
  expect(await axeFaults(page)).toEqual([])
  await keepPicture(page, 'assessment-unit-dark')
})

test('residents read a published bulletin on a phone, without scripts, in both languages', async () => {
  for (const [path, words] of [
    ['/open/bulletins/2026-03', '一、总体情况'],
    ['/en/open/bulletins/2026-03', '1. The city as a whole'],
  ] as const) {
    const page = await journey.visit()
    await page.goto(`${journey.server.address}${path}`)
    await page.getByText(words).waitFor()
    expect(await axeFaults(page)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360)
    await keepPicture(page, `open-bulletin${path.startsWith('/en') ? '-en' : ''}`)
  }
  const bare = await journey.visit({ javaScriptEnabled: false, viewport: { width: 1200, height: 900 } })
  await bare.goto(`${journey.server.address}/open/bulletins`)
  await bare.getByRole('link', { name: /2026-03/u }).click()
  await bare.locator('.bulletin svg, .bulletin table').first().waitFor()
  await keepPicture(bare, 'open-bulletin-wide')
  expect(journey.complaints).toEqual([])
})
