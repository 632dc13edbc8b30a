import { GatewayFault, type MessageGateway, type SendOutcome } from '@shaoying/application'
import { signatureOf } from './signed-requests.ts'

export interface SmsWebhookOptions {
  /** Where the provider, or the city's own bridge to one, takes messages. */
  readonly url: string
  /** Signs each request. */
  readonly secret: string
  readonly timeoutMs?: number
  /** The machine's time, in seconds since 1970: the receiver judges by it whether a request is old. */
  readonly nowSeconds?: () => number
}

/** Answers after which the same request may well be taken later. */
const passing: readonly number[] = [408, 425, 429]

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
    async send({ messageId, to, text }): Promise<SendOutcome> {
      const body = JSON.stringify({ messageId, to, text })
      const timestamp = String(nowSeconds())
      const headers = {
        'content-type': 'application/json',
        'idempotency-key': messageId,
        'shaoying-timestamp': timestamp,
        'shaoying-signature': signatureOf(timestamp, body, secret),
      }
      const answer = await fetch(url, {
        method: 'POST',
        headers,
        body,
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      }).catch((error: unknown) => {
        throw new GatewayFault(`no answer: ${(error as { name?: string }).name ?? 'error'}`)
      })
      await answer.body?.cancel()
      if (answer.ok) return { outcome: 'taken' }
      if (answer.status >= 400 && answer.status < 500 && !passing.includes(answer.status))
        return { outcome: 'refused', fault: `HTTP ${answer.status}` }
      throw new GatewayFault(`HTTP ${answer.status}`)
    },
  }
}
