import {
  actingFor,
  actorOf,
  addSeconds,
  refuse,
  unitIdsOn,
  type Actor,
  type Instant,
  type Person,
  type Refusal,
} from '@shaoying/domain'
import { actForUnit, endSession, endSessions, listSessions, resolveSession, type ListedSession } from '@shaoying/store'
import type { IdentityParts } from './identity-parts.ts'
import { hashSessionToken } from './session-token.ts'

export type SessionKind = 'cookie' | 'token'

/** Who signed in, as they stand now. */
export interface LiveSession {
  readonly sessionId: string
  readonly personId: string
  readonly kind: SessionKind
  readonly person: Person
  /** With the postings they act by; with none while a one-time password is still to be changed. */
  readonly actor: Actor
  /** Units they act for today. */
  readonly unitIds: readonly string[]
  /** The unit chosen among several; null: all. */
  readonly actingUnitId: string | null
  readonly language: 'zh' | 'en'
  readonly mustChangePassword: boolean
  readonly hasSecondFactor: boolean
  readonly expiresAt: Instant
}

interface Kept {
  readonly session: LiveSession | null
  readonly until: number
}

/** How long what one server knows of a session may lag behind what another server did to it. */
const keptMs = 5_000
const mostKept = 10_000

/** Sessions: who has a token, what they may do with their own, and how they end. */
export class Sessions {
  readonly #parts: IdentityParts
  readonly #kept = new Map<string, Kept>()

  constructor(parts: IdentityParts) {
    this.#parts = parts
    // A posting made here holds at the next request here.
    parts.records.onSaved((kind, recordId) => (kind === 'person' ? this.forget(recordId) : undefined))
  }

  /** Who has this token; null for nobody. At most one query, and none within five seconds of the last. */
  async resolve(token: string, kind: SessionKind): Promise<LiveSession | null> {
    const hash = hashSessionToken(token)
    const kept = this.#kept.get(hash)
    const session = kept && kept.until > Date.now() ? kept.session : await this.#load(hash)
    return session?.kind === kind ? session : null
  }

  async list(personId: string): Promise<readonly ListedSession[]> {
    return listSessions(this.#parts.pool, { cityId: this.#parts.cityId, personId, ...this.#moments() })
  }

  /** Ends one session of the person. Refuses with `session.not_found`. */
  async end(personId: string, sessionId: string): Promise<Refusal | null> {
    const ended = await endSession(this.#parts.pool, { cityId: this.#parts.cityId, personId, sessionId })
    this.forget(personId)
    return ended ? null : refuse('session.not_found', { params: { sessionId } })
  }

  /** Ends all sessions of the person, or all but one; answers how many. */
  async endAll(personId: string, exceptSessionId: string | null = null): Promise<number> {
    const ended = await endSessions(this.#parts.pool, { cityId: this.#parts.cityId, personId, exceptSessionId })
    this.forget(personId)
    return ended
  }

  /** Acts for one of the person's units from now on, or for all again (null). Refuses with `session.not_your_unit`. */
  async actFor({ personId, sessionId, person }: LiveSession, unitId: string | null): Promise<Refusal | null> {
    const { rules, on } = this.#parts.registry.today(this.#parts.cityTime.now())
    const own = unitIdsOn(actorOf(personId, person.postings, rules.directory), on)
    if (unitId !== null && !own.includes(unitId))
      return refuse('session.not_your_unit', { params: { unit: unitId }, field: '/unitId' })
    await actForUnit(this.#parts.pool, { cityId: this.#parts.cityId, personId, sessionId, unitId })
    this.forget(personId)
    return null
  }

  /** Drops what is remembered of a person's sessions: the next request asks the database. */
  forget(personId: string): void {
    for (const [hash, { session }] of this.#kept) if (session?.personId === personId) this.#kept.delete(hash)
  }

  async #load(tokenHash: string): Promise<LiveSession | null> {
    const { pool, cityId } = this.#parts
    const row = await resolveSession(pool, { cityId, tokenHash, ...this.#moments() })
    const person = row?.person as Person | undefined
    const mayEnter = person?.situation === 'serving' && person.account === 'active'
    const session = row && person && mayEnter ? this.#sessionOf(row, person) : null
    if (this.#kept.size >= mostKept) this.#kept.clear()
    this.#kept.set(tokenHash, { session, until: Date.now() + keptMs })
    return session
  }

  #sessionOf(row: NonNullable<Awaited<ReturnType<typeof resolveSession>>>, person: Person): LiveSession {
    const { rules, on } = this.#parts.registry.today(this.#parts.cityTime.now())
    const whole = actorOf(row.personId, row.oneTime ? [] : person.postings, rules.directory)
    const actor = row.actingUnitId === null ? whole : actingFor(whole, row.actingUnitId)
    return {
      sessionId: row.sessionId,
      personId: row.personId,
      kind: row.kind as SessionKind,
      person,
      actor,
      unitIds: unitIdsOn(actor, on),
      actingUnitId: row.actingUnitId,
      language: row.language === 'en' ? 'en' : 'zh',
      mustChangePassword: row.oneTime,
      hasSecondFactor: row.otpConfirmed,
      expiresAt: row.expiresAt,
    }
  }

  #moments(): { readonly at: Instant; readonly idleSince: Instant } {
    const at = this.#parts.machineTime.now()
    return { at, idleSince: addSeconds(at, -this.#parts.rules.idleMinutes * 60) }
  }
}
