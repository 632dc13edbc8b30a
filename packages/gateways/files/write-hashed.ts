import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'

/** Writes a new file through to the disk; answers the SHA-256 (hex) of what was written. */
export async function writeHashed(place: string, content: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  const file = await open(place, 'wx', 0o600)
  try {
    for await (const chunk of content) {
      hash.update(chunk)
      for (let written = 0; written < chunk.length; ) written += (await file.write(chunk, written)).bytesWritten
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return hash.digest('hex')
}
