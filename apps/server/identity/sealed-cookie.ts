import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const cipher = 'aes-256-gcm'
const [nonceBytes, tagBytes] = [12, 16]

/** Writes a value that only this city's servers can read, and only for so long. `key` is the city's token key. */
export function sealForCookie(value: unknown, key: Uint8Array, lastsSeconds: number): string {
  const nonce = randomBytes(nonceBytes)
  const sealing = createCipheriv(cipher, keyFor(key), nonce)
  const body = JSON.stringify([Date.now() + lastsSeconds * 1000, value])
  return Buffer.concat([nonce, sealing.update(body, 'utf8'), sealing.final(), sealing.getAuthTag()]).toString(
    'base64url',
  )
}

/** The value; null when it was not sealed by us, was altered, or its time is over. */
export function openFromCookie(text: string | undefined, key: Uint8Array): unknown {
  const sealed = Buffer.from(text ?? '', 'base64url')
  if (sealed.length <= nonceBytes + tagBytes) return null
  try {
    const opening = createDecipheriv(cipher, keyFor(key), sealed.subarray(0, nonceBytes)).setAuthTag(
      sealed.subarray(-tagBytes),
    )
    const body = Buffer.concat([opening.update(sealed.subarray(nonceBytes, -tagBytes)), opening.final()]).toString(
      'utf8',
    )
    const [untilMs, value] = JSON.parse(body) as [number, unknown]
    return untilMs > Date.now() ? value : null
  } catch {
    return null
  }
}

function keyFor(key: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), 'shaoying/sign-on cookie', 32))
}
