import { hash, parseOptions, verify } from '@node-rs/argon2'

/** Argon2id with OWASP's first choice: 19 MiB, two passes, one lane. Some 30 ms of one core. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** A hash of no password: verifying against it costs what verifying costs. */
const nobody = '$argon2id$v=19$m=19456,t=2,p=1$c2hhb3lpbmctbm9ib2R5$6RVcDPsi6YDjRVTh3TcV9oTaFSXFqWgxrFUTCAkBVNE'

/** PHC text with its own salt and costs. Passwords are compared as typed, in Unicode's composed form. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost)
}

/** False for an unknown account too (null), after the same work. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  const fits = await verify(passwordHash ?? nobody, password.normalize('NFC'))
  return fits && passwordHash !== null
}

/** True for a hash made with other costs than today's. */
export function isOutdated(passwordHash: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(passwordHash)
  return memoryCost !== cost.memoryCost || timeCost !== cost.timeCost || parallelism !== cost.parallelism
}
