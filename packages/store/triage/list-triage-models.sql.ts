// Generated from list-triage-models.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListTriageModelsParams {
  readonly cityId: string
}

export interface ListTriageModelsRow {
  readonly record_id: string
  readonly version: number
  readonly state: unknown
}

export const listTriageModels: Statement<ListTriageModelsParams, ListTriageModelsRow> = {
  name: 'listTriageModels_28b2ca35',
  text: `-- Models of the city, the one trained last first.

select record_id, version, state from record_state where city_id = $1 and record_kind = 'triage_model' order by created_at desc, record_id desc`,
  order: ['cityId'],
}
