import { GatewayFault, type SendOutcome } from '@shaoying/application'
import { signatureOf } from './signed-requests.ts'

export interface SignedPost {
  readonly url: string
  /** Sent as JSON. */
  readonly body: object
  readonly secret: string
  readonly timeoutMs: number
  /** The machine's time, in seconds since 1970: the receiver judges by it whether a request is old. */
  readonly nowSeconds: () => number
  /** Tells a repeat from a second request. */
  readonly idempotencyKey?: string
}

/**
 * One `POST` with `Shaoying-Timestamp` and `Shaoying-Signature: v1=<hex HMAC-SHA256 of "<timestamp>.<body>">`.
 * Gives the HTTP status; the answer's words are not read. Throws `GatewayFault` when nobody answered.
 */
export async function postSigned({
  url,
  body,
  secret,
  timeoutMs,
  nowSeconds,
  idempotencyKey,
}: SignedPost): Promise<number> {
  const text = JSON.stringify(body)
  const timestamp = String(nowSeconds())
  const answer = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      'shaoying-timestamp': timestamp,
      'shaoying-signature': signatureOf(timestamp, text, secret),
    },
    body: text,
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  }).catch((error: unknown) => {
    throw new GatewayFault(`no answer: ${(error as { name?: string }).name ?? 'error'}`)
  })
  await answer.body?.cancel()
  return answer.status
}

/** Answers after which the same request may well be taken later. */
const passing: readonly number[] = [408, 425, 429]

/** 2xx: taken. 4xx: never, a person looks. Throws `GatewayFault` for anything else: to be tried again. */
export function outcomeOf(status: number): SendOutcome {
  if (status >= 200 && status < 300) return { outcome: 'taken' }
  if (status >= 400 && status < 500 && !passing.includes(status)) return { outcome: 'refused', fault: `HTTP ${status}` }
  throw new GatewayFault(`HTTP ${status}`)
}
