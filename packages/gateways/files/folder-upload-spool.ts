import { constants, createReadStream, mkdirSync } from 'node:fs'
import { open, stat, unlink } from 'node:fs/promises'
import path from 'node:path'
import type { ByteRange, UploadSpool } from '@shaoying/application'

const idForm = /^[0-9a-f-]{36}$/

/** Uploads on their way, a file each in a folder that nobody else may read. */
export class FolderUploadSpool implements UploadSpool {
  readonly #root: string

  constructor(root: string) {
    this.#root = path.resolve(root)
    mkdirSync(this.#root, { recursive: true, mode: 0o700 })
  }

  async sizeOf(uploadId: string): Promise<number> {
    return stat(this.#placeOf(uploadId)).then(({ size }) => size, ifMissing(0))
  }

  async write(uploadId: string, at: number, content: AsyncIterable<Uint8Array>): Promise<number> {
    // By position, never by appending: a writer whose line is dead and the one after it write the same bytes.
    const file = await open(this.#placeOf(uploadId), constants.O_RDWR | constants.O_CREAT, 0o600)
    let position = at
    try {
      for await (const chunk of content) {
        for (let written = 0; written < chunk.length; )
          written += (await file.write(chunk, written, chunk.length - written, position + written)).bytesWritten
        position += chunk.length
      }
      return position
    } finally {
      await file.datasync()
      await file.close()
    }
  }

  read(uploadId: string, range?: ByteRange): AsyncIterable<Uint8Array> {
    return createReadStream(this.#placeOf(uploadId), range ? { start: range.from, end: range.to } : {})
  }

  async remove(uploadId: string): Promise<void> {
    await unlink(this.#placeOf(uploadId)).catch(ifMissing(undefined))
  }

  #placeOf(uploadId: string): string {
    if (!idForm.test(uploadId)) throw new RangeError('not the id of an upload')
    return path.join(this.#root, uploadId)
  }
}

/** What a file that is not there amounts to; every other fault goes on. */
function ifMissing<T>(answer: T): (error: unknown) => T {
  return (error) => {
    if ((error as { code?: string } | null)?.code === 'ENOENT') return answer
    throw error
  }
}
