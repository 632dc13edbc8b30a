import { createAccountsFor, createDemoAccounts, machineClock, type City, type DemoAccount, type IdentityParts, type SignOnPort } from '@shaoying/application'
import type { DemoPerson } from '@shaoying/domain'
import type { SessionPort } from '../ports/session.ts'
import type { Route } from '../routes/route.ts'
import type { Settings } from '../settings/settings.ts'
import { accountRoutes } from './account-routes.ts'
import { identityServices, sessionPort } from './identity-services.ts'
import { sessionRoutes } from './session-routes.ts'
import { signInRules } from './sign-in-rules.ts'
import { signOnRoutes } from './sign-on-routes.ts'

/** Signing in, sessions and accounts of one city, ready for the server. */
export interface Identity {
  readonly sessions: SessionPort
  readonly routes: readonly Route[]
  /** Makes the pack's demo accounts; answers those that are new, with their passwords. */
  createDemoAccounts(): Promise<readonly DemoAccount[]>
  /** The same for people of a simulated city. */
  createAccountsFor(people: readonly DemoPerson[]): Promise<readonly DemoAccount[]>
}

export function identityOf(city: City, settings: Pick<Settings, 'publicUrl' | 'sessionHours'>, signOn: SignOnPort | null = null): Identity {
  const { pool, cityId, records, registry, vault, time } = city
  const issuer = registry.today(time.now()).rules.pack.settings.name
  const parts: IdentityParts = { pool, cityId, records, registry, vault, cityTime: time, machineTime: machineClock, rules: { ...signInRules, sessionHours: settings.sessionHours }, issuer }
  const services = identityServices(parts, settings.publicUrl, signOn)
  return {
    sessions: sessionPort(services),
    routes: [...sessionRoutes(services), ...signOnRoutes(services), ...accountRoutes(services)],
    createDemoAccounts: () => createDemoAccounts(parts),
    createAccountsFor: (people) => createAccountsFor(parts, people),
  }
}
