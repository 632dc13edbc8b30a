import { passTime } from '@shaoying/application'
import { addSeconds } from '@shaoying/domain'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startJourney, type Journey } from './desk-journey.ts'
import { keepPicture } from './keep-picture.ts'
import { expectSound } from './sound-page.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
})
afterAll(() => journey.end())

async function receiptOf(page: Page): Promise<{ number: string; code: string }> {
  return {
    number: await page.locator('#received-number').innerText(),
    code: await page.locator('#received-code').innerText(),
  }
}

test('without scripts a resident reports, follows, adds to it and is told what is wrong, by forms alone', async () => {
  const page = await journey.visit({ javaScriptEnabled: false })
  await keepPicture(page, 'portal-bare-home')
  await page.getByRole('link', { name: /反映问题、提建议/u }).click()
  await keepPicture(page, 'portal-bare-submit')
  await page.locator('#words').fill('公园缺座椅，老人没处坐。希望加几把。')
  await page.locator('#phone').fill('12')
  await page.getByRole('button', { name: '提交' }).click()
  await page.locator('.faults').waitFor()
  await keepPicture(page, 'portal-bare-submit-faults')
  expect(await page.locator('#words').inputValue()).toBe('公园缺座椅，老人没处坐。希望加几把。')
  await page.locator('#phone').fill('13900001111')
  await page.getByRole('button', { name: '提交' }).click()
  const receipt = await receiptOf(page)
  await keepPicture(page, 'portal-bare-receipt')
  await page.reload()
  expect(await receiptOf(page)).toEqual(receipt)
  await page.getByRole('button', { name: '查看进度' }).click()
  expect(await page.locator('h1').innerText()).toBe('公园缺座椅，老人没处坐')
  await page.getByText('补充情况').click()
  await page.locator('#words').fill('傍晚人最多。')
  await page.getByRole('button', { name: '补充', exact: true }).click()
  await page.getByText('傍晚人最多。').waitFor()
  await keepPicture(page, 'portal-bare-progress')
  const borrowed = await page.context().newPage()
  await borrowed.goto(`${journey.server.address}/track`)
  await borrowed.locator('#number').fill(receipt.number)
  await borrowed.locator('#code').fill(receipt.code)
  await borrowed.getByRole('button', { name: '查询', exact: true }).click()
  await borrowed.getByText('傍晚人最多。').waitFor()
  await page.getByRole('button', { name: '退出查询' }).click()
  await page.getByRole('status').getByText('已退出').waitFor()
  await borrowed.getByText('补充情况').click()
  await borrowed.locator('#words').fill('别人写的。')
  await borrowed.getByRole('button', { name: '补充', exact: true }).click()
  await borrowed.getByText('停留太久，请重新输入编号和查询码。').waitFor()
})

test('with scripts drafts stay, the place is found by part of its name, and photos arrive with what was written', async () => {
  const page = await journey.visit()
  await page.goto(`${journey.server.address}/submit`)
  await page.locator('#words').fill('三单元门口井盖松动，车过就响。')
  await page.reload()
  await page.getByText('已恢复您上次没提交的内容。').waitFor()
  expect(await page.locator('#words').inputValue()).toBe('三单元门口井盖松动，车过就响。')
  await page.locator('#unit').fill('桥东')
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await page.locator('#unit').inputValue()).toContain('桥东社区')
  const photo = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#7a8a6a' } })
    .jpeg()
    .toBuffer()
  await page.locator('#files-input').setInputFiles({ name: '井盖.jpg', mimeType: 'image/jpeg', buffer: photo })
  await page.locator('.files img').waitFor()
  await expectSound(page, 'portal-submit-filled')
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('已收到“井盖.jpg”。').waitFor()
  await page.locator('.thumbnails img').waitFor()
  await expectSound(page, 'portal-receipt-with-photo')
  expect(await page.evaluate('localStorage.getItem("shaoying.petition")')).toBeNull()
})

