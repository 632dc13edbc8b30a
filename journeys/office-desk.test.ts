import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startJourney, type Journey } from './desk-journey.ts'
import { expectSound } from './sound-page.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
})
afterAll(() => journey.end())

const phone = { viewport: { width: 360, height: 740 } }

test('contact is shown for a reason and a minute, and supervision reads who looked and why (R126)', async () => {
  const taker = await journey.signIn('call-taker')
  const orderId = await taker.evaluate(async () => {
    const body = {
      kind: 'complaint',
      title: '路灯不亮',
      words: '门口路灯不亮。',
      petitioner: { sort: 'person', name: '王小明', phone: '13812345678' },
      place: { unitId: '990101001001' },
      categoryId: '0102-01',
    }
    return (
      (await (
        await fetch('/api/v1/orders', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).json()) as { orderId: string }
    ).orderId
  })
  const dispatcher = await journey.signIn('dispatcher')
  await dispatcher.evaluate(
    (id) =>
      fetch(`/api/v1/orders/${id}/dispatch-order`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      }),
    orderId,
  )
  const handler = await journey.signIn('handler', phone)
  await handler.goto(`${journey.server.address}/desk/orders/${orderId}`)
  expect(await handler.locator('main').innerText()).not.toContain('13812345678')
  await handler.getByRole('button', { name: '查看联系方式' }).click()
  await expectSound(handler, 'desk-contact-asked')
  await handler.getByRole('button', { name: '电话联系诉求人' }).click()
  await handler.getByRole('link', { name: '13812345678' }).waitFor()
  await expectSound(handler, 'desk-contact-shown')

  const supervisor = await journey.signIn('supervisor')
  await supervisor.goto(`${journey.server.address}/desk/administration?part=looks`)
  await supervisor.getByText('电话联系诉求人').waitFor()
  await expectSound(supervisor, 'desk-looks')
})

