import type { PasswordRules } from '@shaoying/domain'
import type { Pool } from '@shaoying/store'
import type { TimeSource } from '../ports/clock.ts'
import type { CityRulesRegistry } from '../rules/city-rules-registry.ts'
import type { RecordDoor } from '../run-command/record-door.ts'
import type { Vault } from '../vault/vault.ts'

/** What the city decides about signing in. */
export interface SignInRules {
  /** So many wrong tries in a row lock an account … */
  readonly mostFailures: number
  /** … for so long. */
  readonly lockMinutes: number
  readonly sessionHours: number
  /** A session that nobody used for so long is over. */
  readonly idleMinutes: number
  /** No refusal comes sooner, so that its speed tells nothing. */
  readonly refusalMs: number
  readonly password: PasswordRules
}

/** Everything identity works with. */
export interface IdentityParts {
  readonly pool: Pool
  readonly cityId: string
  readonly records: RecordDoor
  readonly registry: CityRulesRegistry
  readonly vault: Vault
  /** The city's clock: on which day which posting holds. */
  readonly cityTime: TimeSource
  /** The machine's: how long a session or a lock lasts, also while a simulated month passes. */
  readonly machineTime: TimeSource
  readonly rules: SignInRules
  /** Stands in authenticator apps. */
  readonly issuer: string
}

/** From where somebody comes; for their own list of sessions and the log of sign-ins. */
export interface Device {
  readonly address: string
  readonly agent: string
  readonly requestId: string
}
