import type { SendOutcome } from './message-gateway.ts'

/** One fact on its way to a partner system. */
export interface WebhookPost {
  /** The same for every try. */
  readonly deliveryId: string
  readonly url: string
  /** JSON. */
  readonly body: string
  /** Signs it. */
  readonly key: string
}

/** The way out to partner systems. Throws `GatewayFault` when it may work later. */
export interface WebhookGateway {
  post(post: WebhookPost): Promise<SendOutcome>
}
