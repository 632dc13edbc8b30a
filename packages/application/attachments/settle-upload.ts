import { createHash } from 'node:crypto'
import {
  attachFile,
  attachmentPurposes,
  isRefusal,
  refuse,
  type AttachFile,
  type AttachmentPurpose,
  type AttachmentSort,
  type Doer,
  type Refusal,
} from '@shaoying/domain'
import { addAttachment, type StoredPicture } from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import type { DrawnPicture, ReadFile } from '../ports/media.ts'
import type { ScanVerdict } from '../ports/virus-scanner.ts'
import type { OrderAnswer } from '../run-command/command-order.ts'
import { sealFile } from '../vault/sealed-file.ts'
import { bindingOf, type AttachmentParts } from './attachment-parts.ts'
import { hashed, once } from '../streams/byte-streams.ts'
import { sortOfMediaType } from './media-types.ts'

/** A file that has arrived whole. */
export interface ArrivedFile {
  readonly attachmentId: string
  readonly orderId: string
  readonly purpose: AttachmentPurpose
  readonly name: string
  readonly bytes: number
  readonly read: ReadFile
}

interface Examined {
  readonly mediaType: string
  readonly sort: AttachmentSort
  readonly scan: ScanVerdict
}

/**
 * Examines a file, puts it into the store (sealed, with what is made of it) and adds it to its order. Refuses with
 * `attachment.sort_not_taken`, `.too_large`, `.infected`, `.scan_unavailable`, `.unreadable`, `.picture_too_big` and
 * what the order's rule says. Broken off anywhere, it can be begun anew: until the fact is recorded nobody sees the
 * file, and what lies in the store without one is swept out.
 */
export async function settleUpload(
  city: Omit<City, 'close'>,
  parts: AttachmentParts,
  file: ArrivedFile,
  doer: Doer,
  requestId: string,
): Promise<OrderAnswer | Refusal> {
  const examined = await examine(parts, file)
  if (isRefusal(examined)) return examined
  const { mediaType, sort, scan } = examined
  const { attachmentId, orderId, purpose, name, bytes, read } = file
  const drawn = sort === 'picture' ? await parts.media.drawAnew(read) : null
  if (isRefusal(drawn)) return drawn
  const blanked = sort === 'audio' || sort === 'video' ? await parts.media.findTellingParts(read, bytes, mediaType) : []
  const hash = createHash('sha256')
  const put = (content: AsyncIterable<Uint8Array>, shape: 'original' | 'shown' | 'thumbnail') =>
    parts.files.put(sealFile(content, city.vault, bindingOf(attachmentId, shape)))
  const originalAddress = await put(hashed(read(), hash), 'original')
  const sha256 = hash.digest('hex')
  const picture = async (made: DrawnPicture, shape: 'shown' | 'thumbnail'): Promise<StoredPicture> => ({
    address: await put(once(made.content), shape),
    mediaType: made.mediaType,
    bytes: made.content.length,
    width: made.width,
    height: made.height,
  })
  const shown = drawn && (await picture(drawn.shown, 'shown'))
  const thumbnail = drawn && (await picture(drawn.thumbnail, 'thumbnail'))
  const isNew = await addAttachment(city.pool, {
    cityId: city.cityId,
    attachmentId,
    orderId,
    purpose,
    sort,
    mediaType,
    name,
    bytes,
    sha256,
    originalAddress,
    shown,
    thumbnail,
    blanked,
    scanVerdict: scan.verdict,
    scanner: scan.scanner,
    at: city.time.now(),
  })
  if (!isNew)
    await Promise.all(
      [originalAddress, shown?.address, thumbnail?.address].map((address) => address && parts.files.remove(address)),
    )
  const input: AttachFile = { attachmentId, sort, mediaType, bytes, sha256, purpose, most: parts.limits.mostPerOrder }
  return city.door.give({
    command: { name: attachmentPurposes[purpose].command, decide: attachFile },
    orderId,
    input,
    doer,
    requestId,
  })
}

/** What the file is, and that it may come in. */
async function examine(
  { media, scanner, limits }: AttachmentParts,
  { bytes, read }: ArrivedFile,
): Promise<Examined | Refusal> {
  const mediaType = await media.recognise(read)
  const sort = mediaType === null ? null : sortOfMediaType(mediaType)
  if (mediaType === null || sort === null)
    return refuse('attachment.sort_not_taken', { params: { found: mediaType ?? '?' } })
  const most = limits.mostBytes[sort]
  if (bytes > most) return refuse('attachment.too_large', { params: { bytes, most } })
  const scan = await scanner.scan(read()).catch(() => null)
  if (scan === null) return refuse('attachment.scan_unavailable')
  return scan.verdict === 'infected'
    ? refuse('attachment.infected', { params: { found: scan.found } })
    : { mediaType, sort, scan }
}
