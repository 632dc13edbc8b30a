import { GatewayFault, type Telephone } from '@shaoying/application'
import { signatureOf } from '../messages/signed-requests.ts'

export interface ExchangeOptions {
  /** Where the exchange, or the city's own bridge to it, takes what it is to do. */
  readonly url: string
  /** Signs each request; the exchange sends it as a bearer token with its own. */
  readonly secret: string
  readonly timeoutMs?: number
  /** The machine's time, in seconds since 1970. */
  readonly nowSeconds?: () => number
}

/** An exchange told by one HTTP request: `POST` of `{exchangeCallId, act, personId, to}` as JSON, signed like messages are. A person waits for it, so it is not tried again. */
export function exchangeWebhook({
  url,
  secret,
  timeoutMs = 3000,
  nowSeconds = () => Math.floor(Date.now() / 1000),
}: ExchangeOptions): Telephone {
  return {
    isSimulated: false,
    async act(wanted) {
      const body = JSON.stringify(wanted)
      const timestamp = String(nowSeconds())
      const headers = {
        'content-type': 'application/json',
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
      if (!answer.ok) throw new GatewayFault(`HTTP ${answer.status}`)
    },
  }
}
