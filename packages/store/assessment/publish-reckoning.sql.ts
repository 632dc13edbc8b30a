// Generated from publish-reckoning.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface PublishReckoningParams {
  readonly publishedOn: string
  readonly cityId: string
  readonly windowId: string
}

export type PublishReckoningRow = never

export const publishReckoning: Statement<PublishReckoningParams, PublishReckoningRow> = {
  name: 'publishReckoning_462d5cfd',
  text: `update assessment_reckoning set is_public = true, summary = summary || jsonb_build_object('publishedOn', $1::text) where city_id = $2 and window_id = $3`,
  order: ['publishedOn', 'cityId', 'windowId'],
}
