import { createCipheriv } from 'node:crypto'
import type { ByteRange } from '../ports/file-store.ts'

const blockBytes = 16

/**
 * Hides what lies in the spool, from any place on (AES-256-CTR): an upload goes on where it broke off, so its cipher
 * must too. It keeps a secret and proves nothing; the file is sealed for good (`sealFile`) when it is complete. Hiding
 * and showing are the same act.
 */
export async function* veil(content: AsyncIterable<Uint8Array>, key: Buffer, at: number): AsyncGenerator<Buffer> {
  const counter = Buffer.alloc(blockBytes)
  counter.writeBigUInt64BE(BigInt(Math.floor(at / blockBytes)), blockBytes - 8)
  const cipher = createCipheriv('aes-256-ctr', key, counter)
  cipher.update(Buffer.alloc(at % blockBytes))
  for await (const chunk of content) yield cipher.update(chunk)
}

/** `read` of a veiled spool, unveiled. */
export function unveiled(
  read: (range?: ByteRange) => AsyncIterable<Uint8Array>,
  key: Buffer,
): (range?: ByteRange) => AsyncIterable<Uint8Array> {
  return (range) => veil(read(range), key, range?.from ?? 0)
}
