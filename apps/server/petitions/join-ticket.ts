import { addSeconds, type Instant, type JoinedOrder } from '@shaoying/domain'
import { readClaims, signClaims } from './signed-claims.ts'

/** Long enough to finish writing. */
const ticketSeconds = 2 * 3600
const sort = 'join'

/** Stands for an order that a resident was shown as one they may join; shows nothing of it. */
export function joinTicket({ orderId, number }: JoinedOrder, key: Uint8Array, now: Instant): string {
  return signClaims(sort, { orderId, number, until: addSeconds(now, ticketSeconds) } as { until: Instant }, key)
}

/** The order that a ticket stands for; null when it is none of ours or has run out. */
export function joinedBy(ticket: string, key: Uint8Array, now: Instant): JoinedOrder | null {
  const claims = readClaims<JoinedOrder>(sort, ticket, key, now)
  return claims && { orderId: claims.orderId, number: claims.number }
}
