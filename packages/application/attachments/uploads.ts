import { addAbortSignal, type Readable } from 'node:stream'
import {
  addSeconds,
  attachmentPurposes,
  checkCommand,
  isRefusal,
  refuse,
  standingAttachments,
  type AttachmentPurpose,
  type Doer,
  type Instant,
  type Order,
  type Refusal,
} from '@shaoying/domain'
import {
  addUpload,
  findUpload,
  listStaleUploads,
  loadOrders,
  removeUnlinkedAttachments,
  removeUpload,
  settleUpload as markSettled,
  type UploadRow,
} from '@shaoying/store'
import { v7 as timeOrderedId } from 'uuid'
import type { City } from '../city/open-city.ts'
import { doerId } from '../run-command/decide-order.ts'
import { unveiled, veil } from '../vault/sealed-spool.ts'
import type { AttachmentParts } from './attachment-parts.ts'
import { cutOff } from '../streams/byte-streams.ts'
import { settleUpload } from './settle-upload.ts'

export interface BeginUpload {
  readonly orderId: string
  readonly purpose: AttachmentPurpose
  /** As the sender calls it. */
  readonly name: string
  readonly bytes: number
  readonly doer: Doer
}

/** How far an upload has come. When it is settled, the order has a file of the same id. */
export interface UploadStanding {
  readonly uploadId: string
  readonly orderId: string
  readonly offset: number
  readonly bytes: number
  readonly expiresAt: Instant
  readonly isSettled: boolean
}

export interface Going {
  readonly uploadId: string
  /** The order under which it was begun. */
  readonly orderId: string
  readonly doer: Doer
  readonly requestId: string
}

const daySeconds = 86_400
/** How long an upload may rest before one must begin anew. */
const keptSeconds = daySeconds
const sweepBatch = 200

/**
 * Files on their way in: begun with the right to add them, continued from wherever they broke off, settled when the
 * last byte is there. An upload belongs to whoever began it; to others it is not there.
 */
export class Uploads {
  readonly #city: Omit<City, 'close'>
  readonly #parts: AttachmentParts
  /** What is being written on this server: a sender who comes back does not wait for the line that went dead. */
  readonly #writing = new Map<string, { readonly takeOver: AbortController; readonly done: Promise<unknown> }>()

  constructor(city: Omit<City, 'close'>, parts: AttachmentParts) {
    this.#city = city
    this.#parts = parts
  }

  /** Refuses with `order.not_found`, `attachment.empty`, `.too_large`, `.too_many` and what the order's rule says. */
  async begin({ orderId, purpose, name, bytes, doer }: BeginUpload): Promise<UploadStanding | Refusal> {
    const { pool, cityId, time, registry, vault } = this.#city
    const { limits } = this.#parts
    const most = Math.max(...Object.values(limits.mostBytes))
    if (bytes < 1) return refuse('attachment.empty')
    if (bytes > most) return refuse('attachment.too_large', { params: { bytes, most } })
    const saved = (await loadOrders(pool, cityId, [orderId])).get(orderId)
    if (!saved) return refuse('order.not_found', { params: { orderId } })
    const order = saved.state as Order
    const now = time.now()
    const refusal = checkCommand(order, attachmentPurposes[purpose].command, {
      at: now,
      by: doer,
      rules: await registry.get(order.packVersionId),
    })
    if (refusal)
      return refusal.code === 'access.reported' ? refuse('order.not_found', { params: { orderId } }) : refusal
    const room = limits.mostPerOrder - standingAttachments(order).length
    const uploadId = timeOrderedId()
    const expiresAt = addSeconds(now, keptSeconds)
    const begun = await addUpload(pool, {
      cityId,
      uploadId,
      orderId,
      purpose,
      name: plainName(name),
      bytes,
      doerKind: doer.kind,
      doerId: doerId(doer),
      keyId: vault.currentKeyId,
      now,
      expiresAt,
      room,
    })
    return begun
      ? { uploadId, orderId, offset: 0, bytes, expiresAt, isSettled: false }
      : refuse('attachment.too_many', { params: { most: limits.mostPerOrder } })
  }

  /**
   * How far it has come. One that is complete but could not be settled (the scanner was away) is tried again.
   * Refuses with `upload.not_found` and what settling refuses with.
   */
  async standing(going: Going): Promise<UploadStanding | Refusal> {
    const upload = await this.#find(going)
    if (!upload) return refuse('upload.not_found')
    return this.#settledOr(upload, await this.#offsetOf(upload, going.uploadId), going)
  }

