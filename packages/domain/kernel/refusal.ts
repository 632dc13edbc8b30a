import type { Basis } from './basis.ts'

/**
 * A refusal is an answer, not an accident: a stable code, the values that fill its sentence, the rule it
 * rests on and what *is* allowed now. The sentences stand in `contract`, one for each code and language.
 */
export interface Refusal {
  readonly refused: true
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  /** JSON pointer of the input field at fault, when one is. */
  readonly field?: string
  readonly basis: readonly Basis[]
  /** Names of the commands that may be given now. */
  readonly allowed?: readonly string[]
}

/** What a refusal may carry besides its code. */
export interface RefusalDetail {
  readonly params?: Readonly<Record<string, string | number>>
  readonly field?: string
  readonly basis?: readonly Basis[]
  readonly allowed?: readonly string[]
}

export function refuse(code: string, detail: RefusalDetail = {}): Refusal {
  return { refused: true, code, params: {}, basis: [], ...detail }
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && (value as { refused?: unknown }).refused === true
}
