import { addressesOf } from '@shaoying/store'
import { isAbsolute, resolve } from 'node:path'

/** How a setting's text is understood. */
export interface SettingKind<T> {
  /** Completes the sentence "… must be …". */
  readonly expects: string
  /** The value, or undefined when the text is wrong. Never throws. */
  readonly parse: (text: string) => T | undefined
}

/** A whole number in decimal digits, within bounds (both included). */
export function wholeNumber(from: number, to: number): SettingKind<number> {
  return {
    expects: `a whole number from ${from} to ${to}`,
    parse: (text) => {
      const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN
      return value >= from && value <= to ? value : undefined
    },
  }
}

export function oneOf<const T extends string>(...words: readonly T[]): SettingKind<T> {
  return { expects: `one of ${words.join(', ')}`, parse: (text) => words.find((word) => word === text) }
}

/** Two words for a switch, e.g. `yes` and `no`. */
export function eitherOr(on: string, off: string): SettingKind<boolean> {
  return { expects: `${on} or ${off}`, parse: (text) => (text === on ? true : text === off ? false : undefined) }
}

export function textLike(pattern: RegExp, expects: string): SettingKind<string> {
  return { expects, parse: (text) => (pattern.test(text) ? text : undefined) }
}

/** A path; a relative one counts from `folder`, wherever the command is run. */
export function pathFrom(folder: string): SettingKind<string> {
  return {
    expects: 'a path',
    parse: (text) => (text.includes('\0') ? undefined : isAbsolute(text) ? text : resolve(folder, text)),
  }
}

/** An address with one of the given protocols, e.g. `['https:']`; kept as written, without a slash at its end. */
export function addressWith(protocols: readonly string[], example: string): SettingKind<string> {
  return {
    expects: `an address like ${example}`,
    parse: (text) =>
      URL.canParse(text) && protocols.includes(new URL(text).protocol) ? text.replace(/\/+$/, '') : undefined,
  }
}

/** An address of PostgreSQL, of one server or of several separated by commas; kept as written. */
export function databaseAddress(example: string): SettingKind<string> {
  const isPostgres = (address: string): boolean => ['postgres:', 'postgresql:'].includes(new URL(address).protocol)
  return {
    expects: `an address like ${example}`,
    parse: (text) => {
      try {
        return addressesOf(text).every(isPostgres) ? text.replace(/\/+$/, '') : undefined
      } catch {
        return undefined
      }
    },
  }
}

export interface HostAndPort {
  readonly host: string
  readonly port: number
}

/** `127.0.0.1:3310`, `[::1]:3310`, `scanner.example:3310`. */
export function hostAndPort(example: string): SettingKind<HostAndPort> {
  return {
    expects: `host and port like ${example}`,
    parse: (text) => {
      const [, host = '', port = ''] = /^(\[[\da-f:.]+\]|[\w.-]+):(\d{1,5})$/i.exec(text) ?? []
      const number = Number(port)
      return host !== '' && number >= 1 && number <= 65_535
        ? { host: host.replace(/^\[|\]$/g, ''), port: number }
        : undefined
    },
  }
}

/** Base64 (plain or URL alphabet) of exactly so many bytes. */
export function keyOfBytes(length: number): SettingKind<Uint8Array> {
  return {
    expects: `${length} random bytes in base64, for instance from: openssl rand -base64 ${length}`,
    parse: (text) => {
      if (!/^[\w+/-]+={0,2}$/.test(text)) return undefined
      const bytes = Buffer.from(text, 'base64')
      return bytes.length === length ? new Uint8Array(bytes) : undefined
    },
  }
}
