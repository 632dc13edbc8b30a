import { createHash } from 'node:crypto'
import { isRefusal, refuse, whistleKind, type Refusal, type Whistle } from '@shaoying/domain'
import { addSitePicture, askSitePicture, readAs, type ReaderScope } from '@shaoying/store'
import { bindingOf, type AttachmentParts } from '../attachments/attachment-parts.ts'
import { nameFor, sortOfMediaType } from '../attachments/media-types.ts'
import { openSealed, type OpenedFile } from '../attachments/open-sealed.ts'
import type { City } from '../city/open-city.ts'
import type { DrawnPicture } from '../ports/media.ts'
import { collect, cutOff, once } from '../streams/byte-streams.ts'
import { findReadRecord } from '../records/read-records.ts'
import { sealFile } from '../vault/sealed-file.ts'

export interface SitePictureId {
  readonly whistleId: string
  /** Made by the phone, so that one sent twice is taken once. */
  readonly pictureId: string
}

type Parts = Pick<AttachmentParts, 'files' | 'media' | 'scanner' | 'limits'>
type Reading = Pick<City, 'readers' | 'cityId'> & { readonly scope: ReaderScope }

/**
 * Takes a picture from the spot: told from its bytes, scanned, drawn anew (upright, without what the camera wrote into
 * it), sealed. Whoever may see the whistle and act in it may bring one; check-ins and evidence then name it. Refuses with
 * `record.not_found`, `attachment.erased`, `attachment.empty`, `.too_large`, `.sort_not_taken`, `.unreadable`, `.picture_too_big`, `.infected`, `.scan_unavailable`.
 */
export async function takeSitePicture(
  city: Pick<City, 'pool' | 'cityId' | 'vault' | 'time'>,
  parts: Parts,
  reading: Reading,
  { whistleId, pictureId }: SitePictureId,
  content: AsyncIterable<Uint8Array>,
): Promise<{ readonly isNew: boolean } | Refusal> {
  const found = await findReadRecord({ kind: whistleKind as never }, reading, whistleId)
  if (isRefusal(found)) return found
  if ((found.state as Whistle).erased?.sitePictures) return refuse('attachment.erased')
  const most = parts.limits.mostBytes.picture
  let isTooLarge = false
  const bytes = await collect(cutOff(content, most, () => (isTooLarge = true)))
  if (isTooLarge) return refuse('attachment.too_large', { params: { bytes: bytes.length, most } })
  const drawn = await examined(parts, bytes)
  if (isRefusal(drawn)) return drawn
  const put = async (picture: DrawnPicture, shape: 'shown' | 'thumbnail') => ({
    address: await parts.files.put(sealFile(once(picture.content), city.vault, bindingOf(pictureId, shape))),
    mediaType: picture.mediaType,
    bytes: picture.content.length,
    width: picture.width,
    height: picture.height,
  })
  const [shown, thumbnail] = [await put(drawn.shown, 'shown'), await put(drawn.thumbnail, 'thumbnail')]
  const isNew = await addSitePicture(city.pool, {
    cityId: city.cityId,
    whistleId,
    pictureId,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    shown,
    thumbnail,
    scanVerdict: drawn.verdict,
    byId: reading.scope.personId,
    at: city.time.now(),
  })
  if (!isNew) await Promise.all([shown, thumbnail].map(({ address }) => parts.files.remove(address)))
  return { isNew }
}

/** What the bytes show, examined. */
async function examined({ media, scanner }: Parts, bytes: Buffer) {
  if (bytes.length === 0) return refuse('attachment.empty')
  const read = (range?: { readonly from: number; readonly to: number }) =>
    once(range ? bytes.subarray(range.from, range.to + 1) : bytes)
  const mediaType = await media.recognise(read)
  if (mediaType === null || sortOfMediaType(mediaType) !== 'picture')
    return refuse('attachment.sort_not_taken', { params: { found: mediaType ?? '?' } })
  const scan = await scanner.scan(read()).catch(() => null)
  if (scan === null) return refuse('attachment.scan_unavailable')
  if (scan.verdict === 'infected') return refuse('attachment.infected', { params: { found: scan.found } })
  const pictures = await media.drawAnew(read)
  return isRefusal(pictures) ? pictures : { ...pictures, verdict: scan.verdict }
}

/** The picture, or its thumbnail, for whoever sees the whistle. Refuses with `attachment.not_found`, `attachment.erased`. */
export async function openSitePicture(
  reading: Reading & { readonly vault: City['vault'] },
  { files }: Pick<Parts, 'files'>,
  { whistleId, pictureId }: SitePictureId,
  shape: 'shown' | 'thumbnail',
): Promise<OpenedFile | Refusal> {
  const [[row]] = await readAs(
    reading.readers,
    reading.scope,
    askSitePicture({ cityId: reading.scope.cityId, whistleId, pictureId }),
  )
  if (!row) return refuse('attachment.not_found')
  const picture = row[shape]
  if (!picture) return refuse('attachment.erased')
  const { address, mediaType, bytes } = picture
  return openSealed(
    { files, vault: reading.vault },
    { address, mediaType, bytes, name: nameFor(`${pictureId.slice(0, 8)}.jpg`, mediaType), blanked: [] },
    pictureId,
    shape,
  )
}
