import { findReadRecord } from '@shaoying/application'
import { Id, WebhookKeyView } from '@shaoying/contract'
import { isRefusal, webhookKind, type Webhook } from '@shaoying/domain'
import { Type } from 'typebox'
import { route, type Route } from '../routes/route.ts'
import { recordReading } from './record-routes.ts'

const signature = 'Shaoying-Signature: v1=<hex HMAC-SHA256 of "<Shaoying-Timestamp>.<body>" under the key>'

/** What a partner system needs beyond its record. */
export const webhookRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/webhooks/{webhookId}/signing-key',
    permission: 'system.operate',
    audit: 'webhook.key',
    tag: 'Partner systems 外部系统',
    summary: 'The key that signs 签名密钥',
    description: 'Hand it to the partner on a safe way. A renewed key makes the one before worthless.',
    params: Type.Object({ webhookId: Id }, { additionalProperties: false }),
    answer: WebhookKeyView,
    handler: async (input, parts) => {
      const found = await findReadRecord(
        { kind: webhookKind as never },
        recordReading(input, ['system.operate'], parts),
        input.params.webhookId,
      )
      if (isRefusal(found)) return found
      const { keyNumber } = found.state as Webhook
      return {
        body: {
          webhookId: found.recordId,
          keyNumber,
          key: parts.city.vault.webhookKeyOf(found.recordId, keyNumber),
          signature,
        },
      }
    },
  }),
]