test('files are brought piece by piece and open large where they stand', async () => {
  const taker = await journey.signIn('call-taker')
  const orderId = await taker.evaluate(async () => {
    const body = {
      kind: 'help_request',
      title: '井盖松动',
      words: '井盖松动。',
      petitioner: { sort: 'person', phone: '13812345679' },
      place: { unitId: '990101001001' },
      categoryId: '0102-01',
    }
    return (
      (await (
        await fetch('/api/v1/orders', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).json()) as { orderId: string }
    ).orderId
  })
  await taker.goto(`${journey.server.address}/desk/orders/${orderId}`)
  const [chooser] = await Promise.all([
    taker.waitForEvent('filechooser'),
    taker.getByRole('button', { name: '上传附件' }).click(),
  ])
  await chooser.setFiles({
    name: '井盖.jpg',
    mimeType: 'image/jpeg',
    buffer: await sharp({ create: { width: 800, height: 600, channels: 3, background: '#6a7a8a' } })
      .jpeg()
      .toBuffer(),
  })
  await taker.getByRole('button', { name: '打开“井盖.jpg”' }).click()
  await taker.getByRole('img', { name: '井盖.jpg' }).waitFor()
  await expectSound(taker, 'desk-file-open')
})

test('an administrator opens an account; whoever comes with its one-time password chooses their own first', async () => {
  const unitAdmin = await journey.signIn('unit-admin')
  await unitAdmin.goto(`${journey.server.address}/desk/registers/people`)
  await unitAdmin.getByRole('heading', { name: '人员' }).waitFor()
  await expectSound(unitAdmin, 'desk-people')
  const admin = await journey.signIn('administrator', { locale: 'en-GB' })
  await admin.goto(`${journey.server.address}/desk/administration?part=accounts`)
  const line = admin.getByRole('listitem').filter({ hasText: 'street-chief' })
  await line.getByRole('button', { name: 'Reset password' }).click()
  await admin.getByRole('dialog').getByRole('textbox').fill('forgotten')
  await expectSound(admin, 'desk-reset-password')
  await admin.getByRole('dialog').getByRole('button', { name: 'Reset password' }).click()
  const told = await admin.getByText(/One-time password of street-chief/u).innerText()
  const password = /: ([a-z2-9-]+)\./u.exec(told)![1]!
  const first = await journey.visit()
  await first.goto(`${journey.server.address}/desk/`)
  await first.locator('#login').fill('street-chief')
  await first.locator('#password').fill(password)
  await first.keyboard.press('Enter')
  await first.getByText('这是一次性密码').waitFor()
  await expectSound(first, 'desk-first-password')
  await first.locator('#current').fill(password)
  await first.locator('#password').fill('桥东的灯昨晚都亮了没有')
  await first.locator('#repeat').fill('桥东的灯昨晚都亮了没有')
  await first.getByRole('button', { name: '修改密码' }).click()
  await first.locator('.sy-shell').waitFor()
})

test('several orders are signed at once, each with its own trace, and one that cannot be says why', async () => {
  const taker = await journey.signIn('call-taker')
  const dispatcher = await journey.signIn('dispatcher')
  const send = (page: typeof taker, path: string, body: object): Promise<{ orderId: string }> =>
    page.evaluate(
      async ([to, sent]) =>
        (
          await fetch(to!, { method: 'POST', headers: { 'content-type': 'application/json' }, body: sent! })
        ).json() as Promise<{ orderId: string }>,
      [path, JSON.stringify(body)],
    )
  for (const title of ['楼道灯不亮', '路灯闪烁', '灯杆倾斜']) {
    const { orderId } = await send(taker, '/api/v1/orders', {
      kind: 'complaint',
      title,
      words: title,
      petitioner: { sort: 'anonymous' },
      place: { unitId: '990101001001' },
      categoryId: '0102-01',
    })
    await send(dispatcher, `/api/v1/orders/${orderId}/dispatch-order`, {})
  }
  const handler = await journey.signIn('handler')
  await handler.goto(`${journey.server.address}/desk/inbox`)
  await handler.getByText('灯杆倾斜').first().waitFor()
  for (const title of ['楼道灯不亮', '路灯闪烁', '灯杆倾斜'])
    await handler.getByRole('row').filter({ hasText: title }).getByRole('checkbox').check()
  await expectSound(handler, 'desk-batch-chosen')
  const one = await handler.getByRole('row').filter({ hasText: '灯杆倾斜' }).getByRole('link').getAttribute('href')
  await send(handler, `/api/v1/orders/${one!.split('/').at(-1)!}/sign-order`, {})
  await handler.getByRole('region').getByRole('button', { name: '签收' }).click()
  await handler.getByRole('dialog').getByRole('button', { name: '签收' }).click()
  await handler.getByText('办成 2 件，1 件没办成。').waitFor()
  await expectSound(handler, 'desk-batch-done')
})

test('every part of the registers, the account and the administration reads well at every size, in both languages', async () => {
  for (const [login, paths] of [
    [
      'administrator',
      [
        '/account',
        '/registers',
        '/administration?part=rules',
        '/administration?part=health',
        '/administration?part=signIns',
      ],
    ],
    ['supervisor', ['/registers/rosters', '/registers/articles', '/administration?part=messages']],
  ] as const) {
    for (const [size, options] of [
      ['phone', phone],
      ['desk', { locale: 'en-GB' }],
    ] as const) {
      const page = await journey.signIn(login, options)
      for (const path of paths) {
        await page.goto(`${journey.server.address}/desk${path}`)
        await page.locator('main h1').waitFor()
        await page.waitForLoadState('networkidle')
        await expectSound(page, `desk-${size}${path.replaceAll(/[/?=]/gu, '-')}`)
      }
    }
  }
  // The sign-in page asks who one is before anybody is; one order of several was signed already.
  expect(journey.complaints.filter((line) => !/\b(401|409)\b/u.test(line))).toEqual([])
})
