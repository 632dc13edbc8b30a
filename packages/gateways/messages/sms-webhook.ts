import type { MessageGateway } from '@shaoying/application'
import { outcomeOf, postSigned } from './signed-post.ts'

export interface SmsWebhookOptions {
  /** Where the provider, or the city's own bridge to one, takes messages. */
  readonly url: string
  /** Signs each request. */
  readonly secret: string
  readonly timeoutMs?: number
  /** The machine's time, in seconds since 1970: the receiver judges by it whether a request is old. */
  readonly nowSeconds?: () => number
}

/**
 * SMS through one HTTP request: `POST` of `{messageId, to, text}` as JSON, with `Shaoying-Timestamp` and
 * `Shaoying-Signature: v1=<hex HMAC-SHA256 of "<timestamp>.<body>">`, and the message's id as `Idempotency-Key`, so
 * that a repeat is no second message. 2xx: taken. 4xx: never (a person looks). Anything else: tried again.
 */
export function smsWebhook({
  url,
  secret,
  timeoutMs = 15_000,
  nowSeconds = () => Math.floor(Date.now() / 1000),
}: SmsWebhookOptions): MessageGateway {
  return {
    name: 'sms-webhook',
    send: async ({ messageId, to, text }) =>
      outcomeOf(
        await postSigned({
          url,
          body: { messageId, to, text },
          secret,
          timeoutMs,
          nowSeconds,
          idempotencyKey: messageId,
        }),
      ),
  }
}
