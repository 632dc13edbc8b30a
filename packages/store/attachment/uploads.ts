import { execute, maybeOne, run, type Database } from '../statement.ts'
import { deleteUpload } from './delete-upload.sql.ts'
import { findUpload as find, type FindUploadRow } from './find-upload.sql.ts'
import { insertUpload, type InsertUploadParams } from './insert-upload.sql.ts'
import { listStaleUploads as listStale } from './list-stale-uploads.sql.ts'
import { settleUpload as settle } from './settle-upload.sql.ts'

export type UploadRow = FindUploadRow

/** False when as many uploads are on their way to the order as it has room for. */
export async function addUpload(db: Database, upload: InsertUploadParams): Promise<boolean> {
  return (await execute(db, insertUpload, upload)) === 1
}

/** Undefined when it is not there or has expired. */
export function findUpload(
  db: Database,
  cityId: string,
  uploadId: string,
  now: string,
): Promise<UploadRow | undefined> {
  return maybeOne(db, find, { cityId, uploadId, now })
}

export async function settleUpload(db: Database, cityId: string, uploadId: string, at: string): Promise<void> {
  await execute(db, settle, { cityId, uploadId, at })
}

export async function removeUpload(db: Database, cityId: string, uploadId: string): Promise<void> {
  await execute(db, deleteUpload, { cityId, uploadId })
}

export async function listStaleUploads(
  db: Database,
  cityId: string,
  now: string,
  most: number,
): Promise<readonly string[]> {
  return (await run(db, listStale, { cityId, now, most })).map((row) => row.upload_id)
}
