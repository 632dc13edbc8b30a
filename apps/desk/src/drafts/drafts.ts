/** What was typed and not yet sent, kept on this machine until it is: a reload, a crash or a lost network costs nothing. */
const prefix = 'shaoying.draft.'
const keepDays = 3

interface Kept {
  readonly until: number
  readonly values: Record<string, unknown>
}

export function readDraft(name: string): Record<string, unknown> | null {
  const text = localStorage.getItem(prefix + name)
  if (text === null) return null
  const { until, values } = JSON.parse(text) as Kept
  return until > Date.now() ? values : null
}

/** Null or nothing typed: there is none. Moments are left out, they are quick to choose again. */
export function keepDraft(name: string, values: Record<string, unknown> | null): void {
  const kept = values === null ? {} : Object.fromEntries(Object.entries(values).filter(([, value]) => isKept(value)))
  if (Object.keys(kept).length === 0) return localStorage.removeItem(prefix + name)
  localStorage.setItem(
    prefix + name,
    JSON.stringify({ until: Date.now() + keepDays * 86_400_000, values: kept } satisfies Kept),
  )
}

/** Signing out on a shared machine leaves nobody's words behind; what was registered and waits for the network (`intake/unsent.ts`) is no draft and stays for its writer. */
export function dropDrafts(): void {
  for (const key of Object.keys(localStorage).filter((name) => name.startsWith(prefix))) localStorage.removeItem(key)
}

function isKept(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false
  return typeof value !== 'object' || (!JSON.stringify(value).includes('"$d"') && !('toISOString' in value))
}
