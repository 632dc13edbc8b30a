import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FiguresView } from '@shaoying/contract'
import type { Actor } from '@shaoying/domain'
import { goodReply, Stage, type Standing } from './stage.ts'

const street = '990101001'
const lamp = {
  kind: 'complaint',
  title: '方家胡同路灯不亮',
  words: '胡同里黑，晚上几乎不敢出门。',
  petitioner: { sort: 'person', name: '老方', phone: '13900000001' },
  place: { unitId: street, point: '方家胡同' },
}

let stage: Stage
beforeAll(async () => {
  stage = await Stage.open('2026-03-02T01:00:00Z')
})
afterAll(() => stage.close())

async function lampCategory(): Promise<string> {
  const { items } = await stage.reads<{ readonly items: readonly { readonly id: string; readonly line: string }[] }>(
    'call_taker',
    `/api/v1/catalogue?q=${encodeURIComponent('路灯')}`,
  )
  return items.find(({ line }) => line === 'street_lighting')!.id
}

const lamps = Array.from({ length: 33 }, (_, index) => `方家胡同${index + 1}号灯`)

/** What the town's template asks of each object. */
const lampPieces = [
  ['处置前照片', 'before'],
  ['处置后照片', 'after'],
  ['位置', 'during'],
] as const

/** One lamp as the city's template wants it shown. */
async function show(engineer: Actor, orderId: string, object: string): Promise<void> {
  for (const [piece, shows] of lampPieces)
    await stage.does(engineer, orderId, 'record-evidence', { object, piece, shows, note: '树木遮挡，已更换' })
}

const rated = ['response', 'resolution', 'satisfaction']

/** The three rates of a street and how many callbacks count for them. */
function ratesOf({ rows }: FiguresView, unitId: string): object {
  const row = rows.find(({ key }) => key.id === unitId)
  return {
    valid: row?.counts['valid'] ?? 0,
    rates: rated.map((id) => row?.statistics.find((one) => one.id === id)?.shown ?? null),
  }
}

describe('street lamps, with a second round (R137)', () => {
  it('bright, but not the lamps for this lane: a second handling with its own limit, then satisfied', async () => {
    const { orderId, number, trackingCode } = await stage.register({ ...lamp, categoryId: await lampCategory() })
    const dispatched = await stage.does('dispatcher', orderId, 'dispatch-order')
    expect(dispatched.lead!.name).toContain('照明')
    const engineer = stage.person(dispatched.lead!.id, 'handler')
    await stage.does(engineer, orderId, 'sign-order')
    await stage.does(engineer, orderId, 'record-contact', { manner: 'phone', reached: true, note: '已联系' })
    await stage.does(engineer, orderId, 'list-evidence-objects', { names: lamps })
    // Thirty-two shown are not thirty-three: whoever says that it is solved is told which lamp is missing.
    for (const object of lamps.slice(1)) await show(engineer, orderId, object)
    const { withoutEvidenceBecause: _, ...proven } = {
      ...goodReply,
      toPetitioner: '树木遮挡的路灯已全部更换，共 33 盏。',
    }
    const unproven = await stage.refused(engineer, orderId, 'reply-to-order', proven)
    expect(unproven).toMatchObject({ code: 'reply.evidence_missing' })
    expect(unproven.detail).toContain(lamps[0])
    await show(engineer, orderId, lamps[0]!)
    await stage.does(engineer, orderId, 'reply-to-order', proven)
    await stage.does('reviewer', orderId, 'review-reply', { verdict: 'accepted', reason: '对应诉求' })
    const { record } = await stage.reads<{
      readonly record: { readonly evidence: readonly { readonly name: string | null }[] }
    }>('supervisor', `/api/v1/orders/${orderId}`)
    expect(record.evidence.filter(({ name }) => name !== null)).toHaveLength(33)
    expect(
      await stage.refused('callback_agent', orderId, 'record-callback', {
        manner: 'phone',
        contacted: true,
        solved: 'solved',
        satisfaction: 'satisfied',
      }),
    ).toMatchObject({ code: 'order.not_now' })
    await stage.timePasses(dispatched.dueAt!)
    const answer = await stage.does('callback_agent', orderId, 'record-callback', {
      manner: 'phone',
      contacted: true,
      solved: 'partly_solved',
      satisfaction: 'basically_satisfied',
      newOpinion: '亮是亮了，这种灯不适合胡同',
    })
    expect(answer.situation).toBe('called_back')
    const again = await stage.does('supervisor', orderId, 'send-back-for-rework', { reason: '灯具形式与居民商定' })
    expect(again).toMatchObject({ situation: 'rework', round: 2 })
    expect(again.dueAt! > dispatched.dueAt!).toBe(true)
    const admin = stage.person(dispatched.lead!.id, 'unit_admin')
    await stage.does(admin, orderId, 'record-meeting', {
      place: '方家胡同',
      note: '与居民商定换装直下照明灯',
      metAt: stage.now,
    })
    await stage.does(admin, orderId, 'reply-to-order', { ...goodReply, toPetitioner: '已换装直下照明的臂灯。' })
    await stage.does('reviewer', orderId, 'review-reply', { verdict: 'accepted', reason: '居民确认' })
    await stage.timePasses(again.dueAt!)
    const { token } = await stage.asks<{ readonly token: string }>(null, '/api/v1/petitions/track', {
      number,
      code: trackingCode!,
    })
    await stage.petitioner(token, 'POST', `/api/v1/petitions/${number}/evaluate`, {
      contacted: true,
      solved: 'solved',
      satisfaction: 'very_satisfied',
    })
    expect((await stage.reads<Standing>('supervisor', `/api/v1/orders/${orderId}`)).situation).toBe('closed')
    expect(await stage.story(orderId)).toEqual(
      expect.arrayContaining([
        'orderRegistered',
        'orderDispatched',
        'orderSigned',
        'handlingLimitExpired',
        'callbackAnswered',
        'sentBackForRework',
        'petitionerMet',
        'orderClosed',
      ]),
    )
  })
})

