import { passTime } from '@shaoying/application'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startJourney, type Journey } from './desk-journey.ts'
import { axeFaults } from './sound-page.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
})
afterAll(() => journey.end())

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
  expect(await street.locator('.sy-leg-head strong').allInnerTexts()).toEqual([
    '云溪燃气公司',
    '东湖区消防救援大队',
    '东湖区公安分局',
  ])
  expect(await street.locator('.sy-leg').first().innerText()).toMatch(/牵头[\s\S]*应哨\s*剩 0\d:\d\d/u)
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

/** The city’s clock stands still in a journey; a phone’s does not. */
async function turnClockToNow(): Promise<void> {
  const { opened, worker } = journey.server
  await passTime(worker, opened.virtualClock!, new Date().toISOString().replace(/\.\d{3}Z$/u, 'Z'))
}

test('R090: an officer signs, sets out and checks in on a phone without a network; it counts from when the button was pressed, and the picture comes along', async () => {
  const street = await journey.signIn('whistle-initiator')
  const blown = await street.request.post(new URL('/api/v1/whistles/blow-at-once', street.url()).href, {
    data: heating,
    headers: { 'idempotency-key': 'journey-heating-whistle', origin: new URL(street.url()).origin },
  })
  expect(blown.status()).toBe(201)
  const { id } = (await blown.json()) as { readonly id: string }
  const phone = await journey.signIn('report-in-officer', {
    viewport: { width: 360, height: 740 },
    permissions: ['geolocation'],
    geolocation: { ...heating.point.position, accuracy: 12 },
  })
  await phone.locator('.sy-card').getByText('一号院暖气不热').click()
  await phone.getByRole('button', { name: '应哨' }).click()
  await phone.getByRole('button', { name: '20 分钟后到' }).click()
  await phone.getByText('在途').waitFor()
  expect(await axeFaults(phone)).toEqual([])
  expect(await phone.evaluate('document.documentElement.scrollWidth')).toBe(360)

  await phone.context().setOffline(true)
  await phone.reload()
  await phone.getByText('已在点位范围内').waitFor()
  await phone
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'site.png', mimeType: 'image/png', buffer: await picture() })
  await phone.getByText('已拍照').waitFor()
  await phone.getByRole('button', { name: '到场签到' }).click()
  await phone.getByText('1 条签到等待发送').waitFor()
  expect(await axeFaults(phone)).toEqual([])
  await turnClockToNow()
  await phone.context().setOffline(false)
  await phone.getByRole('button', { name: '开始处置' }).click()
  await phone.locator('.sy-own').getByText('处置中').waitFor()

  await street.goto(new URL(`/desk/whistles/${id}`, street.url()).href)
  const leg = street.locator('.sy-leg').filter({ hasText: '东湖区城市管理委员会' })
  await leg.locator('.sy-check-in').waitFor({ timeout: 40_000 })
  expect(await leg.locator('.sy-check-in').innerText()).toMatch(/有效[\s\S]*距点位 0 米，离线补传/u)
  expect(await leg.locator('.sy-leg-head').innerText()).toContain('按时')
  await street.waitForFunction('document.querySelector(".sy-thumbnail").naturalWidth > 0')
  await leg.getByRole('button', { name: '交办现场任务' }).click()
  await street.getByRole('dialog').getByLabel('做什么').fill('拆除循环泵')
  await street.getByRole('dialog').getByRole('button', { name: '交办现场任务' }).click()
  await phone.getByText('拆除循环泵').waitFor()
  await phone.getByLabel('办理情况').fill('已拆除')
  await phone.getByRole('button', { name: '完成', exact: true }).click()
  await phone.getByLabel(/做了什么/u).fill('循环泵已拆除，室温十九度')
  await phone.getByRole('button', { name: '报告完成' }).click()
  await phone.getByText('街道销哨前请留在现场').waitFor()
  expect(await axeFaults(phone)).toEqual([])
  await leg.locator('.sy-leg-head').getByText('已完成').waitFor()
  expect(await axeFaults(street)).toEqual([])

  await turnClockToNow()
  await street.getByRole('button', { name: '销哨', exact: true }).click()
  const closing = street.getByRole('dialog')
  await closing.getByLabel('如何核实').fill('入户测温十九度')
  await closing.getByLabel('处置结果').fill('循环泵已拆除')
  expect(await axeFaults(street)).toEqual([])
  await closing.getByRole('button', { name: '销哨', exact: true }).click()
  await street.locator('header').getByText('已销哨').waitFor()
  await leg.getByRole('button', { name: '评价报到单位' }).click()
  const scoring = street.getByRole('dialog')
  await scoring.getByLabel('扣分').nth(1).fill('5')
  expect(await scoring.getByRole('button', { name: '评价报到单位' }).isDisabled()).toBe(true)
  await scoring.getByLabel('扣分理由').fill('迟到十分钟')
  await scoring.getByLabel('依据').fill('签到记录')
  expect(await scoring.getByRole('status').innerText()).toBe('得分 95')
  expect(await axeFaults(street)).toEqual([])
  await scoring.getByRole('button', { name: '评价报到单位' }).click()
  await leg.getByText('评价 95 分').waitFor()
})

const heating = {
  title: '一号院暖气不热',
  account: '多户室温不足十五度，有人私装循环泵。',
  categoryId: '0201-01',
  callerUnitId: '990101001',
  point: { name: '一号院五号楼', position: { longitude: 116.403, latitude: 39.8903 } },
  standard: '室温达到十八度',
  units: [{ unitId: '990101-city-management', ask: '到场查处' }],
}

const picture = (): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#5a7' } })
    .png()
    .toBuffer()
