// Generated from publish-reckoning.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface PublishReckoningParams {
  readonly cityId: string
  readonly windowId: string
}

export type PublishReckoningRow = never

export const publishReckoning: Statement<PublishReckoningParams, PublishReckoningRow> = {
  name: 'publishReckoning_a9262484',
  text: `update assessment_reckoning set is_public = true where city_id = $1 and window_id = $2`,
  order: ['cityId', 'windowId'],
}
