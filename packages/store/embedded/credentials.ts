import { randomBytes } from 'node:crypto'
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/** The two passwords of an embedded server: the launcher's superuser and the application's ordinary login. */
export interface Credentials {
  readonly superuser: string
  readonly login: string
}

export const superuserName = 'postgres'
export const loginName = 'shaoying'
export const databaseName = 'shaoying'

/** Reads the passwords kept in `file` (mode 0600), making random ones the first time. */
export function keepCredentials(file: string): Credentials {
  if (!existsSync(file)) {
    const made: Credentials = { superuser: randomPassword(), login: randomPassword() }
    const draft = `${file}.${process.pid}`
    writeFileSync(draft, `${JSON.stringify(made)}\n`, { mode: 0o600, flush: true })
    linkSync(draft, file)
    rmSync(draft)
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Credentials
}

/** A connection address on this machine's loopback. */
export function loopbackUrl(user: string, password: string, port: number, database: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
}

function randomPassword(): string {
  return randomBytes(24).toString('base64url')
}
