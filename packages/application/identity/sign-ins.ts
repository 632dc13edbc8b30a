import { setTimeout as wait } from 'node:timers/promises'
import { addSeconds, refuse, type Person, type Refusal } from '@shaoying/domain'
import { addSignIn, beginSignIn, bindSubject, findBySubject, openSession, type SigningIn } from '@shaoying/store'
import { v7 as timeOrderedId } from 'uuid'
import type { Device, IdentityParts } from './identity-parts.ts'
import { hashPassword, isOutdated, isPassword } from './password-hash.ts'
import { stepOfCode } from './second-factor.ts'
import { hashSessionToken, newSessionToken } from './session-token.ts'
import type { SessionKind } from './sessions.ts'

export interface Credentials {
  readonly login: string
  readonly password: string
  /** Six digits of the second factor, where the person has one. */
  readonly otp?: string
  readonly kind: SessionKind
}

/** A fresh session. The token is told once and kept nowhere. */
export interface SignedIn {
  readonly token: string
  readonly sessionId: string
  readonly personId: string
  readonly expiresAt: string
}

interface Opening {
  readonly personId: string
  readonly login: string
  readonly kind: SessionKind
  readonly otpStep: number | null
  readonly newPasswordHash: string | null
  readonly outcome: string
}

/** Why nobody was let in: told apart in the log only, unless the password was right. */
type Failure = 'refused' | 'locked' | 'otp_needed' | 'otp_wrong' | 'not_ours'

const longestTyped = 200

/** Lets people in, by password and second factor or by the city's own sign-on. */
export class SignIns {
  readonly #parts: IdentityParts

  constructor(parts: IdentityParts) {
    this.#parts = parts
  }

  /**
   * Checks login, password and second factor and opens a session. Unknown logins, wrong passwords, locked and disabled
   * accounts are refused in the same words, after the same work and the same time: `sign_in.refused`. Only who knew
   * the password hears more: `sign_in.otp_needed`, `sign_in.otp_wrong`.
   */
  async byPassword({ login: typed, password, otp, kind }: Credentials, device: Device): Promise<SignedIn | Refusal> {
    const notBefore = wait(this.#parts.rules.refusalMs)
    const login = typed.trim().toLowerCase().slice(0, longestTyped)
    const found = await this.#beginning(login)
    const known = await isPassword(password.slice(0, longestTyped), found?.passwordHash ?? null)
    const opened = await this.#checked(login, found, { known, password, otp, kind }, device)
    if (typeof opened !== 'string') return opened
    await this.#note(login, found?.personId ?? null, opened, device)
    await notBefore
    return refuse(opened.startsWith('otp') ? `sign_in.${opened}` : 'sign_in.refused', {
      params: { mostFailures: this.#parts.rules.mostFailures, minutes: this.#parts.rules.lockMinutes },
    })
  }

  /** Opens a session for whom the city's own sign-on vouches for. Refuses with `sign_in.not_ours`. */
  async bySubject(
    who: { readonly subject: string; readonly login: string | null },
    device: Device,
  ): Promise<SignedIn | Refusal> {
    const { pool, cityId } = this.#parts
    const login = who.login?.toLowerCase() ?? null
    const found = await findBySubject(pool, { cityId, subject: who.subject, login })
    const person = found?.person as Person | undefined
    const ours =
      found &&
      person &&
      mayEnter(person) &&
      (await bindSubject(pool, { cityId, personId: found.personId, subject: who.subject }))
    if (!ours) {
      await this.#note(login ?? '', found?.personId ?? null, 'not_ours', device)
      return refuse('sign_in.not_ours', { params: { login: login ?? '' } })
    }
    const opened = await this.#open(
      {
        personId: found.personId,
        login: person.login,
        kind: 'cookie',
        otpStep: null,
        newPasswordHash: null,
        outcome: 'signed_on',
      },
      device,
    )
    return opened ?? refuse('sign_in.not_ours', { params: { login: person.login } })
  }

  #beginning(login: string): Promise<SigningIn | undefined> {
    const { pool, cityId, machineTime, rules } = this.#parts
    const at = machineTime.now()
    return beginSignIn(pool, {
      cityId,
      login,
      mostFailures: rules.mostFailures,
      lockedUntil: addSeconds(at, rules.lockMinutes * 60),
      at,
    })
  }

  async #checked(
    login: string,
    found: SigningIn | undefined,
    tried: Omit<Credentials, 'login' | 'otp'> & { readonly known: boolean; readonly otp: string | undefined },
    device: Device,
  ): Promise<SignedIn | Failure> {
    if (!found) return 'refused'
    if (!found.counted) return found.passwordHash === null ? 'refused' : 'locked'
    if (!tried.known || !mayEnter(found.person as Person)) return 'refused'
    const otpStep = found.otpConfirmed ? this.#stepOf(found, tried.otp) : null
    if (typeof otpStep === 'string') return otpStep
    const newPasswordHash = isOutdated(found.passwordHash!) ? await hashPassword(tried.password) : null
    return (
      (await this.#open(
        { personId: found.personId, login, kind: tried.kind, otpStep, newPasswordHash, outcome: 'signed_in' },
        device,
      )) ?? 'otp_wrong'
    )
  }

  #stepOf({ personId, otpKeyId, otpNonce, otpSecret }: SigningIn, code: string | undefined): number | Failure {
    if (code === undefined) return 'otp_needed'
    const secret = this.#parts.vault.openText(personId, { keyId: otpKeyId!, nonce: otpNonce!, ciphertext: otpSecret! })
    return stepOfCode(code, secret, this.#parts.machineTime.now()) ?? 'otp_wrong'
  }

  /** Null when the code was used before. */
  async #open(
    { personId, login, kind, otpStep, newPasswordHash, outcome }: Opening,
    device: Device,
  ): Promise<SignedIn | null> {
    const { pool, cityId, machineTime, rules } = this.#parts
    const at = machineTime.now()
    const [token, sessionId, expiresAt] = [
      newSessionToken(),
      timeOrderedId(),
      addSeconds(at, rules.sessionHours * 3600),
    ]
    const { address, agent } = device
    const isOpen = await openSession(pool, {
      cityId,
      personId,
      sessionId,
      tokenHash: hashSessionToken(token),
      kind,
      at,
      expiresAt,
      address,
      agent,
      otpStep,
      newPasswordHash,
    })
    if (!isOpen) return null
    await this.#note(login, personId, outcome, device)
    return { token, sessionId, personId, expiresAt }
  }

  #note(login: string, personId: string | null, outcome: string, { address, agent, requestId }: Device): Promise<void> {
    const { pool, cityId, machineTime } = this.#parts
    return addSignIn(pool, {
      cityId,
      signInId: timeOrderedId(),
      at: machineTime.now(),
      personId,
      login,
      outcome,
      address,
      agent,
      requestId,
    })
  }
}

function mayEnter({ situation, account }: Person): boolean {
  return situation === 'serving' && account === 'active'
}
