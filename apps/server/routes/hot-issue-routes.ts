import { readHotIssue, readHotIssues } from '@shaoying/application'
import { HotIssueListView, HotIssuePageView, Id } from '@shaoying/contract'
import { isRefusal, type Permission } from '@shaoying/domain'
import { Type } from 'typebox'
import { readingFor } from './reading.ts'
import { route, type Route } from './route.ts'

const closed = { additionalProperties: false }
const tag = 'Hot issues 热点'
const permission: [Permission, ...Permission[]] = ['analysis.read', 'analysis.report']
const usual = 50

export const hotIssueRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/api/v1/hot-issues',
    permission,
    audit: 'hot_issue.list',
    tag,
    summary: 'Hot issues of the latest weeks, hottest first 热点榜',
    description:
      'Worked out again every few minutes from the city’s own orders; merges and splits by hand are remembered. Each comes with the working of its heat.',
    query: Type.Object({ limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })) }, closed),
    answer: HotIssueListView,
    large: true,
    handler: async (input, parts) => ({
      body: await readHotIssues(readingFor(input, permission, parts), input.query.limit ?? usual),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/v1/hot-issues/{issueId}',
    permission,
    audit: 'hot_issue.read',
    tag,
    summary: 'A hot issue with the orders that the reader may see',
    params: Type.Object({ issueId: Id }, closed),
    answer: HotIssuePageView,
    large: true,
    handler: async (input, parts) => {
      const orderParts = input.caller.permissions.has('order.read') ? readingFor(input, ['order.read'], parts) : null
      const page = await readHotIssue(readingFor(input, permission, parts), orderParts, input.params.issueId)
      return isRefusal(page) ? page : { body: page }
    },
  }),
]
