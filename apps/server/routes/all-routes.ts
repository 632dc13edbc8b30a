import type { ServerParts } from '../server-parts.ts'
import { orderCommandRoutes } from './order-command-routes.ts'
import { orderListRoutes } from './order-list-routes.ts'
import { orderRoutes } from './order-routes.ts'
import { queueRoutes } from './queue-routes.ts'
import type { Route } from './route.ts'

/** Every row of the server, in the order of the API's pages. */
export function allRoutes(parts: Pick<ServerParts, 'moreRoutes'>): readonly Route[] {
  return [...orderRoutes, ...orderListRoutes, ...queueRoutes, ...orderCommandRoutes, ...parts.moreRoutes]
}
