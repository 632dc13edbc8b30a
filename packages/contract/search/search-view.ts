import { unitKinds } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { ArticleHit } from '../knowledge/articles.ts'
import { OneOf } from '../primitives.ts'
import { Named } from '../views/named.ts'
import { OrderSummary } from '../views/order-summary.ts'

const closed = { additionalProperties: false }

export const searchKinds = ['order', 'unit', 'article'] as const
export type SearchKind = (typeof searchKinds)[number]

/** What the search box finds, each kind by itself. */
export const SearchView = Type.Object(
  {
    orders: Type.Array(OrderSummary, { description: 'Newest first; one whose number was typed stands first' }),
    units: Type.Array(Type.Object({ ...Named.properties, kind: OneOf(unitKinds) }, closed), {
      description: 'Best fit first',
    }),
    articles: Type.Array(ArticleHit, { description: 'Title first, then by how often answers rest on them' }),
  },
  closed,
)
export type SearchView = Static<typeof SearchView>

export const FoundOrdersView = Type.Object(
  {
    items: Type.Array(OrderSummary),
    nextCursor: Type.Union([Type.String(), Type.Null()]),
    about: Type.Optional(
      Type.Object(
        {
          orders: Type.Integer({
            minimum: 0,
            description: 'How many there are: counted when few, else from the statistics of the index',
          }),
          isExact: Type.Boolean(),
        },
        { ...closed, description: 'With the first page only' },
      ),
    ),
  },
  closed,
)
