import type { Hash } from 'node:crypto'
import type { ByteRange } from '../ports/file-store.ts'

/** The same stream; on its way through, its bytes are hashed. */
export async function* hashed(content: AsyncIterable<Uint8Array>, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    hash.update(chunk)
    yield chunk
  }
}

/** At most so many bytes; tells when there would have been more. */
export async function* cutOff(
  content: AsyncIterable<Uint8Array>,
  most: number,
  onMore: () => void,
): AsyncGenerator<Uint8Array> {
  let room = most
  for await (const chunk of content) {
    if (chunk.length > room) {
      if (room > 0) yield chunk.subarray(0, room)
      onMore()
      return
    }
    room -= chunk.length
    yield chunk
  }
}

/** The same stream, which begins at byte `at` of its file, with zeros in the parts to be blanked. */
export async function* blank(
  content: AsyncIterable<Uint8Array>,
  parts: readonly ByteRange[],
  at: number,
): AsyncGenerator<Uint8Array> {
  let position = at
  for await (const chunk of content) {
    const start = position
    position += chunk.length
    const touched = parts.filter(({ from, to }) => from < position && to >= start)
    if (touched.length === 0) {
      yield chunk
      continue
    }
    const copy = Buffer.from(chunk)
    for (const { from, to } of touched) copy.fill(0, Math.max(0, from - start), to - start + 1)
    yield copy
  }
}

/** One piece as a stream. */
export async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content
}

/** A stream known to be small, in one piece. */
export async function collect(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of content) chunks.push(chunk)
  return Buffer.concat(chunks)
}
