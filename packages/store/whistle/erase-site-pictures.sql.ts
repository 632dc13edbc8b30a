// Generated from erase-site-pictures.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface EraseSitePicturesParams {
  readonly cityId: string
  readonly whistleIds: readonly string[]
  readonly at: string
}

export interface EraseSitePicturesRow {
  readonly shown: unknown
  readonly thumbnail: unknown
}

export const eraseSitePictures: Statement<EraseSitePicturesParams, EraseSitePicturesRow> = {
  name: 'eraseSitePictures_98dd458d',
  text: `-- Forgets where the pictures of whistles lie; answers where they lay. Digest and day stay as a tombstone.


with before as (
  select city_id, picture_id, shown, thumbnail from site_picture
  where city_id = $1 and whistle_id = any ($2::uuid[]) and erased_at is null
  for update
),
erased as (
  update site_picture p set shown = null, thumbnail = null, erased_at = $3
  from before b where p.city_id = b.city_id and p.picture_id = b.picture_id
)
select shown, thumbnail from before`,
  order: ['cityId', 'whistleIds', 'at'],
}
