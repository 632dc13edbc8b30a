import { isRefusal, type Instant, type Refusal } from '@shaoying/domain'
import { generateSync } from 'otplib'
import { Accounts } from '../identity/accounts.ts'
import { createDemoAccounts, type DemoAccount } from '../identity/demo-accounts.ts'
import type { Device, IdentityParts, SignInRules } from '../identity/identity-parts.ts'
import { OwnAccount } from '../identity/own-account.ts'
import { Sessions, type LiveSession } from '../identity/sessions.ts'
import { SignIns, type Credentials, type SignedIn } from '../identity/sign-ins.ts'
import { RecordDoor } from '../run-command/record-door.ts'
import { HandClock, type Town } from './town.ts'

export const testDevice: Device = { address: '192.0.2.7', agent: 'vitest', requestId: 'r1' }

/** Identity of the small town: everybody has an account, and time passes only by hand. */
export interface TownIdentity {
  readonly parts: IdentityParts
  readonly sessions: Sessions
  readonly signIns: SignIns
  readonly own: OwnAccount
  readonly accounts: Accounts
  readonly machineTime: HandClock
  readonly demo: readonly DemoAccount[]
  passwordOf(login: string): string
  /** Signs in as that demo person; throws when refused. */
  enter(login: string, more?: Partial<Credentials>): Promise<SignedIn & { readonly session: LiveSession }>
}

export async function buildIdentity(town: Town, rules: Partial<SignInRules> = {}): Promise<TownIdentity> {
  const cityId = town.rules.pack.settings.cityId
  const machineTime = new HandClock(town.time.now())
  const records = new RecordDoor({ pool: town.pool, cityId, rules: town.registry, time: town.time })
  const parts: IdentityParts = {
    pool: town.pool,
    cityId,
    records,
    registry: town.registry,
    vault: town.vault,
    cityTime: town.time,
    machineTime,
    issuer: '哨应',
    rules: {
      mostFailures: 5,
      lockMinutes: 15,
      sessionHours: 12,
      idleMinutes: 60,
      refusalMs: 0,
      password: { minLength: 10 },
      ...rules,
    },
  }
  const sessions = new Sessions(parts)
  const signIns = new SignIns(parts)
  const demo = await createDemoAccounts(parts)
  const passwordOf = (login: string) => demo.find((account) => account.login === login)!.password
  const enter: TownIdentity['enter'] = async (login, more = {}) => {
    const signedIn = accepted(
      await signIns.byPassword({ login, password: passwordOf(login), kind: 'cookie', ...more }, testDevice),
    )
    return { ...signedIn, session: (await sessions.resolve(signedIn.token, more.kind ?? 'cookie'))! }
  }
  return {
    parts,
    sessions,
    signIns,
    own: new OwnAccount(parts, sessions),
    accounts: new Accounts(parts, sessions),
    machineTime,
    demo,
    passwordOf,
    enter,
  }
}

/** The answer; throws when it is a refusal. */
export function accepted<Answer extends object>(answer: Answer | Refusal): Answer {
  if (isRefusal(answer)) throw new Error(`refused: ${answer.code} ${JSON.stringify(answer.params)}`)
  return answer
}

/** What an authenticator app shows at that moment. */
export function codeAt(secret: string, at: Instant): string {
  return generateSync({ secret, epoch: Date.parse(at) / 1000 })
}
