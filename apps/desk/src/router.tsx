import type { SessionView } from '@shaoying/contract'
import { createRootRoute, createRoute, createRouter, Navigate } from '@tanstack/react-router'
import { InboxPage } from './inbox/inbox-page.tsx'
import { RegisterPage } from './intake/register-page.tsx'
import { OrderPage } from './order-page/order-page.tsx'
import { orderSearchOf } from './orders/order-search.ts'
import { OrdersPage } from './orders/orders-page.tsx'
import { QueuePage } from './queues/queue-page.tsx'
import { AppShell } from './shell/app-shell.tsx'
import { EmptyPage } from './shell/empty-page.tsx'
import { homeOf } from './shell/places.ts'

/** The desk's places for one session; where one begins depends on what one may do. */
export function deskRouter(session: SessionView) {
  const root = createRootRoute({ component: () => <AppShell session={session} />, notFoundComponent: () => <EmptyPage text="notFound" /> })
  const at = <const Path extends string>(path: Path, component: () => React.ReactNode) => createRoute({ getParentRoute: () => root, path, component })
  const orders = createRoute({ getParentRoute: () => root, path: '/orders', component: OrdersPage, validateSearch: orderSearchOf })
  const order = createRoute({ getParentRoute: () => root, path: '/orders/$orderId', component: OrderPage, validateSearch: ({ queue }: Record<string, unknown>): { readonly queue?: string } => (typeof queue === 'string' ? { queue } : {}) })
  const routes = [
    at('/', () => <Navigate to={homeOf(session)} />),
    at('/register', () => <RegisterPage session={session} />),
    at('/inbox', InboxPage),
    at('/queues/$name', QueuePage),
    at('/nothing', () => <EmptyPage text="nothingForRole" />),
    orders,
    order,
  ] as const
  return createRouter({ routeTree: root.addChildren(routes), basepath: '/desk' })
}

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: ReturnType<typeof deskRouter>
  }
}
