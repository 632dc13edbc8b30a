import type pg from 'pg'

/** Where a replica's answers stand. */
export interface ReplicaStanding {
  /** Everything committed on the primary until then is on the replica, in milliseconds of this machine's clock; null: not known. */
  readonly asOf: number | null
  /** Why it is not asked, in a few words. */
  readonly fault: string | null
}

interface Mark {
  readonly at: number
  readonly place: bigint
}

/** What the watch asks of a server: its role, and how far its log has been written or replayed. */
export interface LogPlace {
  readonly isStandby: boolean
  readonly place: bigint
}

const logPlaceText = `SELECT pg_is_in_recovery() AS standby, (CASE WHEN pg_is_in_recovery() THEN pg_last_wal_replay_lsn() ELSE pg_current_wal_lsn() END - '0/0')::text AS place`

const mostMarks = 600

/**
 * Knows as of when a replica answers. Notes at moments of our own clock how far the primary's log went, and finds the latest
 * of them that the replica has replayed: a quiet city is not late, a replica that lost its line is, and nobody's clock is compared.
 */
export class ReplicaWatch {
  readonly #marks: Mark[] = []
  #standing: ReplicaStanding = { asOf: null, fault: 'not asked yet' }

  get standing(): ReplicaStanding {
    return this.#standing
  }

  /** What both said, asked for at `at`; null for one that does not answer. */
  note(at: number, primary: LogPlace | null, replica: LogPlace | null): void {
    if (primary) this.#marks.push({ at, place: primary.place })
    if (this.#marks.length > mostMarks) this.#marks.shift()
    if (!replica) this.#standing = { asOf: null, fault: 'does not answer' }
    else if (!replica.isStandby) this.#standing = { asOf: null, fault: 'is no replica: it takes writes' }
    else {
      const reached = this.#marks.findLastIndex(({ place }) => place <= replica.place)
      if (reached > 0) this.#marks.splice(0, reached)
      this.#standing = { asOf: reached < 0 ? null : this.#marks[0]!.at, fault: null }
    }
  }
}

/** Null when the server does not answer in time. */
export async function askLogPlace(db: {
  query(text: string): Promise<pg.QueryResult<{ standby: boolean; place: string }>>
}): Promise<LogPlace | null> {
  try {
    const {
      rows: [row],
    } = await db.query(logPlaceText)
    return row ? { isStandby: row.standby, place: BigInt(row.place.split('.')[0]!) } : null
  } catch {
    return null
  }
}
