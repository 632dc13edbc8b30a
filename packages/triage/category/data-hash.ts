import { createHash } from 'node:crypto'

/** SHA-256 over messages and labels in order: two models with one hash learned from the same data. */
export function dataHash(messages: readonly { text: string; label: string }[]): string {
  const hash = createHash('sha256')
  for (const { text, label } of messages) hash.update(label).update('\0').update(text).update('\0')
  return hash.digest('hex')
}
