import { openPool, type PoolClient } from '../pool.ts'

/**
 * Runs `work` on one connection with the owner's rights and our own types; what it began and did not commit is undone.
 * No statement is cut off: a month may be large.
 */
export async function withOwner<T>(url: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const pool = openPool(url, { max: 1, statementTimeoutMs: 0, applicationName: 'shaoying archive' })
  try {
    const client = await pool.connect()
    try {
      return await work(client)
    } finally {
      // With whatever was still open on it.
      client.release(true)
    }
  } finally {
    await pool.end()
  }
}
