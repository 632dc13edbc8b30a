import { describe, expect, it } from 'vitest'
import { redirectOrder } from '../order/decide/intake-outcome.ts'
import { registerOrder } from '../order/decide/register-order.ts'
import type { Order } from '../order/order.ts'
import type { DecisionContext } from '../order/doer.ts'
import { registered } from '../testing/order-scenes.ts'
import { posted, Scene, townRules } from '../testing/scene.ts'

const caller = posted('hotline', 'call_taker')
const { appeal } = registered().order
const attempt = (hotlineId: string, at = '2026-03-09T01:00:00Z') =>
  new Scene(at, townRules()).refused(
    caller,
    (_order: Order, input: { readonly number: string }, context: DecisionContext) =>
      registerOrder({ ...input, appeal: { ...appeal, receivedAt: at, hotlineId } }, context),
    { number: 'T1' },
  )

describe('lines beside the hotline', () => {
  it('R119 R160: a call over a merged or branch line is registered as any other, with the line on the order', () => {
    expect(registered({ hotlineId: '12366' }).order).toMatchObject({
      appeal: { hotlineId: '12366' },
      situation: { name: 'registering' },
    })
  })

  it('R119: emergency numbers stay what they are: no appeal comes over them', () => {
    expect(attempt('110')).toMatchObject({ code: 'order.hotline_stays', allowed: ['transferEmergency'] })
  })

  it('a line that is not in the list, or not on that day, is refused with those that are (R065)', () => {
    expect(attempt('12399')).toMatchObject({ code: 'order.hotline_unknown', params: { open: '12366、022-12345' } })
    expect(attempt('12366', '2026-07-01T01:00:00Z')).toMatchObject({
      code: 'order.hotline_unknown',
      params: { open: '022-12345' },
    })
  })

  it('R139: a matter of a neighbouring city goes to its hotline, which the caller is told; a line of our own is no neighbour', () => {
    const redirect = { treatment: 'legal_channel' as const, reason: '属平市', hotlineId: 'ping' }
    expect(registered().when(caller, redirectOrder, redirect).trace.at(-1)!.event).toMatchObject({
      kind: 'orderRedirected',
      payload: { channel: '平市12345 022-12345' },
    })
    expect(registered().refused(caller, redirectOrder, { ...redirect, hotlineId: '12366' }).code).toBe(
      'order.not_a_partner',
    )
  })
})
