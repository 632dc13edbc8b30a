import { refuse, type Permission, type Refusal } from '@shaoying/domain'
import { findOrderByIdQuery, readAs } from '@shaoying/store'
import type { ServerParts } from '../server-parts.ts'
import type { PersonCaller, PetitionerCaller } from './caller.ts'
import { readingFor } from './reading.ts'
import type { RouteInput } from './route.ts'

/**
 * A refusal about an order that the caller may not even read becomes "there is no such order": neither its being
 * there nor its version nor its situation is told. Costs a read, on refusals only.
 */
export async function hideForeign(
  refusal: Refusal,
  orderId: string,
  input: RouteInput<unknown, unknown, unknown, PersonCaller | PetitionerCaller>,
  permissions: readonly Permission[],
  parts: ServerParts,
): Promise<Refusal> {
  if (refusal.code === 'order.not_found') return refusal
  const { readers, scope } = readingFor(input, ['order.read', ...permissions], parts)
  const [rows] = await readAs(readers, scope, findOrderByIdQuery({ cityId: scope.cityId, orderId }))
  return rows.length === 0 ? refuse('order.not_found', { params: { orderId } }) : refusal
}
