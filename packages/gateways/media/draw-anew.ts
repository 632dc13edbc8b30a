import { refuse, type Refusal } from '@shaoying/domain'
import { collect, type DrawnPicture, type ReadFile } from '@shaoying/application'
import sharp, { type Sharp } from 'sharp'
import { takingTurns } from './taking-turns.ts'

const longestSide = 2560
const thumbnailSide = 320
/** Formats that shrink while they are decoded may be larger than those that are laid out whole in memory first. */
const mostPixels: Readonly<Record<string, number>> = {
  jpeg: 250_000_000,
  png: 80_000_000,
  webp: 80_000_000,
  gif: 40_000_000,
  tiff: 80_000_000,
  heif: 80_000_000,
}
const longestSeconds = 30
/** A large picture takes some hundred megabytes while it is drawn; more at once would not be faster either. */
const inTurn = takingTurns(2)

// A picture is drawn once; keeping decoded ones would only hold memory.
sharp.cache(false)

type Pictures = { readonly shown: DrawnPicture; readonly thumbnail: DrawnPicture }

/**
 * Draws a picture anew: turned upright, at most 2560 pixels long, with nothing in it but the picture, so that place,
 * camera and time are gone; and a thumbnail. Of a moving picture the first frame. What has more pixels than its bytes
 * promise (a decompression bomb) is refused by its header, before it is unfolded. The packed file is held in memory:
 * the decoder wants it there; how large it may be is a limit of the upload. Throws only when it cannot be read at all.
 */
export function drawAnew(read: ReadFile): Promise<Pictures | Refusal> {
  return inTurn(async () => {
    const packed = await collect(read())
    // Whatever the decoder stumbles over is the picture's fault.
    return drawBoth(packed).catch(() => refuse('attachment.unreadable'))
  })
}

async function drawBoth(packed: Buffer): Promise<Pictures | Refusal> {
  const { format, width, height } = await sharp(packed, { limitInputPixels: false }).metadata()
  const most = mostPixels[format ?? '']
  if (most === undefined || !width || !height) return refuse('attachment.unreadable')
  if (width * height > most) return refuse('attachment.picture_too_big', { params: { width, height } })
  const shown = await draw(sharp(packed, { failOn: 'error', limitInputPixels: most }), longestSide)
  return { shown, thumbnail: await draw(sharp(shown.content), thumbnailSide) }
}

/** JPEG, which everything shows; what is see-through gets a white ground. */
async function draw(picture: Sharp, side: number): Promise<DrawnPicture> {
  const { data, info } = await picture
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .jpeg({ quality: 82 })
    .timeout({ seconds: longestSeconds })
    .toBuffer({ resolveWithObject: true })
  return { mediaType: 'image/jpeg', width: info.width, height: info.height, content: data }
}
