import type { PackageOrdersInput } from '@shaoying/contract'
import {
  addToPackage,
  isRefusal,
  openPackage,
  packOrder,
  type Doer,
  type OrderPackage,
  type Refusal,
} from '@shaoying/domain'
import { v5 as idOfName, v7 as timeOrderedId } from 'uuid'
import type { City } from '../city/open-city.ts'
import type { OrderAnswer, OrderCommand, OrderRequest } from '../run-command/command-order.ts'
import { doerId } from '../run-command/decide-order.ts'
import type { RecordAnswer } from '../run-command/record-door.ts'

/** What became of each order of a package when the same command was given to all. */
export interface FannedOut {
  readonly done: readonly OrderAnswer[]
  readonly refused: readonly { readonly orderId: string; readonly refusal: Refusal }[]
}

/** Who gives the command to the package, in which request. */
export interface PackageBy {
  readonly doer: Doer
  readonly requestId: string
  readonly requestKey?: NonNullable<OrderRequest['requestKey']>
}

const packing: OrderCommand<{ readonly packageId: string; readonly leadUnitId: string }> = {
  name: 'packOrder',
  decide: packOrder,
}

/** Name space of the ids that follow from request keys. */
const packageIds = '0192f7a0-6d2e-5c1b-9a44-7f0e5b1d3c60'

/**
 * Opens a package and puts the orders in (R172). Orders that cannot be packed (another lead, another package) are
 * named; when fewer than two can, nothing is opened. Under a request key the package's id follows from the key, so that
 * a repeat goes on where the first request broke off.
 */
export async function packageOrders(
  city: Omit<City, 'close'>,
  input: PackageOrdersInput,
  by: PackageBy,
): Promise<{ readonly opened: RecordAnswer<OrderPackage>; readonly packed: FannedOut } | Refusal> {
  const packageId = by.requestKey ? idOfName(`${doerId(by.doer)} ${by.requestKey.key}`, packageIds) : timeOrderedId()
  const { title, cause, placeUnitId = null, leadUnitId } = input
  const packed = await giveToAll(city, packing, input.orderIds, { packageId, leadUnitId }, by)
  const orderIds = packed.done.map(({ orderId }) => orderId)
  const opened = await city.records.give({
    command: openPackage,
    recordId: packageId,
    input: { title, cause, placeUnitId, leadUnitId, orderIds },
    ...by,
  })
  return isRefusal(opened) ? (packed.refused[0]?.refusal ?? opened) : { opened, packed }
}

/** Adds orders that came later; answers those that could not be packed. */
export async function addOrdersToPackage(
  city: Omit<City, 'close'>,
  packageId: string,
  leadUnitId: string,
  orderIds: readonly string[],
  by: PackageBy,
): Promise<FannedOut | Refusal> {
  const packed = await giveToAll(city, packing, orderIds, { packageId, leadUnitId }, by)
  if (packed.done.length === 0) return packed
  const added = await city.records.give({
    command: addToPackage,
    recordId: packageId,
    input: { orderIds: packed.done.map(({ orderId }) => orderId) },
    ...by,
  })
  return isRefusal(added) ? added : packed
}

/**
 * Gives the same command to every order of a package, each by its own rules; one refusal stops none of the others.
 * Under a request key each order's part is carried out once.
 */
export async function giveToAll<Input>(
  city: Omit<City, 'close'>,
  command: OrderCommand<Input>,
  orderIds: readonly string[],
  input: Input,
  { doer, requestId, requestKey }: PackageBy,
): Promise<FannedOut> {
  const answers = await Promise.all(
    [...new Set(orderIds)].map(async (orderId) => ({
      orderId,
      answer: await city.door.give({
        command,
        orderId,
        input,
        doer,
        requestId,
        ...(requestKey ? { requestKey: { ...requestKey, key: `${requestKey.key} ${orderId}` } } : {}),
      }),
    })),
  )
  return {
    done: answers.flatMap(({ answer }) => (isRefusal(answer) ? [] : [answer])),
    refused: answers.flatMap(({ orderId, answer }) => (isRefusal(answer) ? [{ orderId, refusal: answer }] : [])),
  }
}
