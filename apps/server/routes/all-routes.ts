import { recordAndPeopleRoutes } from '../people/record-and-people-routes.ts'
import type { ServerParts } from '../server-parts.ts'
import { apiPageRoutes } from './api-page-routes.ts'
import { directoryRoutes } from './directory-routes.ts'
import { healthRoutes } from './health-routes.ts'
import { invitationRoutes } from './invitation-routes.ts'
import { linkedOrderRoutes } from './linked-order-routes.ts'
import { orderCommandRoutes } from './order-command-routes.ts'
import { orderListRoutes } from './order-list-routes.ts'
import { orderPageRoutes } from './order-page-routes.ts'
import { orderRoutes } from './order-routes.ts'
import { packageRoutes } from './package-routes.ts'
import { packRoutes } from './pack-routes.ts'
import { personalDataRoutes } from './personal-data-routes.ts'
import { petitionRoutes } from './petition-routes.ts'
import { queueRoutes } from './queue-routes.ts'
import type { Route } from './route.ts'
import { routingRoutes } from './routing-routes.ts'
import { streamRoutes } from './stream-routes.ts'
import { whistleRoutes } from './whistle-routes.ts'

/** Every row of the server, in the order of the API's pages. */
export function allRoutes(parts: Pick<ServerParts, 'moreRoutes'>): readonly Route[] {
  return [
    ...orderRoutes, ...orderListRoutes, ...orderPageRoutes, ...personalDataRoutes, ...queueRoutes, ...orderCommandRoutes, ...linkedOrderRoutes, ...packageRoutes,
    ...petitionRoutes, ...invitationRoutes, ...directoryRoutes, ...packRoutes, ...routingRoutes, ...recordAndPeopleRoutes, ...whistleRoutes, ...streamRoutes,
    ...parts.moreRoutes, ...apiPageRoutes, ...healthRoutes,
  ]
}