describe('not a matter for the whistle (R047)', () => {
  it('an investment loss is screened before dispatch: told the lawful channel and why, recorded, nobody’s rates touched', async () => {
    const figures = () => stage.reads<FiguresView>('analyst', '/api/v1/figures?dimension=placeStreet&period=year')
    await stage.hoursPass(1)
    const before = await figures()
    const { orderId, number, trackingCode } = await stage.register({
      kind: 'complaint',
      title: '理财公司不兑付',
      words: '买的理财产品本金利息都拿不回来。',
      petitioner: { sort: 'person', phone: '13900000002' },
      place: { unitId: street },
    })
    expect(
      await stage.refused('dispatcher', orderId, 'dispatch-order', { leadUnitId: street, reason: '属地' }),
    ).toMatchObject({ code: 'order.category_missing' })
    const reason = '属市场经营纠纷，请向金融监管部门反映或依法起诉'
    const told = await stage.does('call_taker', orderId, 'redirect-order', { treatment: 'beyond_duties', reason })
    expect(told).toMatchObject({ situation: 'redirected', lead: null })
    // The caller finds channel and reason under the number, in plain words; it stays on record.
    const { token } = await stage.asks<{ readonly token: string }>(null, '/api/v1/petitions/track', {
      number,
      code: trackingCode!,
    })
    const progress = await stage.petitioner<object>(token, 'GET', `/api/v1/petitions/${number}`)
    expect(JSON.stringify(progress)).toContain(reason)
    expect(await stage.story(orderId)).toContain('orderRedirected')
    expect(
      await stage.refused('dispatcher', orderId, 'dispatch-order', { leadUnitId: street, reason: '属地' }),
    ).toMatchObject({ code: 'order.not_now' })
    // Days pass: nobody is called back about it, and no rate of the street moves.
    await stage.hoursPass(24 * 9)
    expect(ratesOf(await figures(), street)).toEqual(ratesOf(before, street))
    expect((await stage.reads<Standing>('supervisor', `/api/v1/orders/${orderId}`)).situation).toBe('redirected')
  })
})

describe('objection arbitrated (R132; Reg 12, 14)', () => {
  it('no silent return: ground and basis named, an opinion, a ruling; who was designated may not object again', async () => {
    const { orderId } = await stage.register({ ...lamp, title: '垃圾无人清运', categoryId: '0102-01' })
    const dispatched = await stage.does('dispatcher', orderId, 'dispatch-order')
    const admin = stage.person(dispatched.lead!.id, 'unit_admin')
    expect(
      await stage.refused(admin, orderId, 'object-to-dispatch', { ground: 'duty', reason: '不归我们' }),
    ).toMatchObject({ status: 422, code: 'basis.missing' })
    await stage.does(admin, orderId, 'object-to-dispatch', {
      ground: 'jurisdiction',
      reason: '点位在湖滨街道一侧',
      legalBasis: '街道界线图 2024',
      proposedUnitId: '990101002',
    })
    expect(
      await stage.refused(admin, orderId, 'decide-objection', {
        verdict: 'redispatch',
        unitId: '990101002',
        reason: '自己裁',
      }),
    ).toMatchObject({ status: 403 })
    await stage.does('dispatcher', orderId, 'recommend-objection', {
      verdict: 'redispatch',
      unitId: '990101002',
      reason: '界线图属实',
    })
    const ruled = await stage.does('arbiter', orderId, 'decide-objection', {
      verdict: 'redispatch',
      unitId: '990101002',
      reason: '以界线图为准',
      legalBasis: '街道界线图 2024',
      designate: true,
    })
    expect(ruled).toMatchObject({ situation: 'dispatched', lead: { id: '990101002' } })
    const other = stage.person('990101002', 'unit_admin')
    expect(
      await stage.refused(other, orderId, 'object-to-dispatch', {
        ground: 'duty',
        reason: '也不归我们',
        legalBasis: '职责清单',
      }),
    ).toMatchObject({ code: 'objection.designated' })
    expect(await stage.status(admin, `/api/v1/orders/${orderId}`)).toBe(404)
  })
})

