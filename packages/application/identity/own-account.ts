import {
  checkPassword,
  clockDoer,
  isRefusal,
  noteOwnAccountChange,
  refuse,
  type OwnAccountChange,
  type Refusal,
} from '@shaoying/domain'
import { addSignIn, findAccount, setLanguage, setOtp, setPassword, useOtp, type StoredAccount } from '@shaoying/store'
import { v7 as timeOrderedId } from 'uuid'
import type { Device, IdentityParts } from './identity-parts.ts'
import { isBrokenPassword } from './broken-passwords.ts'
import { hashPassword, isPassword } from './password-hash.ts'
import { newSecondFactor, stepOfCode } from './second-factor.ts'
import type { LiveSession, Sessions } from './sessions.ts'

/** What people do to their own account; each change asks for the password again and ends their other sessions. */
export class OwnAccount {
  readonly #parts: IdentityParts
  readonly #sessions: Sessions

  constructor(parts: IdentityParts, sessions: Sessions) {
    this.#parts = parts
    this.#sessions = sessions
  }

  /** Refuses with `password.wrong`, `password.same`, `password.broken`, or what `checkPassword` refuses with. */
  async changePassword(
    session: LiveSession,
    { current, password }: { readonly current: string; readonly password: string },
    device: Device,
  ): Promise<Refusal | null> {
    const account = await this.#proven(session, current)
    if (isRefusal(account)) return account
    const fault =
      checkPassword(password, session.person, this.#parts.rules.password) ?? passwordUnfit(current, password)
    if (fault) return fault
    const { pool, cityId, machineTime } = this.#parts
    await setPassword(pool, {
      cityId,
      personId: session.personId,
      passwordHash: await hashPassword(password),
      at: machineTime.now(),
      oneTime: false,
    })
    await this.#changed(session, 'password_changed', 'password', device)
    return null
  }

  /** A second factor to be confirmed with its first code. Refuses with `password.wrong`, `otp.is_on`. */
  async enrolSecondFactor(
    session: LiveSession,
    { current }: { readonly current: string },
  ): Promise<{ readonly secret: string; readonly uri: string } | Refusal> {
    const account = await this.#proven(session, current)
    if (isRefusal(account)) return account
    if (account.otpConfirmedAt !== null) return refuse('otp.is_on')
    const factor = newSecondFactor(this.#parts.issuer, session.person.login)
    const { keyId, nonce, ciphertext } = this.#parts.vault.sealText(session.personId, factor.secret)
    await setOtp(this.#parts.pool, {
      cityId: this.#parts.cityId,
      personId: session.personId,
      keyId,
      nonce,
      secret: ciphertext,
    })
    return factor
  }

  /** From now on signing in needs a code. Refuses with `otp.not_begun`, `otp.is_on`, `otp.wrong`. */
  async confirmSecondFactor(
    session: LiveSession,
    { code }: { readonly code: string },
    device: Device,
  ): Promise<Refusal | null> {
    const account = await this.#accountOf(session)
    if (account?.otpConfirmedAt) return refuse('otp.is_on')
    const fault = await this.#useCode(session, account, code)
    if (fault) return fault
    await this.#changed(session, 'otp_on', 'second_factor_on', device)
    return null
  }

  /** Refuses with `password.wrong`, `otp.not_begun`, `otp.wrong`. */
  async removeSecondFactor(
    session: LiveSession,
    { current, code }: { readonly current: string; readonly code: string },
    device: Device,
  ): Promise<Refusal | null> {
    const account = await this.#proven(session, current)
    if (isRefusal(account)) return account
    const fault = await this.#useCode(session, account, code)
    if (fault) return fault
    await setOtp(this.#parts.pool, {
      cityId: this.#parts.cityId,
      personId: session.personId,
      keyId: null,
      nonce: null,
      secret: null,
    })
    await this.#changed(session, 'otp_off', 'second_factor_off', device)
    return null
  }

  async chooseLanguage({ personId }: LiveSession, language: 'zh' | 'en'): Promise<void> {
    await setLanguage(this.#parts.pool, { cityId: this.#parts.cityId, personId, language })
    this.#sessions.forget(personId)
  }

  #accountOf({ personId }: LiveSession): Promise<StoredAccount | undefined> {
    return findAccount(this.#parts.pool, { cityId: this.#parts.cityId, personId })
  }

  async #proven(session: LiveSession, password: string): Promise<StoredAccount | Refusal> {
    const account = await this.#accountOf(session)
    const known = await isPassword(password, account?.passwordHash ?? null)
    return account && known ? account : refuse('password.wrong', { field: '/current' })
  }

  async #useCode({ personId }: LiveSession, account: StoredAccount | undefined, code: string): Promise<Refusal | null> {
    const { pool, cityId, vault, machineTime } = this.#parts
    if (!account?.otpKeyId || !account.otpNonce || !account.otpSecret)
      return refuse('otp.not_begun', { allowed: ['enrolSecondFactor'] })
    const at = machineTime.now()
    const step = stepOfCode(
      code,
      vault.openText(personId, { keyId: account.otpKeyId, nonce: account.otpNonce, ciphertext: account.otpSecret }),
      at,
    )
    const used = step !== null && (await useOtp(pool, { cityId, personId, step, at }))
    return used ? null : refuse('otp.wrong', { field: '/code' })
  }

  /** The owner is told of it on their screen and by SMS (ASVS 2.5.5): who did not do it themselves must learn of it. */
  async #changed(
    { personId, sessionId, person }: LiveSession,
    outcome: string,
    what: OwnAccountChange,
    { address, agent, requestId }: Device,
  ): Promise<void> {
    const { pool, cityId, machineTime, records } = this.#parts
    await addSignIn(pool, {
      cityId,
      signInId: timeOrderedId(),
      at: machineTime.now(),
      personId,
      login: person.login,
      outcome,
      address,
      agent,
      requestId,
    })
    await this.#sessions.endAll(personId, sessionId)
    const noted = await records.give({
      command: noteOwnAccountChange,
      recordId: personId,
      input: { what },
      doer: clockDoer,
      requestId,
    })
    if (isRefusal(noted)) throw new Error(`the change of an account could not be noted: ${noted.code}`)
  }
}

function passwordUnfit(current: string, password: string): Refusal | null {
  if (current === password) return refuse('password.same', { field: '/password' })
  return isBrokenPassword(password) ? refuse('password.broken', { field: '/password' }) : null
}