test('whoever opens the link of a message when asked how it went evaluates in one page, in their language (R120)', async () => {
  const page = await journey.visit({ locale: 'en-GB' })
  await page.goto(`${journey.server.address}/en/submit`)
  await page.locator('#words').fill('Street light in front of no. 5 is out.')
  await page.locator('#unit').fill('桥东')
  await page.getByRole('option').first().click()
  await page.locator('#phone').fill('13900002222')
  await page.getByRole('button', { name: 'Send' }).click()
  const { number, code } = await receiptOf(page)
  const taker = await journey.signIn('dispatcher')
  const give = (command: string, body: object): Promise<number> =>
    taker.evaluate(
      async ([address, sent]) => {
        const found = (await (await fetch(`/api/v1/orders?number=${address!.split(' ')[0]}`)).json()) as {
          items: { orderId: string }[]
        }
        return (
          await fetch(`/api/v1/orders/${found.items[0]!.orderId}/${address!.split(' ')[1]}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: sent!,
          })
        ).status
      },
      [`${number} ${command}`, JSON.stringify(body)],
    )
  expect(await give('amend-appeal', { changes: { categoryId: '0102-01' }, reason: '确定分类' })).toBe(200)
  expect(await give('dispatch-order', { leadUnitId: '990101001' })).toBe(200)
  const { opened, worker } = journey.server
  await passTime(worker, opened.virtualClock!, addSeconds(opened.virtualClock!.now(), 8 * 86_400))
  await page.goto(`${journey.server.address}/en/track#${number}.${code}`)
  await page.getByRole('heading', { name: 'How did it go?' }).waitFor()
  expect(page.url()).not.toContain(code)
  await expectSound(page, 'portal-evaluate-en')
  for (const [question, answer] of [
    ['Did the unit contact you?', 'No'],
    ['Is it solved?', 'No'],
    ['Are you satisfied?', 'Very dissatisfied'],
  ] as const)
    await page.getByRole('group', { name: question }).getByText(answer, { exact: true }).click()
  await page.getByRole('button', { name: 'Send' }).click()
  await page.getByRole('heading', { name: 'How did it go?' }).waitFor({ state: 'detached' })
  await expectSound(page, 'portal-evaluated-en')
})

test('every other page reads well on a phone and on a desk, in both languages, and an address that leads nowhere says so', async () => {
  for (const [name, options] of [
    ['phone', {}],
    ['desk', { viewport: { width: 1280, height: 800 } }],
  ] as const) {
    const page = await journey.visit(options)
    for (const path of ['/', '/submit', '/track', '/answers', '/privacy']) {
      for (const language of ['', '/en'] as const) {
        await page.goto(`${journey.server.address}${language}${path === '/' && language ? '' : path}`)
        await expectSound(page, `portal-${name}${language.replace('/', '-')}${path.replace('/', '-')}`)
      }
    }
  }
  const page = await journey.visit()
  const before = journey.complaints.length
  const nowhere = await page.goto(`${journey.server.address}/en/nowhere`)
  expect([nowhere?.status(), await page.locator('h1').innerText()]).toEqual([404, 'That did not work'])
  // The browser itself notes the 404 that was asked for.
  journey.complaints.length = before
})

test('a look-up that does not fit shows one sentence, whatever was wrong with it', async () => {
  const page = await journey.visit()
  await page.goto(`${journey.server.address}/track`)
  await page.locator('#number').fill('YX2026030299999')
  await page.locator('#code').fill('AAAAAAAA')
  await page.getByRole('button', { name: '查询' }).click()
  await page.locator('.faults').waitFor()
  await expectSound(page, 'portal-track-fault')
  await page.goto(`${journey.server.address}/en/submit`)
  await page.locator('#words').fill('Nothing but a test of faults.')
  await page.locator('#phone').fill('12')
  await page.getByRole('button', { name: 'Send' }).click()
  await page.locator('.faults').waitFor()
  await expectSound(page, 'portal-submit-fault-en')
  journey.complaints.length = 0
})
