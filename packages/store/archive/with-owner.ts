import { openPool, type Pool } from '../pool.ts'

/**
 * Runs `work` with the owner's rights on one connection, always the same: what is temporary on it lasts as long as the
 * work. No statement is cut off: a month may be large.
 */
export async function withOwner<T>(url: string, work: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = openPool(url, { max: 1, statementTimeoutMs: 0, keepsIdle: true, applicationName: 'shaoying archive' })
  try {
    return await work(pool)
  } finally {
    await pool.end()
  }
}
