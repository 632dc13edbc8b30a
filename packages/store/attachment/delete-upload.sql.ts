// Generated from delete-upload.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface DeleteUploadParams {
  readonly cityId: string
  readonly uploadId: string
}

export type DeleteUploadRow = never

export const deleteUpload: Statement<DeleteUploadParams, DeleteUploadRow> = {
  name: 'deleteUpload_748dcbd3',
  text: `delete from upload where city_id = $1 and upload_id = $2`,
  order: ['cityId', 'uploadId'],
}
