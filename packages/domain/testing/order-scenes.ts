import type { Instant } from '../kernel/instant.ts'
import type { Appeal } from '../order/appeal.ts'
import { dispatchOrder, type DispatchOrder } from '../order/decide/dispatch-order.ts'
import { signOrder } from '../order/decide/handle-order.ts'
import { registerOrder } from '../order/decide/register-order.ts'
import type { CityRules } from '../order/doer.ts'
import { posted, Scene, townRules } from './scene.ts'

export const dispatcher = posted('hotline', 'dispatcher')
export const arbiter = posted('service', 'arbiter')
export const elmAdmin = posted('elm', 'unit_admin')
export const elmHandler = posted('elm', 'handler')

/** A Monday, 09:00 in Test Town. */
export const monday: Instant = '2026-03-09T01:00:00Z'

const garbage: Appeal = {
  kind: 'complaint',
  channel: 'phone',
  petitioner: { sort: 'person', id: 'resident', vaultId: 'vault-1', contactSecret: false },
  wordsId: 'words-1',
  wordsDigest: '',
  place: { unitId: 'elm-north', borderUnitIds: [], point: null, position: null },
  categoryId: '0102-01',
  emergency: false,
  size: 'small',
  confidential: false,
  reportedUnitIds: [],
  reportedPersonIds: [],
  tags: [],
  receivedAt: monday,
}

/** An appeal taken down on Monday morning: rubbish not collected in Elm street, seven days, unless said otherwise. */
export function registered(appeal: Partial<Appeal> = {}, rules: CityRules = townRules()): Scene {
  const taker = posted('hotline', 'call_taker')
  return new Scene(monday, rules).when(taker, (_order, input, context) => registerOrder(input, context), {
    number: 'T20260309-00001',
    appeal: { ...garbage, ...appeal },
  })
}

/** Dispatched at once to Elm street, which the East district urges. */
export function dispatched(to: Partial<DispatchOrder> = {}, appeal: Partial<Appeal> = {}, rules?: CityRules): Scene {
  return registered(appeal, rules).when(dispatcher, dispatchOrder, {
    leadUnitId: 'elm',
    reason: '属地',
    assistUnitIds: [],
    ...to,
  })
}

/** Signed for by its lead in the minute of its dispatch. */
export function inHandling(to: Partial<DispatchOrder> = {}, appeal: Partial<Appeal> = {}, rules?: CityRules): Scene {
  return dispatched(to, appeal, rules).when(posted(to.leadUnitId ?? 'elm', 'handler'), signOrder, {})
}
