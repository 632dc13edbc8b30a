import type { Refusal } from '@shaoying/domain'
import type { ByteRange } from './file-store.ts'

/** A picture drawn anew: upright, not larger than needed, with nothing in it but the picture. */
export interface DrawnPicture {
  readonly mediaType: string
  readonly width: number
  readonly height: number
  readonly content: Uint8Array
}

/** Reads a file from its beginning, or a part of it. */
export type ReadFile = (range?: ByteRange) => AsyncIterable<Uint8Array>

/** What must be known about pictures, films and recordings, and done to them. */
export interface Media {
  /** The media type told from the bytes alone (`image/jpeg`); null when they are none that it knows. */
  recognise(read: ReadFile): Promise<string | null>
  /** The picture for everyday use and its thumbnail. Refuses with `attachment.unreadable` or `attachment.picture_too_big`. */
  drawAnew(read: ReadFile): Promise<{ readonly shown: DrawnPicture; readonly thumbnail: DrawnPicture } | Refusal>
  /** Where a film or recording says when, where and with what it was made; these parts are blanked for everyday use. */
  findTellingParts(read: ReadFile, bytes: number, mediaType: string): Promise<readonly ByteRange[]>
}
