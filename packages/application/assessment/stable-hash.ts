import { createHash, type Hash } from 'node:crypto'

/** JSON with sorted keys: the same value gives the same text, whether it comes from a file or back from the database. */
function stableText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stableText).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const members = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${members.map(([key, inner]) => `${JSON.stringify(key)}:${stableText(inner)}`).join(',')}}`
}

/** SHA-256, hex. */
export function stableHash(value: unknown): string {
  return createHash('sha256').update(stableText(value)).digest('hex')
}

/** A hash over lines, one after another. */
export function lineHash(): { add(line: string): void; hex(): string } {
  const hash: Hash = createHash('sha256')
  return { add: (line) => void hash.update(`${line}\n`), hex: () => hash.digest('hex') }
}
