import type { StoredPicture } from '../attachment/attachments.ts'
import { ask, type ReaderQuery } from '../queries/as-reader.ts'
import { execute, type Database } from '../statement.ts'
import { findSitePicture, type FindSitePictureParams, type FindSitePictureRow } from './find-site-picture.sql.ts'
import { insertSitePicture, type InsertSitePictureParams } from './insert-site-picture.sql.ts'

export type SitePictureRow = Omit<FindSitePictureRow, 'shown' | 'thumbnail'> & {
  /** Null when it was erased. */ readonly shown: StoredPicture | null
  readonly thumbnail: StoredPicture | null
}
export type SitePictureInput = Omit<InsertSitePictureParams, 'shown' | 'thumbnail'> & {
  readonly shown: StoredPicture
  readonly thumbnail: StoredPicture
}

/** Answers whether it is new. */
export async function addSitePicture(db: Database, picture: SitePictureInput): Promise<boolean> {
  return (await execute(db, insertSitePicture, picture)) === 1
}

/** For `readAs`. */
export function askSitePicture(params: FindSitePictureParams): ReaderQuery<SitePictureRow> {
  return ask(findSitePicture, params) as ReaderQuery<SitePictureRow>
}
