import type { CallView } from '@shaoying/contract'
import type { HotlineCall } from '@shaoying/domain'
import type { ReadRecord, ViewContext } from '../record-collection.ts'

export async function callView(
  { recordId, version, state }: ReadRecord<HotlineCall>,
  { people }: ViewContext,
): Promise<CallView> {
  const { situation, masked, offeredTo, rungAt, answeredAt, answeredBy, endedAt, transferredTo, orderIds } = state
  const answering = answeredBy === null ? undefined : (await people([answeredBy])).get(answeredBy)
  return {
    callId: recordId,
    version,
    situation,
    masked,
    offeredTo,
    rungAt,
    answeredAt,
    answeredBy,
    answeredByName: answering?.name ?? null,
    endedAt,
    transferredTo,
    orderIds: [...orderIds],
  }
}
