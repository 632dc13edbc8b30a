import type { SessionView } from '@shaoying/contract'
import { createRootRoute, createRoute, createRouter, Navigate } from '@tanstack/react-router'
import { InboxPage } from './inbox/inbox-page.tsx'
import { RegisterPage } from './intake/register-page.tsx'
import { OrderPage } from './orders/order-page.tsx'
import { QueuePage } from './queues/queue-page.tsx'
import { AppShell } from './shell/app-shell.tsx'

/** The desk's places for one session; where one begins depends on what one may do. */
export function deskRouter(session: SessionView) {
  const root = createRootRoute({ component: () => <AppShell session={session} /> })
  const home = session.permissions.includes('order.register') ? '/register' : '/inbox'
  const at = <const Path extends string>(path: Path, component: () => React.ReactNode) => createRoute({ getParentRoute: () => root, path, component })
  const routes = [
    at('/', () => <Navigate to={home} />),
    at('/register', RegisterPage),
    at('/inbox', InboxPage),
    at('/queues/$name', QueuePage),
    at('/orders/$orderId', OrderPage),
  ] as const
  return createRouter({ routeTree: root.addChildren(routes), basepath: '/desk' })
}

declare module '@tanstack/react-router' {
  interface Register {
    readonly router: ReturnType<typeof deskRouter>
  }
}
