import type { SessionView } from '@shaoying/contract'
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  type RouteComponent,
} from '@tanstack/react-router'
import { assessmentSearchOf } from './assessment/assessment-search.ts'
import { behindSearchOf, cockpitSearchOf } from './cockpit/cockpit-search.ts'
import { inboxSearchOf } from './inbox/inbox-search.ts'
import { orderSearchOf } from './orders/order-search.ts'
import { SignedInContext } from './session/signed-in.ts'
import { supervisionSearchOf } from './supervision/supervision-search.ts'
import { AppShell } from './shell/app-shell.tsx'
import { BrokenPage } from './shell/broken-page.tsx'
import { EmptyPage } from './shell/empty-page.tsx'
import { PageLoading } from './shell/page-loading.tsx'
import { homeOf } from './shell/places.ts'

/** The desk's places for one session; where one begins depends on what one may do. Each workspace is fetched when somebody goes there. */
export function deskRouter(session: SessionView) {
  const root = createRootRoute({
    component: () => (
      <SignedInContext value={session}>
        <AppShell session={session} />
      </SignedInContext>
    ),
    notFoundComponent: () => <EmptyPage text="notFound" hint="notFoundHint" />,
  })
  const at = <const Path extends string>(path: Path, component: RouteComponent) =>
    createRoute({ getParentRoute: () => root, path, component })
  const orders = createRoute({
    getParentRoute: () => root,
    path: '/orders',
    component: lazyRouteComponent(() => import('./orders/orders-page.tsx'), 'OrdersPage'),
    validateSearch: orderSearchOf,
  })
  const inbox = createRoute({
    getParentRoute: () => root,
    path: '/inbox',
    component: lazyRouteComponent(() => import('./inbox/inbox-page.tsx'), 'InboxPage'),
    validateSearch: inboxSearchOf,
  })
  const supervision = createRoute({
    getParentRoute: () => root,
    path: '/supervision',
    component: lazyRouteComponent(() => import('./supervision/supervision-page.tsx'), 'SupervisionPage'),
    validateSearch: supervisionSearchOf,
  })
  const order = createRoute({
    getParentRoute: () => root,
    path: '/orders/$orderId',
    component: lazyRouteComponent(() => import('./order-page/order-page.tsx'), 'OrderPage'),
    validateSearch: ({ queue }: Record<string, unknown>): { readonly queue?: string } =>
      typeof queue === 'string' ? { queue } : {},
  })
  const blow = createRoute({
    getParentRoute: () => root,
    path: '/whistles/blow',
    component: lazyRouteComponent(() => import('./whistles/blow/blow-page.tsx'), 'BlowPage'),
    validateSearch: ({ orderId }: Record<string, unknown>): { readonly orderId?: string } =>
      typeof orderId === 'string' ? { orderId } : {},
  })
  const administration = createRoute({
    getParentRoute: () => root,
    path: '/administration',
    component: lazyRouteComponent(() => import('./administration/administration-page.tsx'), 'AdministrationPage'),
    validateSearch: ({ part }: Record<string, unknown>): { readonly part?: string } =>
      typeof part === 'string' ? { part } : {},
  })
  const assessment = createRoute({
    getParentRoute: () => root,
    path: '/assessment',
    component: lazyRouteComponent(() => import('./assessment/assessment-page.tsx'), 'AssessmentPage'),
    validateSearch: assessmentSearchOf,
  })
  const cockpit = createRoute({
    getParentRoute: () => root,
    path: '/cockpit',
    component: lazyRouteComponent(() => import('./cockpit/cockpit-page.tsx'), 'CockpitPage'),
    validateSearch: cockpitSearchOf,
  })
  const behind = createRoute({
    getParentRoute: () => root,
    path: '/cockpit/orders',
    component: lazyRouteComponent(() => import('./cockpit/behind-page.tsx'), 'BehindPage'),
    validateSearch: behindSearchOf,
  })
  const commandCentre = createRoute({
    getParentRoute: () => root,
    path: '/command-centre',
    component: lazyRouteComponent(() => import('./cockpit/command-centre-page.tsx'), 'CommandCentrePage'),
    validateSearch: ({ district }: Record<string, unknown>): { readonly district?: string } =>
      typeof district === 'string' && /^[\w.-]+$/.test(district) ? { district } : {},
  })
  const routes = [
    at('/', () => <Navigate to={homeOf(session)} />),
    at(
      '/register',
      lazyRouteComponent(() => import('./intake/register-page.tsx'), 'RegisterPage'),
    ),
    at(
      '/queues/$name',
      lazyRouteComponent(() => import('./queues/queue-page.tsx'), 'QueuePage'),
    ),
    at(
      '/hot-issues',
      lazyRouteComponent(() => import('./hot-issues/hot-issues-page.tsx'), 'HotIssuesPage'),
    ),
    at(
      '/triage-accuracy',
      lazyRouteComponent(() => import('./triage/accuracy-page.tsx'), 'AccuracyPage'),
    ),
    at('/nothing', () => <EmptyPage text="nothingForRole" />),
    at(
      '/call-in',
      lazyRouteComponent(() => import('./call-in/call-in-page.tsx'), 'CallInPage'),
    ),
    at(
      '/call-in/$callInDayId',
      lazyRouteComponent(() => import('./call-in/call-in-day-page.tsx'), 'CallInDayPage'),
    ),
    at(
      '/notifications',
      lazyRouteComponent(() => import('./notifications/notifications-page.tsx'), 'NotificationsPage'),
    ),
    at(
      '/account',
      lazyRouteComponent(() => import('./account/account-page.tsx'), 'AccountPage'),
    ),
    at(
      '/registers',
      lazyRouteComponent(() => import('./records/registers-page.tsx'), 'RegistersPage'),
    ),
    at(
      '/registers/$kind',
      lazyRouteComponent(() => import('./records/records-page.tsx'), 'RecordsPage'),
    ),
    at(
      '/registers/$kind/$recordId',
      lazyRouteComponent(() => import('./records/record-page.tsx'), 'RecordPage'),
    ),
    administration,
    assessment,
    orders,
    inbox,
    at(
      '/packages',
      lazyRouteComponent(() => import('./packages/packages-page.tsx'), 'PackagesPage'),
    ),
    at(
      '/packages/$packageId',
      lazyRouteComponent(() => import('./packages/package-page.tsx'), 'PackagePage'),
    ),
    supervision,
    order,
    blow,
    cockpit,
    behind,
    commandCentre,
    at(
      '/report-in',
      lazyRouteComponent(() => import('./report-in/report-in-page.tsx'), 'ReportInPage'),
    ),
    at(
      '/report-in/$whistleId',
      lazyRouteComponent(() => import('./report-in/report-in-whistle-page.tsx'), 'ReportInWhistlePage'),
    ),
    at(
      '/whistles',
      lazyRouteComponent(() => import('./whistles/whistles-page.tsx'), 'WhistlesPage'),
    ),
    at(
      '/whistles/$whistleId',
      lazyRouteComponent(() => import('./whistles/whistle-page.tsx'), 'WhistlePage'),
    ),
  ] as const
  return createRouter({
    routeTree: root.addChildren(routes),
    basepath: '/desk',
    defaultPreload: 'intent',
    defaultPendingComponent: PageLoading,
    defaultErrorComponent: BrokenPage,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: ReturnType<typeof deskRouter>
  }
}
