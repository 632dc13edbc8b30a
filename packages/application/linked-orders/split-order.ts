import type { SplitOrderInput } from '@shaoying/contract'
import {
  catalogueOf,
  civilDateOf,
  formatOrderNumber,
  isRefusal,
  linkOrder,
  refuse,
  registerOrder,
  type Appeal,
  type Doer,
  type Order,
  type Refusal,
} from '@shaoying/domain'
import { findVaultRecord, loadOrders, type VaultInput } from '@shaoying/store'
import { v7 as timeOrderedId } from 'uuid'
import type { City } from '../city/open-city.ts'
import { placeFrom } from '../commands/appeal-input.ts'
import { wordsDigest } from '../commands/order-command-row.ts'
import type { OrderAnswer, OrderCommand, OrderRequest } from '../run-command/command-order.ts'
import type { JoinedRequest } from '../run-command/order-door.ts'

export interface LinkRequest<Input> {
  readonly orderId: string
  readonly input: Input
  readonly doer: Doer
  readonly requestId: string
  readonly requestKey?: OrderRequest['requestKey']
  /** The version of the order in the path that the caller saw. */
  readonly expectedVersion?: number | undefined
}

const birth: OrderCommand<{ readonly number: string; readonly appeal: Appeal; readonly from: string }> = {
  name: 'registerOrder',
  decide: (_order, { number, appeal, from }, context) => {
    const events = registerOrder({ number, appeal }, context)
    return isRefusal(events)
      ? events
      : [...events, { kind: 'orderLinked', payload: { orderId: from, manner: 'split_from' } }]
  },
}
/** All links of the origin in one command, because an order is saved once a statement. */
const linkAll: OrderCommand<readonly string[]> = {
  name: 'linkOrder',
  decide: (order, orderIds, context) => {
    const decided = orderIds.map((orderId) => linkOrder(order, { orderId, manner: 'split_into' }, context))
    return decided.find(isRefusal) ?? decided.flatMap((events) => (isRefusal(events) ? [] : events))
  },
}

/**
 * Makes an order of each further matter of one call, linked with the one they came from; the petitioner's data
 * is sealed anew for each, so that each can be shown and erased by itself. All orders come into being or none.
 */
export async function splitOrder(
  city: Omit<City, 'close'>,
  { orderId, input, doer, requestId, requestKey, expectedVersion }: LinkRequest<SplitOrderInput>,
): Promise<readonly OrderAnswer[] | Refusal> {
  const saved = (await loadOrders(city.pool, city.cityId, [orderId])).get(orderId)
  if (!saved) return refuse('order.not_found', { params: { orderId } })
  const origin = saved.state as Order
  const births = await Promise.all(input.matters.map((matter) => birthOf(city, origin, matter, { doer, requestId })))
  const links = {
    command: linkAll,
    orderId,
    input: births.map(({ request }) => request.orderId),
    doer,
    requestId,
    ...(expectedVersion === undefined ? {} : { expectedVersion }),
  }
  return city.door.giveTogether([...births, { request: links as JoinedRequest['request'] }], requestKey)
}

async function birthOf(
  city: Omit<City, 'close'>,
  origin: Order,
  matter: SplitOrderInput['matters'][number],
  by: { readonly doer: Doer; readonly requestId: string },
): Promise<JoinedRequest> {
  const now = city.time.now()
  const rules = await city.registry.get(origin.packVersionId)
  const today = civilDateOf(now, rules.calendar)
  const [newId, wordsId, digest] = [timeOrderedId(), timeOrderedId(), wordsDigest(matter.title, matter.words)]
  const vault = await resealed(city, origin)
  const entry = matter.categoryId ? catalogueOf(rules.pack).findEntry(matter.categoryId) : undefined
  const appeal: Appeal = {
    ...origin.appeal,
    kind: matter.kind ?? origin.appeal.kind,
    categoryId: matter.categoryId ?? null,
    place: matter.place ? placeFrom(matter.place) : origin.appeal.place,
    size: entry?.sizeClassDefault ?? origin.appeal.size,
    petitioner: { ...origin.appeal.petitioner, vaultId: vault?.vaultId ?? null },
    wordsId,
    wordsDigest: digest,
  }
  const number = formatOrderNumber(rules.pack.settings.orderNumberFormat, today, await city.numbers.next(today, now))
  const words = [{ wordsId, part: 'appeal' as const, title: matter.title, body: matter.words, digest }]
  const request = {
    command: birth,
    orderId: newId,
    input: { number, appeal, from: origin.id },
    ...by,
    words,
    vault: vault ? [vault] : [],
  }
  return { request: request as JoinedRequest['request'], birth: { rules, title: matter.title } }
}

async function resealed(
  { pool, cityId, vault }: Omit<City, 'close'>,
  { appeal: { petitioner } }: Order,
): Promise<VaultInput | null> {
  const record = petitioner.vaultId === null ? undefined : await findVaultRecord(pool, cityId, petitioner.vaultId)
  if (!record) return null
  const data = vault.open({
    vaultId: petitioner.vaultId!,
    keyId: record.key_id,
    nonce: record.nonce,
    ciphertext: record.ciphertext,
  })
  return vault.seal(timeOrderedId(), petitioner.id, data)
}
