import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler, sql, type SelectQueryBuilder } from 'kysely'
import type { ReaderQuery } from './as-reader.ts'
import type { OrderListRow } from './order-list-row.ts'

/** What a list of orders may be cut down to; everything that is given must hold. */
export interface OrderFilter {
  readonly situations?: readonly string[] | undefined
  readonly kinds?: readonly string[] | undefined
  readonly channels?: readonly string[] | undefined
  /** Beginnings of catalogue codes. */
  readonly categoryPrefixes?: readonly string[] | undefined
  readonly placeUnitIds?: readonly string[] | undefined
  readonly districtId?: string | undefined
  readonly leadUnitIds?: readonly string[] | undefined
  /** Units with any part in it: lead, assist, copy, section, told. */
  readonly partUnitIds?: readonly string[] | undefined
  readonly open?: boolean | undefined
  readonly emergency?: boolean | undefined
  readonly numberPrefix?: string | undefined
  readonly dueAfterAt?: string | undefined
  readonly dueBeforeAt?: string | undefined
  readonly createdAfterAt?: string | undefined
  readonly createdBeforeAt?: string | undefined
}

export const orderSorts = ['newest', 'oldest', 'due'] as const
export type OrderSort = (typeof orderSorts)[number]

export interface OrderPage {
  readonly sort: OrderSort
  readonly limit: number
  /** The sort's value and the id of the last row seen. */
  readonly after: readonly [string, string] | null
}

interface Tables {
  readonly order_state: OrderListRow & { readonly city_id: string; readonly open: boolean }
  readonly order_tie: { readonly city_id: string; readonly order_id: string; readonly unit_id: string; readonly ended: boolean }
}
type Orders = SelectQueryBuilder<Tables, 'order_state', object>

/** Writes SQL, runs none: reading goes through `readAs`. */
const builder = new Kysely<Tables>({
  dialect: { createAdapter: () => new PostgresAdapter(), createDriver: () => new DummyDriver(), createIntrospector: (db) => new PostgresIntrospector(db), createQueryCompiler: () => new PostgresQueryCompiler() },
})

const columns = [
  'order_id', 'version', 'order_number', 'title', 'situation', 'kind', 'channel', 'category_id', 'place_unit_id', 'district_id', 'lead_unit_id',
  'emergency', 'confidential', 'created_at', 'handle_due_at', 'next_due_at', 'updated_at',
] as const satisfies readonly (keyof OrderListRow)[]

const array = (values: readonly string[]) => sql<readonly string[]>`${sql.val(values)}::text[]`

/** How each filter narrows the list. */
const narrow: { readonly [Name in keyof Required<OrderFilter>]: (orders: Orders, value: NonNullable<OrderFilter[Name]>, cityId: string) => Orders } = {
  situations: (orders, values) => orders.where(sql<boolean>`situation = any (${array(values)})`),
  kinds: (orders, values) => orders.where(sql<boolean>`kind = any (${array(values)})`),
  channels: (orders, values) => orders.where(sql<boolean>`channel = any (${array(values)})`),
  categoryPrefixes: (orders, values) => orders.where(sql<boolean>`category_id ^@ any (${array(values)})`),
  placeUnitIds: (orders, values) => orders.where(sql<boolean>`place_unit_id = any (${array(values)})`),
  districtId: (orders, value) => orders.where('district_id', '=', value),
  leadUnitIds: (orders, values) => orders.where(sql<boolean>`lead_unit_id = any (${array(values)})`),
  partUnitIds: (orders, values, cityId) => orders.where(partOf(values, cityId)),
  open: (orders, value) => orders.where('open', '=', value),
  emergency: (orders, value) => orders.where('emergency', '=', value),
  numberPrefix: (orders, value) => orders.where(sql<boolean>`order_number ^@ ${value}`),
  dueAfterAt: (orders, value) => orders.where('handle_due_at', '>=', value),
  dueBeforeAt: (orders, value) => orders.where('handle_due_at', '<', value),
  createdAfterAt: (orders, value) => orders.where('created_at', '>=', value),
  createdBeforeAt: (orders, value) => orders.where('created_at', '<', value),
}

const partOf = (unitIds: readonly string[], cityId: string) => sql<boolean>`(
  lead_unit_id = any (${array(unitIds)})
  or order_id in (select t.order_id from order_tie t where t.city_id = ${cityId} and t.unit_id = any (${array(unitIds)}) and not t.ended))`

const sorts: Readonly<Record<OrderSort, { readonly key: string; readonly direction: 'asc' | 'desc' }>> = {
  newest: { key: 'created_at', direction: 'desc' },
  oldest: { key: 'created_at', direction: 'asc' },
  due: { key: `coalesce(handle_due_at, 'infinity')`, direction: 'asc' },
}

/** One page of the city's orders. The statement has no name, so that PostgreSQL plans it for the filters at hand. */
export function listOrders(cityId: string, filter: OrderFilter, { sort, limit, after }: OrderPage): ReaderQuery<OrderListRow> {
  const { key, direction } = sorts[sort]
  let orders: Orders = builder.selectFrom('order_state').where('city_id', '=', cityId)
  for (const [name, value] of Object.entries(filter)) {
    if (value !== undefined) orders = (narrow[name as keyof OrderFilter] as (orders: Orders, value: unknown, cityId: string) => Orders)(orders, value, cityId)
  }
  if (after) orders = orders.where(sql<boolean>`(${sql.raw(key)}, order_id) ${sql.raw(direction === 'asc' ? '>' : '<')} (${after[0]}::timestamptz, ${after[1]}::uuid)`)
  const { sql: text, parameters } = orders.select(columns).orderBy(sql.raw(key), direction).orderBy('order_id', direction).limit(limit).compile()
  return { name: '', text, values: parameters }
}
