import { randomUUID } from 'node:crypto'
import { createReadStream, mkdirSync } from 'node:fs'
import { mkdir, open, rename, unlink } from 'node:fs/promises'
import path from 'node:path'
import { FileMissing, type ByteRange, type FileStore } from '@shaoying/application'
import { writeHashed } from './write-hashed.ts'

const addressForm = /^[0-9a-f]{64}$/

/**
 * Files in a folder, by address: `ab/cdef…`. A file is written beside its place, brought to disk, then given its name
 * in one step, so that under a name there is never half a file. Nothing but an address leads to a name, so nothing
 * leads out of the folder.
 */
export class FolderFileStore implements FileStore {
  readonly #root: string
  readonly #incoming: string

  /** Makes the folder when it is missing; nobody else may read it. */
  constructor(root: string) {
    this.#root = path.resolve(root)
    this.#incoming = path.join(this.#root, 'incoming')
    mkdirSync(this.#incoming, { recursive: true, mode: 0o700 })
  }

  async put(content: AsyncIterable<Uint8Array>): Promise<string> {
    const waiting = path.join(this.#incoming, randomUUID())
    try {
      const address = await writeHashed(waiting, content)
      const place = this.#placeOf(address)
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
      await rename(waiting, place)
      await syncFolder(path.dirname(place))
      await syncFolder(this.#root)
      return address
    } catch (error) {
      await unlinkIfThere(waiting)
      throw error
    }
  }

  async *read(address: string, range?: ByteRange): AsyncGenerator<Uint8Array> {
    const stream = createReadStream(this.#placeOf(address), range ? { start: range.from, end: range.to } : {})
    try {
      yield* stream as AsyncIterable<Buffer>
    } catch (error) {
      throw isMissing(error) ? new FileMissing(address) : error
    }
  }

  remove(address: string): Promise<void> {
    return unlinkIfThere(this.#placeOf(address))
  }

  #placeOf(address: string): string {
    if (!addressForm.test(address)) throw new RangeError('not an address of the file store')
    return path.join(this.#root, address.slice(0, 2), address.slice(2))
  }
}

/** A new name is safe from a power cut only when its folder is on disk too. Windows has no such act and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function unlinkIfThere(place: string): Promise<void> {
  await unlink(place).catch((error: unknown) => {
    if (!isMissing(error)) throw error
  })
}

function isMissing(error: unknown): boolean {
  return (error as { code?: string } | null)?.code === 'ENOENT'
}
