/** One message on its way out of the house. */
export interface OutgoingMessage {
  /** The same for every try: a gateway that knows it has seen the message before. */
  readonly messageId: string
  readonly channel: 'sms' | 'mail'
  /** A number or an address. Never to be logged. */
  readonly to: string
  readonly subject: string
  readonly text: string
}

/** `refused`: it will never be taken (a number that does not exist); a person has to look. */
export type SendOutcome = { readonly outcome: 'taken' } | { readonly outcome: 'refused'; readonly fault: string }

/** A way out: an SMS provider, a mail server. */
export interface MessageGateway {
  /** Stands beside each message that it took. */
  readonly name: string
  /** Throws `GatewayFault` or any error when it cannot be reached or is busy: then the message is tried again later. */
  send(message: OutgoingMessage): Promise<SendOutcome>
}

/** A fault whose words may be kept: they hold no number and no address. */
export class GatewayFault extends Error {
  override readonly name = 'GatewayFault'
}
