import { hash, randomBytes } from 'node:crypto'

/** What a device keeps: 256 random bits. We keep its hash, so that a copy of the database opens no session. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Hex. */
export function hashSessionToken(token: string): string {
  return hash('sha256', token, 'hex')
}
