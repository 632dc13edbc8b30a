import { workOnce } from '@shaoying/application'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settled } from '../packages/store/testing/settled.ts'
import { startJourney, type Journey } from './desk-journey.ts'
import { keepPicture } from './keep-picture.ts'
import { expectSound } from './sound-page.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
})
afterAll(() => journey.end())

const words = '桥东社区北门路面塌了一块，井盖翘起来，晚上看不见'

test('who writes what a neighbour has brought is shown it without a word of theirs, joins it, and the dispatcher merges with one press', async () => {
  const taker = await journey.signIn('call-taker')
  const registered = await taker.evaluate(
    async (said) =>
      (
        await fetch('/api/v1/orders', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            kind: 'complaint',
            title: '路面塌陷',
            words: said,
            petitioner: { sort: 'person', name: '王小明', phone: '13812345678' },
            place: { unitId: '990101001001' },
            categoryId: '0102-01',
          }),
        })
      ).json() as Promise<{ number: string }>,
    words,
  )
  await settled(journey.server.opened.city.pool)
  await workOnce(journey.server.worker)

  const page = await journey.visit()
  await page.goto(`${journey.server.address}/submit`)
  await page.locator('#words').fill(words)
  const others = page.getByRole('region', { name: '附近已有人反映' })
  await others.waitFor()
  expect(await others.innerText()).not.toMatch(/王小明|13812345678|塌陷/u)
  await expectSound(page, 'portal-others')
  await others.getByRole('button', { name: '是同一件事，加入' }).first().click()
  await page.getByText('您将加入：').waitFor()
  await page.locator('#phone').fill('13900007777')
  await page.getByRole('button', { name: '提交' }).click()
  const number = await page.locator('#received-number').innerText()

  const dispatcher = await journey.signIn('dispatcher')
  const found = await dispatcher.evaluate(
    async (given) =>
      ((await (await fetch(`/api/v1/orders?number=${given}`)).json()) as { items: { orderId: string }[] }).items[0]!
        .orderId,
    number,
  )
  await dispatcher.goto(`${journey.server.address}/desk/orders/${found}`)
  await dispatcher.getByText(registered.number).waitFor()
  await keepPicture(dispatcher, 'desk-joins')
  await dispatcher.getByRole('button', { name: '核对无误，并单' }).click()
  await dispatcher.locator('.sy-order-head').getByText('并单', { exact: true }).waitFor()
  expect(journey.complaints).toEqual([])
})

test('the map is fetched when it is wanted, works by keys and by pointing, and says what area was marked', async () => {
  for (const language of ['', '/en'] as const) {
    const page = await journey.visit()
    await page.goto(`${journey.server.address}${language}/submit`)
    expect(await page.locator('.map').count()).toBe(0)
    await page.getByRole('button', { name: language === '' ? '在地图上点' : 'Point at it on a map' }).click()
    const map = page.getByRole('application')
    await map.waitFor()
    await page.keyboard.press('+')
    await page.keyboard.press('Enter')
    const marked = page.locator('.map-tools [role=status]')
    await expect.poll(() => marked.innerText()).toMatch(/已标在|Marked in/u)
    const before = await page.locator('input[name=longitude]').inputValue()
    const box = (await map.boundingBox())!
    await page.mouse.click(box.x + box.width * 0.4, box.y + box.height * 0.45)
    await expect.poll(() => page.locator('input[name=longitude]').inputValue()).not.toBe(before)
    await expectSound(page, `portal-map${language.replace('/', '-')}`)
  }
  expect(journey.complaints).toEqual([])
})

test('whoever likes fills the form in five steps, looks it over and sends it; the choice is remembered', async () => {
  const page = await journey.visit()
  await page.goto(`${journey.server.address}/submit`)
  await page.getByRole('button', { name: '分五步填' }).click()
  await page.getByRole('button', { name: '下一步' }).click()
  expect(await page.getByRole('heading', { level: 2 }).first().innerText()).toContain('第 1 步')
  await page.locator('#words').fill('公园缺座椅，老人没处坐。')
  await expectSound(page, 'portal-step-1')
  for (const step of [2, 3, 4, 5]) {
    await page.getByRole('button', { name: '下一步' }).click()
    await page.getByText(`第 ${step} 步`).waitFor()
    if (step === 4) await page.locator('#phone').fill('13900008888')
  }
  await expectSound(page, 'portal-step-5')
  expect(await page.locator('dl.facts').innerText()).toContain('公园缺座椅')
  await page.getByRole('button', { name: '提交' }).click()
  await page.locator('#received-number').waitFor()
  await page.goto(`${journey.server.address}/en/submit`)
  await page.getByText('Step 1 of 5').waitFor()
  await expectSound(page, 'portal-step-1-en')
  expect(journey.complaints).toEqual([])
})

test('the city’s figures read well on a phone and on a desk, in both languages', async () => {
  await settled(journey.server.opened.city.pool)
  await workOnce(journey.server.worker)
  for (const [name, options] of [
    ['phone', {}],
    ['desk', { viewport: { width: 1280, height: 800 } }],
  ] as const) {
    const page = await journey.visit(options)
    for (const language of ['', '/en'] as const) {
      await page.goto(`${journey.server.address}${language}/open/figures`)
      await expectSound(page, `portal-figures-${name}${language.replace('/', '-')}`)
    }
  }
  expect(journey.complaints).toEqual([])
})
