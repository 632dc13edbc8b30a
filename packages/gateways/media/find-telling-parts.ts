import { collect, type ByteRange, type ReadFile } from '@shaoying/application'

/** Files made of boxes (ISO 14496-12, QuickTime): a length, four letters, then content or more boxes. */
const boxedTypes: readonly string[] = [
  'video/mp4',
  'video/quicktime',
  'video/x-m4v',
  'video/3gpp',
  'audio/mp4',
  'audio/x-m4a',
]

/** Boxes that may hold others, whose content is worth a look. */
const holders: readonly string[] = ['moov', 'trak', 'mdia', 'udta', 'meta']
const mostTopBoxes = 2000
const mostHeldBytes = 32 * 1024 * 1024

interface Box {
  readonly type: string
  /** Where the box begins and ends, and where its content begins. */
  readonly from: number
  readonly contentFrom: number
  readonly end: number
}

/**
 * Where a film or recording tells where and with what it was made: the user data of film and tracks (`udta`: `©xyz`,
 * `loci`, maker and model), the values of the metadata lists (`ilst`: Apple's place in ISO 6709) and boxes of makers'
 * own (`uuid`, also XMP). Only values are named, never the boxes around them, so that a film with them blanked still
 * plays. Places that a camera writes as a track of its own beside picture and sound are not found.
 */
export async function findTellingParts(
  read: ReadFile,
  bytes: number,
  mediaType: string,
): Promise<readonly ByteRange[]> {
  if (!boxedTypes.includes(mediaType)) return []
  const found: ByteRange[] = []
  let at = 0
  for (let count = 0; at + 8 <= bytes && count < mostTopBoxes; count += 1) {
    const header = await collect(read({ from: at, to: Math.min(at + 15, bytes - 1) }))
    const box = boxAt(header, 0, at, bytes)
    if (box === null) break
    if (box.type === 'uuid') found.push(...valueOf(box))
    else if (holders.includes(box.type) && box.end - box.from <= mostHeldBytes) {
      found.push(...tellingWithin(await collect(read({ from: box.contentFrom, to: box.end - 1 })), box))
    }
    at = box.end
  }
  return found
}

/** `content` is what the holder holds, in memory. */
function tellingWithin(content: Buffer, holder: Box): readonly ByteRange[] {
  const found: ByteRange[] = []
  let at = holder.type === 'meta' ? startOfMeta(content) : 0
  while (at + 8 <= content.length) {
    const box = boxAt(content, at, holder.contentFrom + at, holder.end)
    if (box === null) break
    const inside = content.subarray(at + (box.contentFrom - box.from), at + (box.end - box.from))
    if (holders.includes(box.type)) found.push(...tellingWithin(inside, box))
    else if (holder.type === 'udta' || box.type === 'ilst' || box.type === 'uuid') found.push(...valueOf(box))
    at += box.end - box.from
  }
  return found
}

/** In ISO files four bytes of version and flags stand before what `meta` holds, in QuickTime's none. */
function startOfMeta(content: Buffer): number {
  return content.length >= 8 && content.toString('latin1', 4, 8) === 'hdlr' ? 0 : 4
}

/** The box whose header stands at `at` of the buffer and at `from` of the file; null when it is none. */
function boxAt(buffer: Buffer, at: number, from: number, limit: number): Box | null {
  if (at + 8 > buffer.length) return null
  const short = buffer.readUInt32BE(at)
  const type = buffer.toString('latin1', at + 4, at + 8)
  const isLong = short === 1
  if (isLong && at + 16 > buffer.length) return null
  const size = isLong ? Number(buffer.readBigUInt64BE(at + 8)) : short === 0 ? limit - from : short
  const headerSize = isLong ? 16 : 8
  if (size < headerSize || from + size > limit) return null
  return { type, from, contentFrom: from + headerSize, end: from + size }
}

/** The value of a box; of a maker's own, what stands behind its 16 bytes of name. */
function valueOf({ type, contentFrom, end }: Box): readonly ByteRange[] {
  const from = type === 'uuid' ? contentFrom + 16 : contentFrom
  return from < end ? [{ from, to: end - 1 }] : []
}
