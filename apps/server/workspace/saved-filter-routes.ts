import { readSavedFilters } from '@shaoying/application'
import { OneOf, SavedFilterView } from '@shaoying/contract'
import { filteredLists } from '@shaoying/domain'
import { Type } from 'typebox'
import { recordReading } from '../people/record-routes.ts'
import { route, type Route } from '../routes/route.ts'

const closed = { additionalProperties: false }

export const savedFilterRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/saved-filters',
    permission: 'order.read',
    audit: 'saved_filter.list',
    tag: 'Saved filters 常用筛选',
    summary: 'One’s own filters and those one’s units share 我的与本单位共享的筛选',
    query: Type.Object({ list: OneOf(filteredLists, 'Filters of which list') }, closed),
    answer: Type.Object({ items: Type.Array(SavedFilterView) }, closed),
    handler: async (input, parts) => ({
      body: { items: [...(await readSavedFilters(recordReading(input, ['order.read'], parts), input.query.list))] },
    }),
  }),
]
