// Generated from list-stale-uploads.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListStaleUploadsParams {
  readonly cityId: string
  readonly now: string
  readonly most: number
}

export interface ListStaleUploadsRow {
  readonly upload_id: string
}

export const listStaleUploads: Statement<ListStaleUploadsParams, ListStaleUploadsRow> = {
  name: 'listStaleUploads_e5489a8d',
  text: `select upload_id from upload where city_id = $1 and expires_at <= $2 order by expires_at limit $3::integer`,
  order: ['cityId', 'now', 'most'],
}
