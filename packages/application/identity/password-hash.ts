import { hash, parseOptions, verify } from '@node-rs/argon2'

/** Argon2id, 32 MiB, three passes, one lane: above OWASP's least (19 MiB, two), some 25 ms of one core. */
const cost = { memoryCost: 32_768, timeCost: 3, parallelism: 1 } as const

/** A hash of nobody's password, with the costs above: verifying against it costs what verifying costs. */
const nobody = '$argon2id$v=19$m=32768,t=3,p=1$c2hhb3lpbmctbm9ib2R5IQ$4Q6W5BUGQa81/OsFnaHrFkThSWEsdXs+3jmuHP4OYCM'

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
