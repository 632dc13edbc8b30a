import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { describe } from 'vitest'

const folder = process.env['SHARED_DATA'] ?? fileURLToPath(new URL('../../../../shared/data', import.meta.url))

/** Where real messages lie, outside the repository (they are not ours to ship); undefined when they are not there. */
export const sharedData = existsSync(join(folder, 'teddy')) ? folder : undefined

export type Row = Record<string, string>

/** The rows of one of the message files. Only where `sharedData` is there. */
function readMessages(name: string): Row[] {
  return gunzipSync(readFileSync(join(folder, 'teddy', `${name}.jsonl.gz`)))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
}

/** Tests on real messages: run where the shared data folder (`../shared/data` or SHARED_DATA) is, else skipped by name. */
export function withMessages(name: string, tests: (messages: Row[]) => void): void {
  describe.skipIf(!sharedData)(`on real messages (${name})`, () => {
    tests(sharedData ? readMessages(name) : [])
  })
}
