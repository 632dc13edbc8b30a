import { passTime } from '@shaoying/application'
import { addSeconds } from '@shaoying/domain'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startJourney, type Journey } from './desk-journey.ts'
import { axeFaults, expectSound } from './sound-page.ts'

let journey: Journey
beforeAll(async () => {
  journey = await startJourney()
})
afterAll(() => journey.end())

const phone = { viewport: { width: 360, height: 740 } }
const english = { locale: 'en-GB' }
const lamp = {
  kind: 'complaint',
  title: '路灯不亮',
  words: '门口路灯不亮，老人晚上不敢出门。',
  petitioner: { sort: 'person', name: '王小明', phone: '13900001234' },
  place: { unitId: '990101001001' },
  categoryId: '0102-01',
}

/** What the API answers to whoever is signed in on that page. */
function send(page: Page, path: string, body: object, method = 'POST'): Promise<Record<string, unknown>> {
  return page.evaluate(
    async ([to, sent, how]) =>
      (
        await fetch(to!, { method: how!, headers: { 'content-type': 'application/json' }, body: sent! })
      ).json() as Promise<Record<string, unknown>>,
    [path, JSON.stringify(body), method],
  )
}

async function registered(taker: Page, changes: object = {}): Promise<string> {
  return (await send(taker, '/api/v1/orders', { ...lamp, ...changes }))['orderId'] as string
}

async function pick(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text)
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').waitFor({ state: 'hidden' })
}

