import {
  erasePersonalData as decideErasure,
  clockDoer,
  isRefusal,
  mayReveal,
  refuse,
  type Doer,
  type Order,
  type PersonalData,
  type Refusal,
} from '@shaoying/domain'
import { erasePersonalData, listErasableOrders, loadOrders, revealVaultRecord } from '@shaoying/store'
import { v7 as timeOrderedId } from 'uuid'
import type { City } from '../city/open-city.ts'
import type { OrderCommand } from '../run-command/command-order.ts'

export interface RevealRequest {
  readonly orderId: string
  readonly doer: Doer
  readonly reason: string
  readonly requestId: string
}

/**
 * Shows who a petitioner is to someone who may know and says why. The look is written down in the same
 * statement that hands the record out; supervisors see it (R126).
 */
export async function revealPersonalData(
  city: Omit<City, 'close'>,
  { orderId, doer, reason, requestId }: RevealRequest,
): Promise<PersonalData | Refusal> {
  const saved = (await loadOrders(city.pool, city.cityId, [orderId])).get(orderId)
  if (!saved) return refuse('order.not_found', { params: { orderId } })
  const order = saved.state as Order
  const rules = await city.registry.get(order.packVersionId)
  const at = city.time.now()
  const grant = mayReveal(order, reason, { at, by: doer, rules })
  if (isRefusal(grant))
    return grant.code === 'access.reported' ? refuse('order.not_found', { params: { orderId } }) : grant
  if (doer.kind !== 'person') return refuse('access.no_permission')
  const vaultId = order.appeal.petitioner.vaultId!
  const look = {
    cityId: city.cityId,
    lookId: timeOrderedId(),
    at,
    personId: doer.actor.personId,
    unitId: grant.unitId,
    orderId,
    vaultId,
    reason,
    requestId,
  }
  const record = await revealVaultRecord(city.pool, look)
  if (!record) return refuse('vault.nothing_stored')
  return city.vault.open({ vaultId, keyId: record.key_id, nonce: record.nonce, ciphertext: record.ciphertext })
}

const erasing: OrderCommand<{ readonly because: 'retention_passed' | 'petitioner_asked' }> = {
  name: 'erasePersonalData',
  decide: decideErasure,
}
const tombstone = '（个人信息已删除）'

/**
 * Erases one order's personal data and the petitioner's own words: first the fact, through the door, then the
 * data. Broken off in between, the next call finishes it.
 */
export async function eraseOrder(
  city: Omit<City, 'close'>,
  orderId: string,
  because: 'retention_passed' | 'petitioner_asked',
  doer: Doer = clockDoer,
): Promise<Refusal | null> {
  const answer = await city.door.give({
    command: erasing,
    orderId,
    input: { because },
    doer,
    requestId: `erase/${orderId}`,
  })
  if (isRefusal(answer) && answer.code !== 'vault.erased_already') return answer
  await erasePersonalData(city.pool, { cityId: city.cityId, orderId, at: city.time.now(), tombstone })
  return null
}

/** Erases what is older than the retention allows; answers how many orders. */
export async function eraseExpired(city: Omit<City, 'close'>, closedBefore: string): Promise<number> {
  const most = 500
  let erased = 0
  for (;;) {
    const orders = await listErasableOrders(city.pool, city.cityId, closedBefore, most)
    const refusals = await Promise.all(orders.map((orderId) => eraseOrder(city, orderId, 'retention_passed')))
    erased += refusals.filter((refusal) => refusal === null).length
    if (orders.length < most || refusals.every((refusal) => refusal !== null)) return erased
  }
}