describe('consultation answered on the spot (R128)', () => {
  it('ends with the answer; a complaint cannot be talked away like that', async () => {
    const asked = await stage.register({
      kind: 'consultation',
      title: '居住证怎么办',
      words: '请问居住证去哪里办？',
      petitioner: { sort: 'person', phone: '13900000003' },
    })
    expect(
      await stage.does('call_taker', asked.orderId, 'answer-at-once', {
        answer: '到居住地派出所办理，带身份证和居住证明。',
      }),
    ).toMatchObject({ situation: 'answered' })
    const complaint = await stage.register({ ...lamp, categoryId: await lampCategory() })
    expect(await stage.refused('call_taker', complaint.orderId, 'answer-at-once', { answer: '知道了' })).toMatchObject({
      code: 'order.not_a_consultation',
    })
  })
})

describe('confidential report on a unit (R126; JN 32)', () => {
  it('never goes to the unit, which does not learn of it; only who may know reporters sees who spoke, with a reason', async () => {
    const { orderId } = await stage.register({
      kind: 'report',
      title: '举报街道收受好处',
      words: '街道有人收钱办事。',
      petitioner: { sort: 'person', name: '知情人', phone: '13900000004' },
      categoryId: '0102-01',
      place: { unitId: street },
      confidential: true,
      reportedUnitIds: [street],
    })
    const dispatched = await stage.does('dispatcher', orderId, 'dispatch-order')
    expect(dispatched.lead!.id.startsWith(street)).toBe(false)
    const reported = stage.person(street, 'unit_leader')
    expect(await stage.status(reported, `/api/v1/orders/${orderId}`)).toBe(404)
    expect(await stage.status('community_worker', `/api/v1/orders/${orderId}`)).toBe(404)
    const { items } = await stage.reads<{ readonly items: readonly { readonly orderId: string }[] }>(
      reported,
      '/api/v1/orders?limit=100',
    )
    expect(items.map((item) => item.orderId)).not.toContain(orderId)
    const page = await stage.reads<object>(stage.person(dispatched.lead!.id, 'unit_admin'), `/api/v1/orders/${orderId}`)
    expect(JSON.stringify(page)).not.toContain('知情人')
    expect(
      await stage.refused(stage.person(dispatched.lead!.id, 'unit_admin'), orderId, 'personal-data', {
        reason: '想知道是谁',
      }),
    ).toMatchObject({ status: 403 })
    expect(
      await stage.asks<object>('supervisor', `/api/v1/orders/${orderId}/personal-data`, { reason: '核查举报线索' }),
    ).toMatchObject({ name: '知情人' })
  })
})

describe('ledger item cleared after months (R036, R042)', () => {
  it('the clock stands while it is on the ledger; a plan, two approvals and reports keep it from being forgotten; then it is done', async () => {
    const { orderId } = await stage.register({ ...lamp, title: '楼道管线老化', categoryId: '0102-01' })
    const dispatched = await stage.does('dispatcher', orderId, 'dispatch-order')
    const admin = stage.person(dispatched.lead!.id, 'unit_admin')
    await stage.does(admin, orderId, 'sign-order')
    await stage.does(admin, orderId, 'record-contact', {
      manner: 'visit',
      reached: true,
      note: '当面说明需列入年度改造',
    })
    const asked = {
      typeId: 'waiting-capital-works',
      reason: '须列入年度老旧小区改造',
      steps: [
        { step: '列入改造计划', byOn: '2026-04-30' },
        { step: '施工', byOn: '2026-07-31' },
      ],
      untilOn: '2026-08-31',
      toPetitioner: '您家楼道管线将随改造更换，预计七月底完成。',
    }
    await stage.does(admin, orderId, 'request-ledger', asked)
    expect(await stage.refused(admin, orderId, 'decide-ledger', { verdict: 'granted', reason: '自批' })).toMatchObject({
      status: 403,
    })
    await stage.does('district_centre', orderId, 'review-ledger-request', { verdict: 'granted', reason: '情况属实' })
    expect(
      await stage.does('dispatcher', orderId, 'decide-ledger', { verdict: 'granted', reason: '同意挂账' }),
    ).toMatchObject({ situation: 'ledgered' })
    await stage.timePasses('2026-05-15T01:00:00Z')
    expect((await stage.reads<Standing>('supervisor', `/api/v1/orders/${orderId}`)).situation).toBe('ledgered')
    await stage.does(admin, orderId, 'review-ledger', { report: '已列入计划，五月开工。' })
    await stage.timePasses('2026-07-20T01:00:00Z')
    expect(await stage.does(admin, orderId, 'resume-from-ledger', { reason: '施工完成' })).toMatchObject({
      situation: 'handling',
    })
    await stage.does(admin, orderId, 'reply-to-order', goodReply)
    expect(await stage.story(orderId)).toEqual(
      expect.arrayContaining(['ledgerRequested', 'ledgerGranted', 'replySent']),
    )
  })
})

