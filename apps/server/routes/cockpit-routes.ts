import { readOpenNow } from '@shaoying/application'
import { OpenNowView } from '@shaoying/contract'
import { readingFor } from './reading.ts'
import { route, type Route } from './route.ts'

/** What a leader's screen asks besides figures, whistles and hot issues. */
export const cockpitRoutes: readonly Route[] = [
  route({
    method: 'GET', path: '/api/v1/open-now', permission: 'analysis.read', audit: 'figures.open_now', tag: 'Figures 统计', summary: 'What is open, overdue and due soon at this moment, by street 当前在办、超期', large: true,
    description: 'Counted from the orders themselves, within the caller’s reach. Each number is the length of the list of orders with the same conditions.', answer: OpenNowView,
    handler: async (input, parts) => ({ body: await readOpenNow(readingFor(input, ['analysis.read'], parts), input.now) }),
  }),
]
