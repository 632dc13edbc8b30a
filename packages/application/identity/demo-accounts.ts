import { isRefusal, isRole, openAccount, registerPerson, roles, type DemoPerson, type Refusal } from '@shaoying/domain'
import { findAccount, setPassword } from '@shaoying/store'
import { v5 as namedId } from 'uuid'
import type { RecordDoer } from '../run-command/record-door.ts'
import type { IdentityParts } from './identity-parts.ts'
import { hashPassword } from './password-hash.ts'
import { randomPassword } from './random-password.ts'

/** An account to try things out with, as the first start prints it. */
export interface DemoAccount {
  readonly login: string
  readonly password: string
  /** What they are, in both languages. */
  readonly role: string
  readonly roleEn: string
  readonly unit: string
}

export type DemoAccountParts = Pick<
  IdentityParts,
  'pool' | 'cityId' | 'records' | 'registry' | 'cityTime' | 'machineTime'
>

const setup: RecordDoer = { kind: 'system', id: 'setup' }
const requestId = 'demo-accounts'
/** Any fixed UUID: names under it make ids that are the same on every server that starts at the same time. */
const namespace = '6f1d3d0e-5b0a-4f0e-9a51-8f1c6d3f2a77'

/**
 * Makes one account for each person of the pack's `people.csv` with a random password and answers those that are new;
 * nothing for people who have one. Whether to is the caller's decision: never on a database of real people unless asked.
 */
export async function createDemoAccounts(parts: DemoAccountParts): Promise<readonly DemoAccount[]> {
  return createAccountsFor(parts, parts.registry.today(parts.cityTime.now()).rules.pack.people)
}

/** The same for people who stand in no pack: those of a simulated city. */
export async function createAccountsFor(
  parts: DemoAccountParts,
  people: readonly DemoPerson[],
): Promise<readonly DemoAccount[]> {
  const { rules, on } = parts.registry.today(parts.cityTime.now())
  const made: DemoAccount[] = []
  for (const person of people) {
    const password = await createDemoAccount(parts, person, on)
    const held = person.roles.filter(isRole).map((role) => roles[role])
    if (password !== null)
      made.push({
        login: person.login,
        password,
        role: held.map(({ name }) => name).join('、'),
        roleEn: held.map(({ nameEn }) => nameEn).join(', '),
        unit: rules.directory.getUnit(person.unitId).name,
      })
  }
  return made
}

/** The password, or null when the person had an account already. */
async function createDemoAccount(
  { pool, cityId, records, machineTime }: DemoAccountParts,
  { id, login, name, nameEn, unitId, post }: DemoPerson,
  on: string,
): Promise<string | null> {
  const personId = namedId(`${cityId}/${id}`, namespace)
  if ((await findAccount(pool, { cityId, personId }))?.passwordHash) return null
  const posting = { unitId, postId: post, sort: 'regular', fromOn: on, why: '演示账号' } as const
  const registered = await records.give({
    command: registerPerson,
    recordId: personId,
    input: { login, name, nameEn, posting },
    doer: setup,
    requestId,
  })
  if (isRefusal(registered) && registered.code !== 'record.exists') return skipTaken(registered, login)
  const opened = await records.give({
    command: openAccount,
    recordId: personId,
    input: { why: '演示账号', personId },
    doer: setup,
    requestId,
  })
  if (isRefusal(opened) && opened.code !== 'account.is_active') throw new Error(`demo account ${login}: ${opened.code}`)
  const password = randomPassword()
  const first = {
    cityId,
    personId,
    passwordHash: await hashPassword(password),
    at: machineTime.now(),
    oneTime: false,
    onlyFirst: true,
  }
  return (await setPassword(pool, first)) ? password : null
}

/** Somebody of flesh and blood has the login: they keep it. */
function skipTaken({ code, params }: Refusal, login: string): null {
  if (code === 'record.key_taken') return null
  throw new Error(`demo account ${login}: ${code} ${JSON.stringify(params)}`)
}
