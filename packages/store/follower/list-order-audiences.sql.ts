// Generated from list-order-audiences.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListOrderAudiencesParams {
  readonly cityId: string
  readonly orderIds: readonly string[]
}

export interface ListOrderAudiencesRow {
  readonly order_id: string
  readonly version: number
  readonly lead_unit_id: string | null
  readonly lead_district_id: string | null
  readonly district_id: string | null
  readonly confidential: boolean
  readonly registered_by: string | null
  readonly barred_unit_ids: readonly string[]
  readonly barred_person_ids: readonly string[]
  readonly tieUnitIds: readonly string[]
}

export const listOrderAudiences: Statement<ListOrderAudiencesParams, ListOrderAudiencesRow> = {
  name: 'listOrderAudiences_cc4fa0f4',
  text: `-- Who may see these orders: the same answer as the row-level policy, for the live feed.

select
  s.order_id, s.version, s.lead_unit_id, s.lead_district_id, s.district_id, s.confidential, s.registered_by, s.barred_unit_ids, s.barred_person_ids,
  array(
    select t.unit_id from order_tie t where t.city_id = s.city_id and t.order_id = s.order_id and not t.ended
  ) as "tieUnitIds"
from order_state s
where s.city_id = $1 and s.order_id = any ($2::uuid[])`,
  order: ['cityId', 'orderIds'],
}
