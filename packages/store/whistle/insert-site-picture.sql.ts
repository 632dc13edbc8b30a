// Generated from insert-site-picture.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface InsertSitePictureParams {
  readonly cityId: string
  readonly pictureId: string
  readonly whistleId: string
  readonly sha256: string
  readonly shown: unknown
  readonly thumbnail: unknown
  readonly scanVerdict: string
  readonly byId: string
  readonly at: string
}

export type InsertSitePictureRow = never

export const insertSitePicture: Statement<InsertSitePictureParams, InsertSitePictureRow> = {
  name: 'insertSitePicture_d66f83ef',
  text: `-- Writes down where a picture lies. No row when one of that id is written down already: a phone that sends it twice.


insert into site_picture (city_id, picture_id, whistle_id, sha256, shown, thumbnail, scan_verdict, by_id, created_at)
values ($1, $2, $3, decode($4, 'hex'), $5::jsonb, $6::jsonb, $7, $8, $9)
on conflict do nothing`,
  order: ['cityId', 'pictureId', 'whistleId', 'sha256', 'shown', 'thumbnail', 'scanVerdict', 'byId', 'at'],
  json: ['shown', 'thumbnail'],
}
