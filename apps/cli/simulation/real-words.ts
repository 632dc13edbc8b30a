import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { findHome } from '@shaoying/store'
import type { RealWords } from './matters.ts'

const messagesInSharedData = 'teddy/messages_raw.jsonl.gz'
const [shortest, longest] = [8, 4000]

/**
 * What callers speak with: the named file; else real messages of the shared data folder (`SHARED_DATA`, or `../shared/data`
 * beside the product) where it is there; else nothing, and they speak with the project's own sentences. Throws a sentence
 * when the named file is not there.
 */
export function realWords(
  named: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): RealWords {
  if (named === undefined) {
    const shared = path.join(
      environment['SHARED_DATA'] ?? path.join(findHome() ?? process.cwd(), '../shared/data'),
      messagesInSharedData,
    )
    return existsSync(shared) ? readWords(shared) : []
  }
  const file = path.resolve(named)
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`)
  return readWords(file)
}

function readWords(file: string): RealWords {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text?: string }).text ?? '')
    .filter(({ length }) => length > shortest && length < longest)
}
