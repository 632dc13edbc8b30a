import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { PictureReader, PictureText } from '@shaoying/application'
import sharp from 'sharp'
import { linesOfTable } from './lines-of-table.ts'

/** Beyond this a photo costs more time and tells no more. */
const LONGEST_SIDE = 1800
const LONGEST_MS = 180_000
/** Weights and program take some hundred megabytes; after so long without a picture they are let go. */
const IDLE_MS = 60_000
const PACKAGES = ['tesseract.js-core/package.json', '@tesseract.js-data/chi_sim/package.json']

/** Whether the packages are installed: they are optional, being large (64 MB). */
export function hasTesseract(): boolean {
  const require = createRequire(import.meta.url)
  try {
    return PACKAGES.every((name) => require.resolve(name) !== '')
  } catch {
    return false
  }
}

/** Tesseract with the weights of its package, in a thread of its own; one picture at a time. */
export class TesseractReader implements PictureReader {
  readonly name = 'tesseract.js-core 7.0.0, chi_sim 4.0.0'
  #worker: Worker | null = null
  #turn: Promise<unknown> = Promise.resolve()
  #idle: NodeJS.Timeout | null = null

  read(picture: Uint8Array): Promise<PictureText> {
    const mine = this.#turn.then(() => this.#readNow(picture))
    this.#turn = mine.catch(() => undefined)
    return mine
  }

  /** Lets go of the thread. */
  async close(): Promise<void> {
    if (this.#idle) clearTimeout(this.#idle)
    const worker = this.#worker
    this.#worker = null
    await worker?.terminate()
  }

  async #readNow(picture: Uint8Array): Promise<PictureText> {
    const grey = await sharp(picture)
      .autoOrient()
      .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .greyscale()
      .png({ compressionLevel: 1 })
      .toBuffer()
    if (this.#idle) clearTimeout(this.#idle)
    this.#worker ??= new Worker(new URL('./tesseract-worker.mjs', import.meta.url))
    const worker = this.#worker
    worker.unref()
    try {
      return linesOfTable(await answerOf(worker, grey))
    } catch (fault) {
      await this.close()
      throw fault
    } finally {
      this.#idle = setTimeout(() => void this.close(), IDLE_MS).unref()
    }
  }
}

function answerOf(worker: Worker, picture: Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(() => reject(new Error('reading the picture took too long'))), LONGEST_MS)
    const onMessage = ({ table, fault }: { table?: string; fault?: string }): void =>
      finish(() => (table === undefined ? reject(new Error(fault)) : resolve(table)))
    const onError = (fault: Error): void => finish(() => reject(fault))
    const onExit = (): void => finish(() => reject(new Error('the reader of pictures ended')))
    const finish = (settle: () => void): void => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      settle()
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage(picture, [])
  })
}
