import { recordAndPeopleRoutes } from './people/record-and-people-routes.ts'
import { apiPageRoutes } from './routes/api-page-routes.ts'
import { assessmentRoutes } from './routes/assessment-routes.ts'
import { meetingRoutes } from './routes/meeting-routes.ts'
import { callInRoutes } from './routes/call-in-routes.ts'
import { cockpitRoutes } from './routes/cockpit-routes.ts'
import { dispatchPathRoutes } from './routes/dispatch-path-routes.ts'
import { directoryRoutes } from './routes/directory-routes.ts'
import { bulletinRoutes } from './bulletins/bulletin-routes.ts'
import { orderExportRoutes } from './exports/order-export-routes.ts'
import { figureRoutes } from './routes/figure-routes.ts'
import { openFigureRoutes } from './routes/open-figure-routes.ts'
import { healthRoutes } from './routes/health-routes.ts'
import { invitationRoutes } from './routes/invitation-routes.ts'
import { linkedOrderRoutes } from './routes/linked-order-routes.ts'
import { mapRoutes } from './routes/map-routes.ts'
import { lookRoutes } from './routes/look-routes.ts'
import { traceRoutes } from './routes/trace-routes.ts'
import { orderCommandRoutes } from './routes/order-command-routes.ts'
import { orderListRoutes } from './routes/order-list-routes.ts'
import { orderPageRoutes } from './routes/order-page-routes.ts'
import { orderRoutes } from './routes/order-routes.ts'
import { packageRoutes } from './routes/package-routes.ts'
import { operationRoutes } from './routes/operation-routes.ts'
import { packVersionRoutes } from './routes/pack-version-routes.ts'
import { packRoutes } from './routes/pack-routes.ts'
import { personalDataRoutes } from './routes/personal-data-routes.ts'
import { petitionRoutes } from './routes/petition-routes.ts'
import { placeRoutes } from './routes/place-routes.ts'
import { queueRoutes } from './routes/queue-routes.ts'
import type { Route } from './routes/route.ts'
import { routingRoutes } from './routes/routing-routes.ts'
import { streamRoutes } from './routes/stream-routes.ts'
import { hotIssueRoutes } from './routes/hot-issue-routes.ts'
import { triageAccuracyRoutes } from './routes/triage-accuracy-routes.ts'
import { whistleBoardRoutes } from './routes/whistle-board-routes.ts'
import { whistleCallRoutes } from './routes/whistle-call-routes.ts'
import { whistleRoutes } from './routes/whistle-routes.ts'
import { presenceRoutes } from './presence/presence-routes.ts'
import { supervisionRoutes } from './supervision/supervision-routes.ts'
import { savedFilterRoutes } from './workspace/saved-filter-routes.ts'

/** Every row of the server, in the order of the API's pages. */
export function allRoutes({ moreRoutes }: { readonly moreRoutes: readonly Route[] }): readonly Route[] {
  return [
    ...orderRoutes,
    ...orderListRoutes,
    ...orderExportRoutes,
    ...orderPageRoutes,
    ...personalDataRoutes,
    ...lookRoutes,
    ...traceRoutes,
    ...queueRoutes,
    ...orderCommandRoutes,
    ...linkedOrderRoutes,
    ...packageRoutes,
    ...petitionRoutes,
    ...invitationRoutes,
    ...directoryRoutes,
    ...placeRoutes,
    ...packRoutes,
    ...routingRoutes,
    ...recordAndPeopleRoutes,
    ...whistleCallRoutes,
    ...whistleRoutes,
    ...figureRoutes,
    ...openFigureRoutes,
    ...dispatchPathRoutes,
    ...whistleBoardRoutes,
    ...hotIssueRoutes,
    ...triageAccuracyRoutes,
    ...bulletinRoutes,
    ...streamRoutes,
    ...mapRoutes,
    ...cockpitRoutes,
    ...savedFilterRoutes,
    ...presenceRoutes,
    ...supervisionRoutes,
    ...assessmentRoutes,
    ...meetingRoutes,
    ...callInRoutes,
    ...packVersionRoutes,
    ...operationRoutes,
    ...moreRoutes,
    ...apiPageRoutes,
    ...healthRoutes,
  ]
}
