// Generated from list-orders-of-petitioner.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListOrdersOfPetitionerParams {
  readonly cityId: string
  readonly petitionerId: string
}

export interface ListOrdersOfPetitionerRow {
  readonly order_id: string
  readonly order_number: string
  readonly petitioner_id: string | null
}

export const listOrdersOfPetitioner: Statement<ListOrdersOfPetitionerParams, ListOrdersOfPetitionerRow> = {
  name: 'listOrdersOfPetitioner_8bc01e01',
  text: `-- A petitioner's latest orders.
select order_id, order_number, petitioner_id from order_state
where city_id = $1 and petitioner_id = $2::uuid
order by created_at desc, order_id desc
limit 100`,
  order: ['cityId', 'petitionerId'],
}
