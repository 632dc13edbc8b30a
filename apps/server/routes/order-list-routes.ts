import { readOrderList } from '@shaoying/application'
import { InstantText, OneOf, OrderListView, orderSummaryFields, UnitCode, type OrderSummary } from '@shaoying/contract'
import { appealKinds, channels, epochSeconds, instantFrom, isRefusal, situationNames } from '@shaoying/domain'
import { orderSorts, type OrderFilter } from '@shaoying/store'
import { Type, type Static } from 'typebox'
import { readingFor } from './reading.ts'
import { route, type Route } from './route.ts'
import { defaultLimit, listQuery } from './shapes.ts'

const several = <Item extends Parameters<typeof Type.Array>[0]>(item: Item, description: string) =>
  Type.Optional(Type.Array(item, { maxItems: 50, description: `${description}; several with commas` }))
const moment = (description: string) => Type.Optional({ ...InstantText, description })

/** The filters and the order of a list of orders, as its address says them. */
export const orderFilters = {
  situation: several(OneOf(situationNames), 'Where it stands'),
  kind: several(OneOf(appealKinds), 'Kind of appeal'),
  channel: several(OneOf(channels), 'How it came in'),
  category: several(Type.String({ minLength: 1, maxLength: 32 }), 'Catalogue code or the beginning of one'),
  place: Type.Optional({
    ...UnitCode,
    description: 'Community, street or district where it lies, with everything below',
  }),
  lead: several(UnitCode, 'Unit that leads'),
  unit: several(UnitCode, 'Unit with any part in it'),
  open: Type.Optional(Type.Boolean({ description: 'Only what is still open, or only what is over' })),
  emergency: Type.Optional(Type.Boolean()),
  number: Type.Optional(Type.String({ minLength: 1, maxLength: 40, description: 'Number or the beginning of one' })),
  dueAfter: moment('The lead’s reply is owed at this moment or later'),
  dueBefore: moment('The lead’s reply is owed before this moment: what is overdue then'),
  createdAfter: moment('Recorded at this moment or later'),
  createdBefore: moment('Recorded before this moment'),
  sort: Type.Optional(
    OneOf(orderSorts, 'Default: newest. `due`: the soonest owed reply first; what owes none is left out'),
  ),
  fields: Type.Optional(
    Type.Array(OneOf(orderSummaryFields as readonly [keyof OrderSummary, ...(keyof OrderSummary)[]]), {
      maxItems: 40,
      description: 'Only these fields; several with commas',
    }),
  ),
}
const OrderListQuery = listQuery(orderFilters)
/** What was asked of a list of orders. */
export type OrderFilterQuery = Omit<Static<typeof OrderListQuery>, 'limit' | 'cursor'>

export const orderListRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/orders',
    permission: 'order.read',
    audit: 'order.list',
    tag: 'Orders',
    summary: 'List orders',
    description:
      'What the caller may see: the hotline the city, a district its district, a unit what it leads, assists, got a copy of or was told of.',
    query: OrderListQuery,
    answer: OrderListView,
    large: true,
    handler: async (input, parts) => {
      const { query } = input
      const reading = readingFor(input, ['order.read'], parts)
      const page = await readOrderList(
        reading,
        filterFrom(query, (id) => territoryOf(id, reading.rules.directory)),
        query.sort ?? 'newest',
        { limit: query.limit ?? defaultLimit, cursor: query.cursor },
      )
      if (isRefusal(page)) return page
      return { body: query.fields ? { ...page, items: page.items.map((item) => pick(item, query.fields!)) } : page }
    },
  }),
]

/** The same as the store's filter. @param placesBelow a unit with everything below it */
export function filterFrom(query: OrderFilterQuery, placesBelow: (id: string) => readonly string[]): OrderFilter {
  const at = (text: string | undefined) => (text === undefined ? undefined : instantFrom(epochSeconds(text)))
  return {
    situations: query.situation,
    kinds: query.kind,
    channels: query.channel,
    categoryPrefixes: query.category,
    placeUnitIds: query.place === undefined ? undefined : placesBelow(query.place),
    leadUnitIds: query.lead,
    partUnitIds: query.unit,
    open: query.open,
    emergency: query.emergency,
    numberPrefix: query.number,
    dueAfterAt: at(query.dueAfter),
    dueBeforeAt: at(query.dueBefore),
    createdAfterAt: at(query.createdAfter),
    createdBeforeAt: at(query.createdBefore),
  }
}

interface Tree {
  childrenOf(id: string): readonly { readonly id: string }[]
}

/** The unit and everything below it. */
export function territoryOf(id: string, directory: Tree): readonly string[] {
  return [id, ...directory.childrenOf(id).flatMap((unit) => territoryOf(unit.id, directory))]
}

function pick(item: OrderSummary, fields: readonly (keyof OrderSummary)[]): Partial<OrderSummary> {
  return Object.fromEntries(
    Object.entries(item).filter(([name]) => name === 'orderId' || fields.includes(name as keyof OrderSummary)),
  )
}
