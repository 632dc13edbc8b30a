import type { ServerParts } from '../server-parts.ts'
import type { Route } from './route.ts'

/** Every row of the server, in the order of the API's pages. */
export function allRoutes(parts: ServerParts): readonly Route[] {
  return [...parts.moreRoutes]
}
