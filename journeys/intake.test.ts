import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Stage } from './stage.ts'

const street = '990101001'
const neighbour = '990101002'
const caller = { sort: 'person', name: '老方', phone: '13900000001' }
const lamp = {
  kind: 'complaint',
  title: '楼道灯不亮',
  words: '三单元楼道灯坏了一周。',
  petitioner: caller,
  place: { unitId: '990101001001', point: '桥东小区' },
  categoryId: '0102-01',
}

let stage: Stage
beforeAll(async () => {
  stage = await Stage.open('2026-03-02T01:00:00Z')
})
afterAll(() => stage.close())

interface Standing {
  readonly situation: string
  readonly lead: { readonly id: string } | null
}

describe('screening before dispatch (Reg 11)', () => {
  const treatments = [
    'legal_channel',
    'repeat_without_new_fact',
    'secret_or_privacy',
    'beyond_duties',
    'against_law_or_order',
    'malicious_or_abusive',
  ] as const

  it.each(treatments)(
    'R047: what is %s never reaches a unit; the caller is told a channel or a reason, and reads it afterwards',
    async (treatment) => {
      const { orderId, number, trackingCode } = await stage.register({ ...lamp, title: '理财公司不兑付' })
      expect(await stage.refused('call_taker', orderId, 'redirect-order', { treatment, reason: '  ' })).toMatchObject({
        status: 400,
      })
      const told = await stage.does('call_taker', orderId, 'redirect-order', {
        treatment,
        reason: '请向金融监管部门反映或依法起诉。',
      })
      expect(told).toMatchObject({ situation: 'redirected', lead: null })
      expect(
        await stage.refused('dispatcher', orderId, 'dispatch-order', { leadUnitId: street, reason: '属地' }),
      ).toMatchObject({ code: 'order.not_now' })
      expect(await stage.status(stage.person(street, 'handler'), `/api/v1/orders/${orderId}`)).toBe(404)
      const { token } = await stage.asks<{ readonly token: string }>(null, '/api/v1/petitions/track', {
        number,
        code: trackingCode!,
      })
      expect(JSON.stringify(await stage.petitioner(token, 'GET', `/api/v1/petitions/${number}`))).toContain(
        '请向金融监管部门反映或依法起诉。',
      )
    },
  )
})

describe('where an order goes', () => {
  it('R048: by its territory, when nobody says otherwise, and the answer carries its basis', async () => {
    const { orderId } = await stage.register(lamp)
    expect((await stage.does('dispatcher', orderId, 'dispatch-order')).lead?.id).toBe(street)
    const page = await stage.reads<{
      readonly record: { readonly dispatches: readonly [{ readonly basis: readonly { readonly reference: string }[] }] }
    }>('dispatcher', `/api/v1/orders/${orderId}`)
    expect(page.record.dispatches[0].basis.length).toBeGreaterThan(0)
  })

  it('R048: corrected by the dispatcher with a reason, before, and by a ruling after the unit objected to the territory', async () => {
    const { orderId } = await stage.register(lamp)
    expect(await stage.refused('dispatcher', orderId, 'dispatch-order', { leadUnitId: neighbour })).toMatchObject({
      status: 422,
    })
    expect(
      (
        await stage.does('dispatcher', orderId, 'dispatch-order', {
          leadUnitId: neighbour,
          reason: '灯杆在湖滨街道一侧',
        })
      ).lead?.id,
    ).toBe(neighbour)
    await stage.does(stage.person(neighbour, 'unit_admin'), orderId, 'object-to-dispatch', {
      ground: 'jurisdiction',
      reason: '灯在桥东小区内',
      legalBasis: '行政区划界线',
      proposedUnitId: street,
    })
    const ruled: Standing = await stage.does('arbiter', orderId, 'decide-objection', {
      verdict: 'redispatch',
      unitId: street,
      reason: '以界桩为准',
      legalBasis: '行政区划界线',
    })
    expect(ruled.lead?.id).toBe(street)
  })
})

describe('the size of a matter (R076)', () => {
  const sizeOf = async (orderId: string): Promise<string> =>
    (await stage.reads<{ readonly size: string }>('dispatcher', `/api/v1/orders/${orderId}`)).size

  it('R076: comes from the catalogue, small annoyances and large matters apart, and whoever took the call may set it right with a reason', async () => {
    const [small, large] = [
      await stage.register(lamp),
      await stage.register({ ...lamp, title: '楼顶私搭乱建', categoryId: '0103-01' }),
    ]
    expect([await sizeOf(small.orderId), await sizeOf(large.orderId)]).toEqual(['small', 'large'])
    await stage.does('call_taker', small.orderId, 'amend-appeal', {
      changes: { size: 'large' },
      reason: '整个小区断电',
    })
    expect(await sizeOf(small.orderId)).toBe('large')
    expect((await stage.register({ ...lamp, size: 'large' })).situation).toBe('registering')
  })
})
