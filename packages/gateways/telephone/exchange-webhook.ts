import { GatewayFault, type Telephone } from '@shaoying/application'
import { postSigned } from '../messages/signed-post.ts'

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
      const status = await postSigned({ url, body: wanted, secret, timeoutMs, nowSeconds })
      if (status < 200 || status > 299) throw new GatewayFault(`HTTP ${status}`)
    },
  }
}