/** Tab until the field with that id has the focus: what no key reaches nobody reaches by keyboard. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let step = 0; step < 40; step += 1) {
    if ((await page.evaluate('document.activeElement?.id')) === id) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never came to ${id}`)
}

describe('call-taker', () => {
  test('a call rings, is answered with a key, shows who called before, and becomes a dispatched order by keyboard alone', async () => {
    const taker = await journey.signIn('call-taker')
    await registered(taker)
    await send(taker, '/api/v1/simulated-calls', { from: '13900001234' })
    await taker.getByRole('alert').getByText('139****1234').waitFor()
    await expectSound(taker, 'desk-call-rings')
    await taker.keyboard.press('F2')
    await taker.getByRole('region', { name: /通话中/u }).waitFor()
    await taker.getByText('来电历史').waitFor()
    await taker.waitForFunction("document.querySelector('#petitioner_phone')?.value === '13900001234'")
    await taker.locator('#words').focus()
    await taker.keyboard.type('三单元门口垃圾一周没人收，味道很大。')
    await tabTo(taker, 'place_unitId')
    await pick(taker, '桥东')
    await tabTo(taker, 'categoryId')
    await pick(taker, '垃圾')
    await taker.keyboard.press('Alt+s')
    await taker.keyboard.type('另外楼道灯也坏了。')
    await taker.keyboard.press('Alt+c')
    expect(await taker.locator('#confidential').isChecked()).toBe(true)
    await expectSound(taker, 'desk-call-register')
    await taker.keyboard.press('Alt+c')
    await taker.keyboard.press('F4')
    await taker.keyboard.press('Control+Enter')
    await taker.locator('.sy-code').waitFor()
    await taker.getByText('同时立单').waitFor()
    await expectSound(taker, 'desk-call-registered')

    const dispatcher = await journey.signIn('dispatcher')
    await dispatcher.getByRole('table').getByText('三单元门口垃圾').waitFor()
    await dispatcher.keyboard.press('Enter')
    await dispatcher.getByRole('button', { name: /按建议派单/u, disabled: false }).waitFor()
    await dispatcher.keyboard.press('Control+Enter')
    await dispatcher.locator('.sy-order-head').getByText('待签收').waitFor()
  })

  test('the same matter again is told about and not dispatched twice; a new fact goes to the earlier order', async () => {
    const taker = await journey.signIn('call-taker', english)
    const earlier = await registered(taker, {
      petitioner: { sort: 'person', phone: '13900007777' },
      title: '井盖松动',
      words: '井盖松动。',
    })
    await taker.locator('#words').fill('井盖还是松的')
    await taker.locator('#petitioner_phone').fill('13900007777')
    await taker.getByText('What this caller came with').waitFor()
    await taker.keyboard.press('Alt+r')
    await taker.getByText('Repeat: tell progress, no new dispatch').waitFor()
    await expectSound(taker, 'desk-repeat')
    await taker.getByText('Add to the earlier order, no new one').click()
    await taker.keyboard.press('Control+Enter')
    await taker.getByText(/^Added to/u).waitFor()
    await taker.goto(`${journey.server.address}/desk/orders/${earlier}`)
    await taker.getByText('井盖还是松的').waitFor()
  })

  test('without a network it is kept here and sent once when the network is back', async () => {
    const taker = await journey.signIn('call-taker', phone)
    await taker.locator('#words').fill('断网时登记的一件。')
    await taker.context().setOffline(true)
    await taker.getByRole('button', { name: /登记并提交派单/u }).click()
    await taker.getByRole('heading', { name: '已存在本机' }).waitFor()
    expect(await axeFaults(taker)).toEqual([])
    await taker.context().setOffline(false)
    await taker.getByText(/^已补交/u).waitFor()
    const { items } = await taker.evaluate(
      async () => (await fetch('/api/v1/orders?limit=200')).json() as Promise<{ items: { title: string }[] }>,
    )
    expect(items.filter(({ title }) => title === '断网时登记的一件')).toHaveLength(1)
  })
})

describe('unit', () => {
  test('a filter is kept by name, shared with the unit, deleted and brought back', async () => {
    const admin = await journey.signIn('unit-admin')
    await admin.goto(`${journey.server.address}/desk/orders?view=everything`)
    await admin.getByRole('button', { name: '保存当前筛选' }).click()
    await admin.getByRole('textbox', { name: '名称' }).fill('全部在办的')
    await admin.getByRole('checkbox', { name: '共享给本单位' }).check()
    await admin.getByRole('button', { name: '保存', exact: true }).click()
    await admin.getByRole('button', { name: '全部在办的', exact: true }).waitFor()
    await expectSound(admin, 'desk-filters')
    const handler = await journey.signIn('handler', phone)
    await handler.goto(`${journey.server.address}/desk/orders`)
    await handler.getByRole('button', { name: '全部在办的', exact: true }).click()
    expect(handler.url()).toContain('view=everything')
    await admin.getByRole('button', { name: '删除“全部在办的”' }).click()
    await admin.getByRole('button', { name: '撤销' }).click()
    await admin.getByRole('button', { name: '全部在办的', exact: true }).waitFor()
  })

  test('two people on one order see each other; what one did is shown to the other before they send, and nothing typed is lost', async () => {
    const taker = await journey.signIn('call-taker')
    const orderId = await registered(taker, { title: '树枝挡路' })
    const dispatcher = await journey.signIn('dispatcher')
    await send(dispatcher, `/api/v1/orders/${orderId}/dispatch-order`, {})
    const [admin, handler] = [await journey.signIn('unit-admin'), await journey.signIn('handler')]
    await send(handler, `/api/v1/orders/${orderId}/sign-order`, {})
    for (const page of [admin, handler]) await page.goto(`${journey.server.address}/desk/orders/${orderId}`)
    await admin.getByText('也在查看此单').waitFor()
    await handler.getByRole('button', { name: '反馈办理结果' }).first().click()
    await handler.locator('#toPetitioner').fill('已修剪。')
    await admin.getByText('正在填写此单').waitFor()
    await expectSound(admin, 'desk-presence')
    await send(admin, `/api/v1/orders/${orderId}/record-contact`, {
      manner: 'phone',
      reached: true,
      note: '约下午上门',
    })
    await handler.getByText('您填写期间，此单有了变化').waitFor()
    expect(await handler.locator('#toPetitioner').inputValue()).toBe('已修剪。')
    await expectSound(handler, 'desk-clash')
    const done = await send(admin, `/api/v1/orders/${orderId}/reply-to-order`, {
      toPetitioner: '已修剪，谢谢。',
      toHotline: '',
      finding: 'true',
      claimedSolved: 'solved',
      legalBasis: '',
      withoutEvidenceBecause: '已电话核实',
      withoutPartsBecause: '另报',
    })
    expect(done['situation']).toBe('replied')
    await handler.getByText('您写了一半、现在不能提交的内容').waitFor()
    await handler.getByText('已修剪。', { exact: true }).first().waitFor()
    await expectSound(handler, 'desk-kept-text')
  })

  test('a template is written once, filled in by the order, taken back, and shown as the petitioner will read it', async () => {
    const taker = await journey.signIn('call-taker')
    const orderId = await registered(taker, { title: '垃圾没收' })
    const dispatcher = await journey.signIn('dispatcher')
    await send(dispatcher, `/api/v1/orders/${orderId}/dispatch-order`, {})
    const handler = await journey.signIn('handler', english)
    await send(handler, '/api/v1/reply-templates', {
      unitId: '990101001',
      title: '清运答复',
      text: '您反映的“{事项}”已由{承办单位}办结，[时间]。',
      categoryIds: [],
    })
    await send(handler, `/api/v1/orders/${orderId}/sign-order`, {})
    await handler.goto(`${journey.server.address}/desk/orders/${orderId}`)
    await handler
      .getByRole('button', { name: 'Report the result' })
      .first()
      .click()
      .catch(() => handler.locator('.sy-tabs button').nth(1).click())
    await handler.getByRole('combobox', { name: 'Use a template' }).click()
    await handler.locator('.ant-select-item-option').filter({ hasText: '清运答复' }).click()
    await handler.locator('.sy-letter').getByText('您反映的“垃圾没收”已由桥头街道').waitFor()
    await handler.getByText('Still to fill in: [时间]').waitFor()
    await expectSound(handler, 'desk-template')
    await handler.goto(`${journey.server.address}/desk/registers/reply-templates`)
    await handler.getByText('清运答复').first().waitFor()
    await expectSound(handler, 'desk-templates')
  })
})

describe('dispatcher, arbiter, reviewer', () => {
  test('an objection is ruled on with both sides in sight, by keys', async () => {
    const taker = await journey.signIn('call-taker')
    const orderId = await registered(taker, { title: '河道垃圾' })
    const dispatcher = await journey.signIn('dispatcher')
    await send(dispatcher, `/api/v1/orders/${orderId}/dispatch-order`, {})
    const admin = await journey.signIn('unit-admin')
    const objected = await send(admin, `/api/v1/orders/${orderId}/object-to-dispatch`, {
      ground: 'jurisdiction',
      reason: '该河段在湖滨街道辖区内',
      legalBasis: '区划图 3',
      proposedUnitId: '990101002',
    })
    expect(objected['situation']).toBe('objected')
    for (const [login, options] of [
      ['arbiter', {}],
      ['dispatcher', phone],
    ] as const) {
      const page = await journey.signIn(login, options)
      await page.goto(`${journey.server.address}/desk/orders/${orderId}`)
      await page.getByText('该河段在湖滨街道辖区内').first().waitFor()
      await expectSound(page, `desk-objection-${login}`)
    }
    const arbiter = await journey.signIn('arbiter')
    await arbiter.goto(`${journey.server.address}/desk/orders/${orderId}`)
    await arbiter.locator('.sy-sides').waitFor()
    await arbiter.keyboard.press('1')
    await arbiter.getByRole('textbox', { name: '理由' }).fill('属地在湖滨')
    await arbiter.getByRole('textbox', { name: '办理依据' }).fill('区划图 3')
    await arbiter.keyboard.press('Control+Enter')
    await arbiter.locator('.sy-order-head').getByText('待签收').waitFor()
  })

  test('a reply is read against what was asked, with what the check finds, and sent back or let through by keys', async () => {
    const taker = await journey.signIn('call-taker')
    const orderId = await registered(taker, { title: '噪声扰民' })
    const [dispatcher, handler] = [await journey.signIn('dispatcher'), await journey.signIn('handler')]
    await send(dispatcher, `/api/v1/orders/${orderId}/dispatch-order`, {})
    await send(handler, `/api/v1/orders/${orderId}/sign-order`, {})
    await send(handler, `/api/v1/orders/${orderId}/record-contact`, { manner: 'phone', reached: true, note: '' })
    await send(handler, `/api/v1/orders/${orderId}/reply-to-order`, {
      toPetitioner: '已转有关部门。',
      toHotline: '',
      finding: 'true',
      claimedSolved: 'solved',
      legalBasis: '',
      withoutEvidenceBecause: '已电话核实',
      withoutPartsBecause: '另报',
    })
    const reviewer = await journey.signIn('reviewer', english)
    await reviewer.goto(`${journey.server.address}/desk/queues/replies-to-review`)
    await reviewer.getByRole('row').filter({ hasText: '噪声扰民' }).getByRole('link').click()
    await reviewer.locator('.sy-sides').getByText('已转有关部门。').waitFor()
    await reviewer.keyboard.press('2')
    await expectSound(reviewer, 'desk-reply-review')
    await reviewer.keyboard.press('1')
    await reviewer.keyboard.press('Control+Enter')
    await reviewer.locator('.sy-timeline li').first().waitFor()
  })

  test('orders of one cause are packed and handled as one (R172)', async () => {
    const taker = await journey.signIn('call-taker')
    const dispatcher = await journey.signIn('dispatcher')
    for (const title of ['一号楼停水', '二号楼停水'])
      await send(dispatcher, `/api/v1/orders/${await registered(taker, { title })}/dispatch-order`, {})
    const admin = await journey.signIn('unit-admin')
    await admin.goto(`${journey.server.address}/desk/inbox`)
    for (const title of ['一号楼停水', '二号楼停水'])
      await admin.getByRole('row').filter({ hasText: title }).getByRole('checkbox').check()
    await admin.getByRole('button', { name: '打包', exact: true }).click()
    await admin.locator('#title').fill('停水')
    await admin.locator('#cause').fill('水泵故障')
    await expectSound(admin, 'desk-pack')
    await admin.getByRole('dialog').getByRole('button', { name: '打包', exact: true }).click()
    await admin.getByRole('heading', { name: '停水', exact: true }).waitFor()
    await admin.getByRole('row').filter({ hasText: '二号楼停水' }).waitFor()
    await expectSound(admin, 'desk-package')
    await admin.getByRole('group', { name: '对整包办理' }).getByRole('button', { name: '签收' }).click()
    await admin.getByRole('dialog').getByRole('button', { name: '签收' }).click()
    await admin.getByText('已对整包办理').waitFor()
    await admin.goto(`${journey.server.address}/desk/packages`)
    await admin.getByText('水泵故障').waitFor()
    await expectSound(admin, 'desk-packages')
  })
})

describe('supervisor and callback agent', () => {
  test('who is overdue stands first, the next rung is taken from the row, and the ledger has its list (R036, R055, R182)', async () => {
    const { opened, worker } = journey.server
    await passTime(worker, opened.virtualClock!, addSeconds(opened.virtualClock!.now(), 8 * 86_400))
    const supervisor = await journey.signIn('supervisor')
    await supervisor.getByRole('heading', { name: '督办', exact: true }).waitFor()
    await supervisor.getByRole('button', { name: '桥头街道' }).waitFor()
    await supervisor.locator('.sy-ladder').first().waitFor()
    await expectSound(supervisor, 'desk-supervision')
    for (const name of ['24 小时内到期', '长期未决台账']) {
      await supervisor.getByRole('button', { name }).click()
      await supervisor.waitForLoadState('networkidle')
      expect(await axeFaults(supervisor)).toEqual([])
    }
    const small = await journey.signIn('supervisor', { ...phone, ...english })
    await small.getByRole('heading', { name: 'Supervision', exact: true }).waitFor()
    await small.waitForLoadState('networkidle')
    await expectSound(small, 'desk-supervision-phone')
  })

  test('nobody answers: noted with a key, another time offered, the number shown on record, all by keyboard', async () => {
    const { opened, worker } = journey.server
    await passTime(worker, opened.virtualClock!, addSeconds(opened.virtualClock!.now(), 9 * 86_400))
    const agent = await journey.signIn('callback-agent')
    await agent.locator('.sy-list tbody tr').first().waitFor()
    await agent.keyboard.press('Enter')
    await agent.locator('.sy-question-now').waitFor()
    await agent.keyboard.press('0')
    await agent.locator('.sy-callback-number').waitFor()
    await expectSound(agent, 'desk-callback')
    await agent.keyboard.press('9')
    await agent.getByText('约在什么时候').waitFor()
    await agent.keyboard.press('Escape')
    await agent.keyboard.press('6')
    await agent.getByText(/已试 1 次/u).waitFor()
    await expectSound(agent, 'desk-callback-later')
  })

  test('R178, R190: who types down letters or sits at a doorstep desk says so once, and the next form remembers it', async () => {
    // One person may listen on so many screens at once; those of the tests before are done with.
    for (const context of journey.browser.contexts()) await context.close()
    const taker = await journey.signIn('call-taker', phone)
    await taker.locator('#words').fill('巷口的井盖翘起来了。')
    await taker.locator('summary').filter({ hasText: '更多' }).click()
    await taker.locator('#channel').click()
    await taker.locator('.ant-select-item-option').filter({ hasText: '移动工作台' }).click()
    await taker.locator('#petitioner_sort').click()
    await taker.locator('.ant-select-item-option').filter({ hasText: '法人' }).click()
    await taker.locator('#petitioner_name').fill('桥东粮油商店')
    await taker.locator('.sy-title').getByText('移动工作台').waitFor()
    await expectSound(taker, 'phone-register-mobile-desk')
    const sent = taker.waitForRequest(
      (request) => request.method() === 'POST' && request.url().endsWith('/api/v1/orders'),
    )
    await taker.keyboard.press('Control+Enter')
    expect((await sent).postDataJSON()).toMatchObject({ channel: 'mobile_desk', petitioner: { sort: 'legal_person' } })
    await taker.keyboard.press('Alt+n')
    await taker.locator('.sy-title').getByText('移动工作台').waitFor()
  })

  test('no page had anything to complain of that was not meant', () => {
    // Without a network requests fail; signing in asks who one is before anybody is.
    expect(journey.complaints.filter((line) => !/ERR_INTERNET_DISCONNECTED|\b(401|409|412|422)\b/u.test(line))).toEqual(
      [],
    )
  })
})
