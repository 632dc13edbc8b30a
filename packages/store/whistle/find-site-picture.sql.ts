// Generated from find-site-picture.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface FindSitePictureParams {
  readonly cityId: string
  readonly whistleId: string
  readonly pictureId: string
}

export interface FindSitePictureRow {
  readonly picture_id: string
  readonly sha256: string
  readonly shown: unknown
  readonly thumbnail: unknown
}

export const findSitePicture: Statement<FindSitePictureParams, FindSitePictureRow> = {
  name: 'findSitePicture_7ea1e2ae',
  text: `-- One picture of a whistle; row-level security shows it with the whistle.


select picture_id, encode(sha256, 'hex') as "sha256", shown, thumbnail
from site_picture
where city_id = $1 and whistle_id = $2 and picture_id = $3`,
  order: ['cityId', 'whistleId', 'pictureId'],
}
