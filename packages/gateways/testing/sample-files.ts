import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { crc32, deflateRawSync } from 'node:zlib'
import type { ByteRange, ReadFile } from '@shaoying/application'
import sharp from 'sharp'

/** Photographs, speech and film from life, where the shared data lies beside the checkout; tests that want them skip openly without. */
const sharedMedia = path.resolve(import.meta.dirname, '../../../../shared/data/media')
export const hasSharedMedia = existsSync(sharedMedia)

export function sharedFile(name: string): Buffer {
  return readFileSync(path.join(sharedMedia, name))
}

/** A file in memory, handed out in pieces as a spool would. */
export function readerOf(content: Uint8Array, pieceBytes = 10_000): ReadFile {
  return async function* (range?: ByteRange) {
    const wanted = range ? content.subarray(range.from, range.to + 1) : content
    for (let at = 0; at < wanted.length; at += pieceBytes) yield wanted.subarray(at, at + pieceBytes)
  }
}

/** A photograph as telephones take it: lying on its side, with place, camera and time. Blue on top once it is upright. */
export function telephonePhoto(width = 400, height = 300): Promise<Buffer> {
  const half = { width: width / 2, height, channels: 3 as const }
  // Orientation 6: the left edge of what is stored is the top of what was seen.
  return sharp({ create: { ...half, width, background: '#c02020' } })
    .composite([{ input: { create: { ...half, background: '#2020c0' } }, left: 0, top: 0 }])
    .jpeg()
    .withExif({
      IFD0: { Make: 'Telling', Model: 'Camera 3' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '39/1 54/1 15/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '116/1 24/1 27/1',
      },
    })
    .withMetadata({ orientation: 6 })
    .toBuffer()
}

/** A box of a film: length, four letters, content. */
export function box(type: string, ...content: readonly (Buffer | string)[]): Buffer {
  const inside = Buffer.concat(content.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)))
  const header = Buffer.alloc(8)
  header.writeUInt32BE(inside.length + 8)
  header.write(type, 4, 'latin1')
  return Buffer.concat([header, inside])
}

/** An archive with one packed file. */
export function zipOf(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content, { level: 9 })
  const sizes = Buffer.alloc(12)
  sizes.writeUInt32LE(crc32(content), 0)
  sizes.writeUInt32LE(packed.length, 4)
  sizes.writeUInt32LE(content.length, 8)
  const local = Buffer.concat([
    Buffer.from('504b030414000000080000000000', 'hex'),
    sizes,
    lengths(name.length, 0),
    Buffer.from(name),
  ])
  const central = Buffer.concat([
    Buffer.from('504b01021400140000000800000000 00'.replace(' ', ''), 'hex'),
    sizes,
    lengths(name.length, 0),
    Buffer.alloc(14),
    Buffer.from(name),
  ])
  const end = Buffer.alloc(22)
  end.write('504b0506', 0, 'hex')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(local.length + packed.length, 16)
  return Buffer.concat([local, packed, central, end])
}

function lengths(name: number, extra: number): Buffer {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt16LE(name, 0)
  buffer.writeUInt16LE(extra, 2)
  return buffer
}

/** A PNG whose header promises so many pixels and whose body has next to none. */
export async function pngThatPromises(width: number, height: number): Promise<Buffer> {
  const png = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#fff' } })
    .png()
    .toBuffer()
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}
