import { epochSeconds, type Instant } from '@shaoying/domain'
import { generateSecret, generateURI, verifySync } from 'otplib'

/** The code of the step before and of the next count too: clocks differ, and people type slowly. */
const toleranceSeconds = 30

/** A new secret (base32) and the address that authenticator apps read from a QR code (RFC 6238: SHA-1, 6 digits, 30 s). */
export function newSecondFactor(issuer: string, login: string): { readonly secret: string; readonly uri: string } {
  const secret = generateSecret()
  return { secret, uri: generateURI({ issuer, label: login, secret }) }
}

/** The 30-second step for which the code is right; null when it is wrong. */
export function stepOfCode(code: string, secret: string, at: Instant): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const result = verifySync({ token: code, secret, epoch: epochSeconds(at), epochTolerance: toleranceSeconds })
  return result.valid && 'timeStep' in result ? result.timeStep : null
}
