import type { Registration } from './use-registration.ts'

/** Something registered while there was no network: kept on this machine for whoever wrote it, until the city has it. */
export interface Unsent {
  readonly registration: Registration
  readonly keptAt: number
  /** Why the city would not take it; null while it was not asked yet. */
  readonly why: string | null
}

const nameOf = (personId: string): string => `shaoying.unsent.${personId}`

export function readUnsent(personId: string): readonly Unsent[] {
  const text = localStorage.getItem(nameOf(personId))
  return text === null ? [] : (JSON.parse(text) as readonly Unsent[])
}

export function writeUnsent(personId: string, all: readonly Unsent[]): void {
  if (all.length === 0) localStorage.removeItem(nameOf(personId))
  else localStorage.setItem(nameOf(personId), JSON.stringify(all))
}

/** The network is gone, or nobody answers; anything the server says is an answer. */
export function isUnreached(error: unknown): boolean {
  return error instanceof TypeError
}
