import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setClockAside } from '@shaoying/store'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startJourney, type Journey } from './desk-journey.ts'
import { expectSound } from './sound-page.ts'

let journey: Journey
const folder = mkdtempSync(path.join(tmpdir(), 'shaoying-pack-'))
beforeAll(async () => {
  journey = await startJourney()
  cpSync(new URL('../packs/small', import.meta.url), folder, { recursive: true })
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await journey.end()
})

function edit(change: (text: string) => string): void {
  writeFileSync(path.join(folder, 'pack.yaml'), change(readFileSync(path.join(folder, 'pack.yaml'), 'utf8')))
}

test('a pack is checked before anything changes: every fault in one list; a sound one shows what it changes, and is loaded for a day with a reason', async () => {
  edit((text) => text.replace(/^zoneOffsetMinutes: .*$/mu, 'zoneOffsetMinutes: soon'))
  const page = await journey.signIn('administrator')
  await page.goto(`${journey.server.address}/desk/administration?part=packs`)
  await page.getByText('装载新版本').click()
  await page.getByLabel('数据包文件夹').setInputFiles(folder)
  await page.getByRole('button', { name: '检查', exact: true }).click()
  await page.getByText('处错误，改正后重新选择文件夹').waitFor()
  await page.getByRole('cell', { name: 'pack.yaml' }).first().waitFor()
  await expectSound(page, 'pack-faults')
  edit((text) =>
    text.replace(/^zoneOffsetMinutes: .*$/mu, 'zoneOffsetMinutes: 480').replace(/^nameEn: .*$/mu, 'nameEn: Newtown'),
  )
  await page.getByLabel('数据包文件夹').setInputFiles(folder)
  await page.getByRole('button', { name: '检查', exact: true }).click()
  await page.getByText('检查通过').waitFor()
  await page.getByRole('cell', { name: 'Newtown' }).waitFor()
  await expectSound(page, 'pack-changes')
  await page.getByLabel('施行日期').fill('2099-01-01')
  await page.getByLabel('理由（留痕）').fill('英文名更正')
  await page.getByRole('button', { name: '装载，自 2099-01-01 起施行' }).click()
  await page.getByText('已装载', { exact: true }).waitFor()
  await page.getByText('自 2099-01-01 起施行', { exact: true }).waitFor()
  await page.getByText('与上一版本的差异').click()
  await page.getByRole('region', { name: /./u }).getByText('Newtown').first().waitFor()
  expect(journey.complaints).toEqual([])
})

test('clocks that could not be fired are listed with their reason and tried again from the list', async () => {
  const { pool, cityId, time } = journey.server.opened.city
  await setClockAside(pool, {
    cityId,
    thing: 'order/01900000-0000-7000-8000-000000000001',
    reason: 'order.not_found',
    now: time.now(),
  })
  const page = await journey.signIn('administrator')
  await page.goto(`${journey.server.address}/desk/administration?part=jobs`)
  await page.getByText('order.not_found').waitFor()
  await expectSound(page, 'administration-jobs')
  await page.getByRole('button', { name: '立即重试' }).click()
  await page.getByText('没有。到期的时限都已触发。').waitFor()
})

test.each([{ locale: 'zh-CN' }, { locale: 'en-GB', viewport: { width: 360, height: 740 } }])(
  'every part of administration is sound and fits, $locale',
  async (options) => {
    const page = await journey.signIn('administrator', options)
    for (const part of [
      'accounts',
      'signIns',
      'messages',
      'packs',
      'calendar',
      'catalogue',
      'units',
      'methods',
      'jobs',
      'rules',
      'health',
    ]) {
      await page.goto(`${journey.server.address}/desk/administration?part=${part}`)
      await page.locator('.sy-tabs [aria-current]').waitFor()
      await page.waitForLoadState('networkidle')
      await expectSound(page, `administration-${part}-${options.locale}`)
    }
    expect(journey.complaints).toEqual([])
  },
  180_000,
)
