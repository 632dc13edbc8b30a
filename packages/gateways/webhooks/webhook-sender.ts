import { request as httpRequest } from 'node:http'
import { request as httpsRequest, type RequestOptions } from 'node:https'
import { GatewayFault, type SendOutcome, type WebhookGateway, type WebhookPost } from '@shaoying/application'
import { outcomeOf } from '../messages/signed-post.ts'
import { signatureOf } from '../messages/signed-requests.ts'
import { outsideAddressOf, resolveHost, type Resolve } from './outside-address.ts'

export interface WebhookSenderOptions {
  /** True where partner systems stand in the city's own network: plain HTTP and inside addresses are allowed then. */
  readonly allowInside: boolean
  readonly timeoutMs?: number
  readonly nowSeconds?: () => number
  readonly resolve?: Resolve
}

/**
 * Posts facts to partner systems: `Shaoying-Timestamp`, `Shaoying-Signature: v1=<hex HMAC-SHA256 of "<timestamp>.<body>">`
 * and the delivery's id as `Idempotency-Key`. The name is looked up once, every address of it judged, and the
 * connection made to the one that was judged; redirects are not followed; the answer's words are not read.
 */
export function webhookSender({
  allowInside,
  timeoutMs = 10_000,
  nowSeconds = () => Math.floor(Date.now() / 1000),
  resolve = resolveHost,
}: WebhookSenderOptions): WebhookGateway {
  return {
    async post({ deliveryId, url, body, key }): Promise<SendOutcome> {
      const target = URL.canParse(url) ? new URL(url) : null
      if (!target || !(target.protocol === 'https:' || (allowInside && target.protocol === 'http:')))
        return { outcome: 'refused', fault: 'address: https only' }
      const place = allowInside
        ? undefined
        : await outsideAddressOf(target.hostname, resolve).catch(() =>
            Promise.reject(new GatewayFault('no answer: name unknown')),
          )
      if (place === null) return { outcome: 'refused', fault: 'address: inside' }
      const timestamp = String(nowSeconds())
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'shaoying-webhook',
        'idempotency-key': deliveryId,
        'shaoying-timestamp': timestamp,
        'shaoying-signature': signatureOf(timestamp, body, key),
      }
      return outcomeOf(
        await statusOf(
          target,
          { method: 'POST', headers, timeout: timeoutMs, ...(place && pinned(place)) },
          body,
          timeoutMs,
        ),
      )
    },
  }
}

/** Answers every question for a name with the address that was judged. */
function pinned({
  address,
  family,
}: {
  readonly address: string
  readonly family: number
}): Pick<RequestOptions, 'lookup'> {
  return {
    lookup: (_name, options, done) => (options.all ? done(null, [{ address, family }]) : done(null, address, family)),
  }
}

function statusOf(target: URL, options: RequestOptions, body: WebhookPost['body'], timeoutMs: number): Promise<number> {
  const send = target.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve, reject) => {
    const fail = (what: string) => reject(new GatewayFault(`no answer: ${what}`))
    const outgoing = send(target, { ...options, signal: AbortSignal.timeout(timeoutMs), agent: false }, (answer) => {
      answer.destroy()
      resolve(answer.statusCode ?? 0)
    })
    outgoing.on('error', (error) => fail((error as { code?: string }).code ?? error.name))
    outgoing.end(body)
  })
}
