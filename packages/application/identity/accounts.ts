import {
  disableAccount,
  enableAccount,
  isRefusal,
  openAccount,
  resetPassword,
  resetSecondFactor,
  type Person,
  type Refusal,
} from '@shaoying/domain'
import { listAccounts, setOtp, setPassword, type ListedAccount } from '@shaoying/store'
import type { RecordAnswer, RecordDoer } from '../run-command/record-door.ts'
import type { IdentityParts } from './identity-parts.ts'
import { hashPassword } from './password-hash.ts'
import { randomPassword } from './random-password.ts'
import type { Sessions } from './sessions.ts'

/** Who wants what done to whose account, and why. */
export interface AccountRequest {
  readonly personId: string
  readonly why: string
  readonly doer: RecordDoer
  readonly requestId: string
}

export type AccountCommand = typeof openAccount

/** An account's new password: told once, to whoever asked for it, and good until it is changed. */
export interface OneTimePassword {
  readonly password: string
  readonly person: Person
}

/** What administrators do to accounts. The fact goes to the person's trace first; only then do secrets and sessions change. */
export class Accounts {
  readonly #parts: IdentityParts
  readonly #sessions: Sessions

  constructor(parts: IdentityParts, sessions: Sessions) {
    this.#parts = parts
    this.#sessions = sessions
  }

  /** Lets a person sign in, with a password for one use. Refuses as `openAccount` of the domain. */
  open(request: AccountRequest): Promise<OneTimePassword | Refusal> {
    return this.#withPassword(openAccount, request)
  }

  /** A new password for one use; all sessions end. */
  resetPassword(request: AccountRequest): Promise<OneTimePassword | Refusal> {
    return this.#withPassword(resetPassword, request)
  }

  disable(request: AccountRequest): Promise<RecordAnswer | Refusal> {
    return this.#andEndSessions(disableAccount, request)
  }

  enable(request: AccountRequest): Promise<RecordAnswer | Refusal> {
    return this.#andEndSessions(enableAccount, request)
  }

  /** Takes the second factor away from who lost its device; all sessions end. */
  async resetSecondFactor(request: AccountRequest): Promise<RecordAnswer | Refusal> {
    const answer = await this.#andEndSessions(resetSecondFactor, request)
    if (!isRefusal(answer))
      await setOtp(this.#parts.pool, {
        cityId: this.#parts.cityId,
        personId: request.personId,
        keyId: null,
        nonce: null,
        secret: null,
      })
    return answer
  }

  list(page: { readonly after: string | null; readonly most: number }): Promise<ListedAccount[]> {
    return listAccounts(this.#parts.pool, { cityId: this.#parts.cityId, login: null, ...page })
  }

  /** Absent when nobody has the login. */
  async find(login: string): Promise<ListedAccount | undefined> {
    return (await listAccounts(this.#parts.pool, { cityId: this.#parts.cityId, login, after: null, most: 1 }))[0]
  }

  async #withPassword(command: AccountCommand, request: AccountRequest): Promise<OneTimePassword | Refusal> {
    const answer = await this.#andEndSessions(command, request)
    if (isRefusal(answer)) return answer
    const password = randomPassword()
    const { pool, cityId, machineTime } = this.#parts
    await setPassword(pool, {
      cityId,
      personId: request.personId,
      passwordHash: await hashPassword(password),
      at: machineTime.now(),
      oneTime: true,
    })
    return { password, person: answer.state }
  }

  async #andEndSessions(
    command: AccountCommand,
    { personId, why, doer, requestId }: AccountRequest,
  ): Promise<RecordAnswer<Person> | Refusal> {
    const answer = await this.#parts.records.give({
      command,
      recordId: personId,
      input: { why, personId },
      doer,
      requestId,
    })
    if (!isRefusal(answer)) await this.#sessions.endAll(personId)
    return answer
  }
}
