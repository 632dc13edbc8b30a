import type { Pool } from '../pool.ts'

/**
 * Waits until everything committed so far may be followed. Followers read only behind the oldest open
 * transaction of the whole server, and other tests' databases are on the same server.
 */
export async function settled(pool: Pick<Pool, 'query'>): Promise<void> {
  const {
    rows: [mark],
  } = await pool.query<{ next: string }>('select pg_snapshot_xmax(pg_current_snapshot())::text as next')
  for (;;) {
    const {
      rows: [now],
    } = await pool.query<{ passed: boolean }>('select pg_snapshot_xmin(pg_current_snapshot()) >= $1::xid8 as passed', [
      mark!.next,
    ])
    if (now!.passed) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
