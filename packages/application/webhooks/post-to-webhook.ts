import type { WebhookBody } from '@shaoying/contract'
import { webhookKind, type Webhook } from '@shaoying/domain'
import { loadRecords, type ClaimedMessage } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import type { SendOutcome } from '../ports/message-gateway.ts'
import type { WebhookGateway } from '../ports/webhook-gateway.ts'

/** Posts one fact to a partner system; null when nobody hears there any more. */
export async function postToWebhook(
  { message_id: deliveryId, params }: ClaimedMessage,
  { pool, cityId, vault }: Pick<City, 'pool' | 'cityId' | 'vault'>,
  gateway: WebhookGateway,
): Promise<SendOutcome | null> {
  const webhookId = String(params.webhookId)
  const webhook = (await loadRecords(pool, cityId, webhookKind.kind, [webhookId])).get(webhookId)?.state as
    | Webhook
    | undefined
  if (webhook?.situation !== 'active') return null
  const body: WebhookBody = {
    deliveryId,
    webhookId,
    cityId,
    stream: String(params.stream),
    streamId: String(params.streamId),
    sequence: Number(params.sequence),
    fact: String(params.fact),
    at: String(params.at),
    number: params.number === '' ? null : String(params.number),
  }
  return gateway.post({
    deliveryId,
    url: webhook.url,
    body: JSON.stringify(body),
    key: vault.webhookKeyOf(webhookId, webhook.keyNumber),
  })
}