  /**
   * Goes on from that place. What arrived stays, also when the line breaks. Refuses with `upload.not_found`,
   * `upload.finished`, `upload.wrong_offset`, `upload.too_long` and what settling refuses with.
   */
  async write(
    going: Going & { readonly offset: number; readonly content: Readable },
  ): Promise<UploadStanding | Refusal> {
    const upload = await this.#find(going)
    if (!upload) return refuse('upload.not_found')
    if (upload.settled_at !== null) return refuse('upload.finished')
    return this.#asOnlyWriter(going.uploadId, (signal) =>
      this.#receive(upload, { ...going, content: addAbortSignal(signal, going.content) }),
    )
  }

  /** Refuses with `upload.not_found`, `upload.finished`. */
  async discard(going: Omit<Going, 'requestId'>): Promise<Refusal | null> {
    const upload = await this.#find(going)
    if (!upload) return refuse('upload.not_found')
    if (upload.settled_at !== null) return refuse('upload.finished')
    await this.#remove(going.uploadId)
    return null
  }

  /** Removes uploads that nobody went on with, and files whose fact never came to be. Answers how many uploads. */
  async sweep(): Promise<number> {
    const { pool, cityId, time } = this.#city
    const now = time.now()
    const stale = await listStaleUploads(pool, cityId, now, sweepBatch)
    for (const uploadId of stale) await this.#remove(uploadId)
    const addresses = await removeUnlinkedAttachments(pool, {
      cityId,
      before: addSeconds(now, -daySeconds),
      since: addSeconds(now, -30 * daySeconds),
    })
    await Promise.all(addresses.map((address) => this.#parts.files.remove(address)))
    return stale.length
  }

  async #receive(
    upload: UploadRow,
    going: Going & { readonly offset: number; readonly content: Readable },
  ): Promise<UploadStanding | Refusal> {
    const { uploadId, offset, content } = going
    const arrived = await this.#parts.spool.sizeOf(uploadId)
    if (arrived !== offset) return refuse('upload.wrong_offset', { params: { offset: arrived } })
    let isTooLong = false
    const within = cutOff(content, upload.bytes - offset, () => (isTooLong = true))
    const size = await this.#parts.spool.write(uploadId, offset, veil(within, this.#spoolKey(upload, uploadId), offset))
    if (!isTooLong) return this.#settledOr(upload, size, going)
    await this.#remove(uploadId)
    return refuse('upload.too_long', { params: { bytes: upload.bytes } })
  }

  async #settledOr(upload: UploadRow, offset: number, going: Going): Promise<UploadStanding | Refusal> {
    const { uploadId, doer, requestId } = going
    const standing = { uploadId, orderId: upload.order_id, offset, bytes: upload.bytes, expiresAt: upload.expires_at }
    if (upload.settled_at !== null) return { ...standing, isSettled: true }
    if (offset < upload.bytes) return { ...standing, isSettled: false }
    const read = unveiled((range) => this.#parts.spool.read(uploadId, range), this.#spoolKey(upload, uploadId))
    const file = {
      attachmentId: uploadId,
      orderId: upload.order_id,
      purpose: upload.purpose as AttachmentPurpose,
      name: upload.name,
      bytes: upload.bytes,
      read,
    }
    const answer = await settleUpload(this.#city, this.#parts, file, doer, requestId)
    if (isRefusal(answer)) {
      if (answer.code !== 'attachment.scan_unavailable') await this.#remove(uploadId)
      return answer
    }
    await markSettled(this.#city.pool, this.#city.cityId, uploadId, this.#city.time.now())
    await this.#parts.spool.remove(uploadId)
    return { ...standing, isSettled: true }
  }

  /** Another writer of the same upload is cut off first: it is the same sender, on a line that went dead. */
  async #asOnlyWriter<T>(uploadId: string, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const earlier = this.#writing.get(uploadId)
    earlier?.takeOver.abort()
    const takeOver = new AbortController()
    const done = (earlier?.done ?? Promise.resolve()).catch(() => undefined).then(() => work(takeOver.signal))
    const entry = { takeOver, done }
    this.#writing.set(uploadId, entry)
    try {
      return await done
    } finally {
      if (this.#writing.get(uploadId) === entry) this.#writing.delete(uploadId)
    }
  }

  async #find({ uploadId, orderId, doer }: Omit<Going, 'requestId'>): Promise<UploadRow | null> {
    const upload = await findUpload(this.#city.pool, this.#city.cityId, uploadId, this.#city.time.now())
    const isTheirs = upload?.order_id === orderId && upload.doer_kind === doer.kind && upload.doer_id === doerId(doer)
    return isTheirs ? upload : null
  }

  async #offsetOf(upload: UploadRow, uploadId: string): Promise<number> {
    return upload.settled_at === null ? this.#parts.spool.sizeOf(uploadId) : upload.bytes
  }

  async #remove(uploadId: string): Promise<void> {
    await this.#parts.spool.remove(uploadId)
    await removeUpload(this.#city.pool, this.#city.cityId, uploadId)
  }

  #spoolKey(upload: UploadRow, uploadId: string): Buffer {
    return this.#city.vault.fileKey(upload.key_id, Buffer.from(uploadId), 'spool')
  }
}

/** A name without what could lead out of a folder, break a header or hide its ending. */
function plainName(name: string): string {
  const plain = name.replace(/[\p{Cs}\p{Cc}\p{Cf}\\/:*?"<>|]/gu, '_').trim()
  return [...plain].slice(0, 120).join('') || 'file'
}
