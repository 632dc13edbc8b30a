// Generated from list-inputs.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListInputsParams {
  readonly cityId: string
  readonly windowId: string
  readonly afterId: string
  readonly most: number
}

export interface ListInputsRow {
  readonly order_id: string
  readonly order_number: string
  readonly facts: string
}

export const listInputs: Statement<ListInputsParams, ListInputsRow> = {
  name: 'listInputs_cbd8a1a8',
  text: `select order_id, order_number, facts from assessment_input
where city_id = $1 and window_id = $2 and order_id > $3::uuid
order by order_id
limit $4::integer`,
  order: ['cityId', 'windowId', 'afterId', 'most'],
}
