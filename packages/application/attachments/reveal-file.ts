import { isRefusal, mayRevealFile, refuse, type Doer, type Order, type Refusal } from '@shaoying/domain'
import { findAttachment, loadOrders, recordLook } from '@shaoying/store'
import { v7 as timeOrderedId } from 'uuid'
import type { City } from '../city/open-city.ts'
import type { AttachmentParts } from './attachment-parts.ts'
import { nameFor } from './media-types.ts'
import { openSealed, type OpenedFile } from './open-sealed.ts'

export interface RevealFile {
  readonly orderId: string
  readonly attachmentId: string
  readonly reason: string
  readonly doer: Doer
  readonly requestId: string
}

/**
 * A file as it came, to someone who may know who the petitioner is and says why. The look is written down before the
 * first byte leaves; supervisors see it (R126). Refuses as `mayRevealFile` does, or with `attachment.not_found`.
 */
export async function revealFile(
  city: Omit<City, 'close'>,
  { files }: Pick<AttachmentParts, 'files'>,
  { orderId, attachmentId, reason, doer, requestId }: RevealFile,
): Promise<OpenedFile | Refusal> {
  const { pool, cityId, registry, time, vault } = city
  const notThere = refuse('order.not_found', { params: { orderId } })
  const saved = (await loadOrders(pool, cityId, [orderId])).get(orderId)
  if (!saved) return notThere
  const order = saved.state as Order
  const at = time.now()
  const grant = mayRevealFile(order, attachmentId, reason, {
    at,
    by: doer,
    rules: await registry.get(order.packVersionId),
  })
  if (isRefusal(grant)) return grant.code === 'access.reported' ? notThere : grant
  const row = await findAttachment(pool, { cityId, orderId, attachmentId })
  if (!row || row.original_address === null || doer.kind !== 'person')
    return refuse('attachment.not_found', { params: { attachmentId } })
  await recordLook(pool, {
    cityId,
    lookId: timeOrderedId(),
    at,
    personId: doer.actor.personId,
    unitId: grant.unitId,
    subjectKind: 'attachment',
    subjectId: attachmentId,
    reason,
    requestId,
  })
  const file = {
    address: row.original_address,
    mediaType: row.media_type,
    bytes: row.bytes,
    name: nameFor(row.name, row.media_type),
    blanked: [],
  }
  return openSealed({ files, vault }, file, attachmentId, 'original')
}
