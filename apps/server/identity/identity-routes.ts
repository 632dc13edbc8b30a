import type { Route } from '../routes/route.ts'
import { accountRoutes } from './account-routes.ts'
import type { IdentityServices } from './identity-services.ts'
import { sessionRoutes } from './session-routes.ts'
import { signOnRoutes } from './sign-on-routes.ts'

/** Signing in, by password or through the city; sessions; accounts. */
export function identityRoutes(identity: IdentityServices): readonly Route[] {
  return [...sessionRoutes(identity), ...signOnRoutes(identity), ...accountRoutes(identity)]
}
