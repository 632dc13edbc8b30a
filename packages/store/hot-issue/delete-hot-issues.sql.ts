// Generated from delete-hot-issues.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface DeleteHotIssuesParams {
  readonly cityId: string
}

export type DeleteHotIssuesRow = never

export const deleteHotIssues: Statement<DeleteHotIssuesParams, DeleteHotIssuesRow> = {
  name: 'deleteHotIssues_a4eb61e8',
  text: `delete from hot_issue where city_id = $1`,
  order: ['cityId'],
}
