import { createHmac, timingSafeEqual } from 'node:crypto'

/** What stands in `Shaoying-Signature`; receivers reckon it anew and compare. */
export function signatureOf(timestamp: string, body: string, secret: string): string {
  return `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`
}

/** How far a sender's clock may be off, and how old a request may be, in seconds. */
const mostAgeSeconds = 300

export interface SignedRequest {
  readonly timestamp: string | undefined
  readonly signature: string | undefined
  /** As it came, byte for byte. */
  readonly body: string
}

/** Whether a request was signed with that secret within the last minutes. An old one, though rightly signed, is somebody's copy. */
export function isSignedWith(
  secret: string,
  { timestamp, signature, body }: SignedRequest,
  nowSeconds: number = Math.floor(Date.now() / 1000),
): boolean {
  if (
    timestamp === undefined ||
    signature === undefined ||
    !/^\d{1,12}$/.test(timestamp) ||
    Math.abs(nowSeconds - Number(timestamp)) > mostAgeSeconds
  )
    return false
  const [given, wanted] = [Buffer.from(signature), Buffer.from(signatureOf(timestamp, body, secret))]
  return given.length === wanted.length && timingSafeEqual(given, wanted)
}