describe('assist that comes late with a stage report (R131; Reg 14)', () => {
  it('the helper answers to the first receiver, and when late explains itself with how far it has come', async () => {
    const { orderId } = await stage.register({ ...lamp, title: '井盖塌陷', categoryId: '0102-01' })
    const dispatched = await stage.does('dispatcher', orderId, 'dispatch-order')
    const admin = stage.person(dispatched.lead!.id, 'unit_admin')
    const helper = stage.person('990101-environment', 'unit_admin')
    await stage.does(admin, orderId, 'sign-order')
    await stage.does(admin, orderId, 'request-assist', { unitId: '990101-environment', task: '检测异味来源' })
    await stage.does(helper, orderId, 'accept-assist')
    expect(await stage.refused(helper, orderId, 'reply-to-order', goodReply)).toMatchObject({ status: 403 })
    await stage.hoursPass(24 * 5)
    await stage.does(helper, orderId, 'explain-assist-delay', {
      reason: '须等检测机构出报告',
      stageReport: '已采样，两日内出结果',
    })
    await stage.does(helper, orderId, 'answer-assist', { result: '检测结果：无有害气体' })
    const story = await stage.story(orderId)
    expect(story.indexOf('assistDelayExplained')).toBeLessThan(story.indexOf('assistAnswered'))
  })
})

describe('package of forty orders in one estate (R172)', () => {
  it('one cause, one lead, forty petitioners who are each asked', async () => {
    const orders = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        stage.register({
          ...lamp,
          title: `一号院暖气不热 ${n}`,
          petitioner: { sort: 'person', phone: `1390000${1000 + n}` },
          categoryId: '0102-01',
        }),
      ),
    )
    const dispatched = await Promise.all(
      orders.map(({ orderId }) => stage.does('dispatcher', orderId, 'dispatch-order')),
    )
    const admin = stage.person(dispatched[0]!.lead!.id, 'unit_admin')
    const packed = await stage.asks<{ readonly packageId?: string }>(admin, '/api/v1/packages', {
      title: '一号院供暖',
      cause: '换热站故障',
      leadUnitId: dispatched[0]!.lead!.id,
      orderIds: orders.map(({ orderId }) => orderId),
    })
    expect(await stage.status(admin, `/api/v1/packages/${packed.packageId}`)).toBe(200)
    expect(await stage.status(stage.person('990102001', 'unit_admin'), `/api/v1/packages/${packed.packageId}`)).toBe(
      404,
    )
    const toAll = (command: string, input: object) =>
      stage.asks<{ readonly refused: readonly { readonly orderId: string }[] }>(
        admin,
        `/api/v1/packages/${packed.packageId}/orders/${command}`,
        input,
      )
    const [taken, ...open] = orders
    await stage.does(admin, taken!.orderId, 'sign-order')
    expect((await toAll('sign-order', {})).refused).toMatchObject([{ orderId: taken!.orderId, code: 'order.not_now' }])
    expect(
      (
        await toAll('reply-to-order', {
          ...goodReply,
          toPetitioner: '换热站已修复。',
          notContactedBecause: '已在小区统一告知',
        })
      ).refused,
    ).toEqual([])
    for (const { orderId } of [taken!, ...open.slice(0, 3)])
      await stage.does('reviewer', orderId, 'review-reply', { verdict: 'accepted', reason: '属实' })
    await stage.timePasses(dispatched[0]!.dueAt!)
    const waiting = await Promise.all(
      orders.map(({ orderId }) => stage.reads<Standing>('callback_agent', `/api/v1/orders/${orderId}`)),
    )
    expect(waiting.filter(({ situation }) => situation === 'await_callback')).toHaveLength(40)
  })
})
