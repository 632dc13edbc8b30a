// Generated from set-reader-scope.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface SetReaderScopeParams {
  readonly cityId: string
  readonly reach: string
  readonly units: string
  readonly districts: string
  readonly supervised: string
  readonly served: string
  readonly person: string
  readonly orderId: string
  readonly planMode: string
}

export interface SetReaderScopeRow {
  readonly city: string | null
  readonly scope: string | null
  readonly units: string | null
  readonly districts: string | null
  readonly supervised: string | null
  readonly served: string | null
  readonly person: string | null
  readonly order_id: string | null
  readonly plan_mode: string | null
}

export const setReaderScope: Statement<SetReaderScopeParams, SetReaderScopeRow> = {
  name: 'setReaderScope_1a80b671',
  text: `-- Says who reads and how the questions that follow are planned, for the transaction at hand. Outside of one it has no effect, and then the policies show nothing.
select
  set_config('shaoying.city', $1::text, true) as city, set_config('shaoying.scope', $2::text, true) as scope,
  set_config('shaoying.units', $3::text, true) as units, set_config('shaoying.districts', $4::text, true) as districts,
  set_config('shaoying.supervised', $5::text, true) as supervised,
  set_config('shaoying.served', $6::text, true) as served, set_config('shaoying.person', $7::text, true) as person,
  set_config('shaoying.order', $8::text, true) as order_id, set_config('plan_cache_mode', $9::text, true) as plan_mode`,
  order: ['cityId', 'reach', 'units', 'districts', 'supervised', 'served', 'person', 'orderId', 'planMode'],
}
