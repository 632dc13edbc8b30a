import { recordCollections } from '@shaoying/application'
import type { Route } from '../routes/route.ts'
import { dutyRoutes } from './duty-routes.ts'
import { peopleRoutes } from './people-routes.ts'
import { webhookRoutes } from './webhook-routes.ts'
import { recordRoutes } from './record-routes.ts'

/** People, rosters, stationed staff, centres, resources, pilots and duty lists. */
export const recordAndPeopleRoutes: readonly Route[] = [
  ...peopleRoutes,
  ...dutyRoutes,
  ...webhookRoutes,
  ...recordCollections.flatMap(recordRoutes),
]
