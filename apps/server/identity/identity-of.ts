import {
  createAccountsFor,
  createDemoAccounts,
  machineClock,
  type Accounts,
  type City,
  type DemoAccount,
  type IdentityParts,
} from '@shaoying/application'
import type { DemoPerson } from '@shaoying/domain'
import { OpenIdSignOn } from '@shaoying/gateways'
import type { SessionPort } from '../ports/session.ts'
import type { Route } from '../routes/route.ts'
import type { Settings } from '../settings/settings.ts'
import { identityRoutes } from './identity-routes.ts'
import { identityServices, sessionPort } from './identity-services.ts'
import { signOnCallback } from './sign-on-routes.ts'

/** Signing in, sessions and accounts of one city, ready for the server. */
export interface Identity {
  readonly sessions: SessionPort
  readonly routes: readonly Route[]
  readonly accounts: Accounts
  /** Makes the pack's demo accounts; answers those that are new, with their passwords. */
  createDemoAccounts(): Promise<readonly DemoAccount[]>
  /** The same for people of a simulated city. */
  createAccountsFor(people: readonly DemoPerson[]): Promise<readonly DemoAccount[]>
}

/** No refusal of a sign-in comes sooner, so that its speed tells nothing. */
const refusalMs = 300

export function identityOf(
  city: City,
  { publicUrl, signIn, oidc }: Pick<Settings, 'publicUrl' | 'signIn' | 'oidc'>,
): Identity {
  const { pool, cityId, records, registry, vault, time } = city
  const { passwordMinLength, ...limits } = signIn
  const parts: IdentityParts = {
    pool,
    cityId,
    records,
    registry,
    vault,
    cityTime: time,
    machineTime: machineClock,
    rules: { ...limits, refusalMs, password: { minLength: passwordMinLength } },
    issuer: registry.today(time.now()).rules.pack.settings.name,
  }
  const signOn = oidc ? new OpenIdSignOn({ ...oidc, callbackUrl: signOnCallback(publicUrl) }) : null
  const services = identityServices(parts, publicUrl, signOn)
  return {
    sessions: sessionPort(services),
    routes: identityRoutes(services),
    accounts: services.accounts,
    createDemoAccounts: () => createDemoAccounts(parts),
    createAccountsFor: (people) => createAccountsFor(parts, people),
  }
}
