import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
  type SelectQueryBuilder,
} from 'kysely'
import type { ReaderQuery } from './as-reader.ts'
import type { OrderListRow } from './order-list-row.ts'
import type { ReaderScope } from './reader-scope.ts'

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
  /** Those of which a reply is still owed, from this moment on. */
  readonly dueAfterAt?: string | undefined
  readonly dueBeforeAt?: string | undefined
  readonly createdAfterAt?: string | undefined
  readonly createdBeforeAt?: string | undefined
  /** Only these. */
  readonly orderIds?: readonly string[] | undefined
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
  readonly order_tie: {
    readonly city_id: string
    readonly order_id: string
    readonly unit_id: string
    readonly ended: boolean
  }
}
type Orders = SelectQueryBuilder<Tables, 'order_state', object>

/** Writes SQL, runs none: reading goes through `readAs`. */
const builder = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

const columns = [
  'order_id',
  'version',
  'order_number',
  'title',
  'situation',
  'kind',
  'channel',
  'category_id',
  'place_unit_id',
  'district_id',
  'lead_unit_id',
  'emergency',
  'confidential',
  'created_at',
  'handle_due_at',
  'reply_due_at',
  'next_due_at',
  'updated_at',
] as const satisfies readonly (keyof OrderListRow)[]

const array = (values: readonly string[]) => sql<readonly string[]>`${sql.val(values)}::text[]`

/** How each filter narrows the list. */
const narrow: {
  readonly [Name in keyof Required<OrderFilter>]: (
    orders: Orders,
    value: NonNullable<OrderFilter[Name]>,
    cityId: string,
  ) => Orders
} = {
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
  dueAfterAt: (orders, value) => orders.where('reply_due_at', '>=', value),
  dueBeforeAt: (orders, value) => orders.where('reply_due_at', '<', value),
  createdAfterAt: (orders, value) => orders.where('created_at', '>=', value),
  createdBeforeAt: (orders, value) => orders.where('created_at', '<', value),
  orderIds: (orders, values) => orders.where(sql<boolean>`order_id = any (${sql.val(values)}::uuid[])`),
}

const partOf = (unitIds: readonly string[], cityId: string) => sql<boolean>`order_id in (
  select t.order_id from order_tie t where t.city_id = ${cityId} and t.unit_id = any (${array(unitIds)}) and not t.ended)`

/** The units by whose ties a list is found, when it is a list of units: the reader's own, or those asked for. */
interface Anchor {
  readonly unitIds: readonly string[]
  readonly tie: 'lead' | null
  /** The filter that it stands for, and that need not be asked again. */
  readonly instead: 'leadUnitIds' | 'partUnitIds' | null
}

function anchorOf(scope: ReaderScope, filter: OrderFilter): Anchor | null {
  if (filter.leadUnitIds) return { unitIds: filter.leadUnitIds, tie: 'lead', instead: 'leadUnitIds' }
  if (filter.partUnitIds) return { unitIds: filter.partUnitIds, tie: null, instead: 'partUnitIds' }
  const isOfUnits =
    scope.reach === 'units' && scope.districtIds.length === 0 && scope.supervisedDistrictIds.length === 0
  return isOfUnits ? { unitIds: scope.unitIds, tie: null, instead: null } : null
}

const sorts: Readonly<Record<OrderSort, { readonly key: string; readonly direction: 'asc' | 'desc' }>> = {
  newest: { key: 'created_at', direction: 'desc' },
  oldest: { key: 'created_at', direction: 'asc' },
  due: { key: 'reply_due_at', direction: 'asc' },
}

/**
 * One page of the orders in the reader's reach. The statement has no name, so that PostgreSQL plans it for the filters
 * at hand. Lists of units walk those units' ties, lists of city and district the orders themselves: either way from the
 * newest (or soonest due) on, and no further than a page.
 */
export function listOrders(scope: ReaderScope, filter: OrderFilter, page: OrderPage): ReaderQuery<OrderListRow> {
  const anchor = anchorOf(scope, filter)
  const narrowed = narrowedBy(scope.cityId, anchor?.instead ? { ...filter, [anchor.instead]: undefined } : filter)
  const orders =
    anchor && page.sort !== 'due'
      ? anchored(narrowed, anchor, page, scope.cityId)
      : walked(anchor ? narrowed.where(tiedTo(anchor, scope.cityId)) : narrowed, page)
  const { sql: text, parameters } = orders.select(columns).limit(page.limit).compile()
  return { name: '', text, values: parameters }
}

function narrowedBy(cityId: string, filter: OrderFilter): Orders {
  const given = Object.entries(filter).filter(([, value]) => value !== undefined)
  return given.reduce<Orders>(
    (orders, [name, value]) =>
      (narrow[name as keyof OrderFilter] as (orders: Orders, value: unknown, cityId: string) => Orders)(
        orders,
        value,
        cityId,
      ),
    builder.selectFrom('order_state').where('city_id', '=', cityId),
  )
}

/** Along an index of the orders. Orders of which no reply is owed have no place among the due: pages end before them. */
function walked(orders: Orders, { sort, after }: OrderPage): Orders {
  const { key, direction } = sorts[sort]
  const timed = sort === 'due' ? orders.where('reply_due_at', 'is not', null) : orders
  const rest = after
    ? timed.where(
        sql<boolean>`(${sql.raw(key)}, order_id) ${sql.raw(direction === 'asc' ? '>' : '<')} (${after[0]}::timestamptz, ${after[1]}::uuid)`,
      )
    : timed
  return rest.orderBy(sql.raw(key), direction).orderBy('order_id', direction)
}

/** The ids first, so that what is sorted is the units' orders and not the city's. */
const tiedTo = ({ unitIds, tie }: Anchor, cityId: string) => sql<boolean>`order_id = any (array(
  select t.order_id from order_tie t where t.city_id = ${cityId} and t.unit_id = any (${array(unitIds)}) and not t.ended ${tie ? sql`and t.tie = ${tie}` : sql``}))`

/** Along each unit's ties, by the order's id, which is ordered by time. The order is asked for one by one, so that no plan reads all of them first. */
function anchored(
  narrowed: Orders,
  { unitIds, tie }: Anchor,
  { sort, limit, after }: OrderPage,
  cityId: string,
): Orders {
  const { direction } = sorts[sort]
  const [order, beyond] = [sql.raw(direction), sql.raw(direction === 'asc' ? '>' : '<')]
  const fits = narrowed.where(sql<boolean>`order_id = t.order_id`).select(sql<number>`1`.as('one'))
  return builder
    .selectFrom('order_state')
    .where('city_id', '=', cityId)
    .where(sql<boolean>`order_id in (
    select distinct a.order_id from unnest(${array(unitIds)}) u (id) cross join lateral (
      select distinct t.order_id from order_tie t
      where t.city_id = ${cityId} and t.unit_id = u.id and not t.ended ${tie ? sql`and t.tie = ${tie}` : sql``}
        ${after ? sql`and t.order_id ${beyond} ${after[1]}::uuid` : sql``} and (${fits}) = 1
      order by t.order_id ${order} limit ${limit}
    ) a
    order by a.order_id ${order} limit ${limit})`)
    .orderBy('order_id', direction)
}
