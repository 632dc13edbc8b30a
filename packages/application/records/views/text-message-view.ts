import type { TextMessageView } from '@shaoying/contract'
import type { TextMessage } from '@shaoying/domain'
import type { ReadRecord } from '../record-collection.ts'

export async function textMessageView({
  recordId,
  version,
  state: { situation, masked, gatewayMessageId, sentAt, takenUp },
}: ReadRecord<TextMessage>): Promise<TextMessageView> {
  const { as, targetId, number, personId, lack } = takenUp ?? {
    as: null,
    targetId: null,
    number: null,
    personId: null,
    lack: null,
  }
  return {
    textMessageId: recordId,
    version,
    situation,
    masked,
    gatewayMessageId,
    sentAt,
    as,
    targetId,
    number,
    personId,
    lack,
  }
}
