import type { Pool, PoolClient } from './pool.ts'

export interface TransactionOptions {
  /** Default: PostgreSQL's own, read committed. */
  readonly isolation?: 'repeatable read' | 'serializable'
  readonly readOnly?: boolean
}

/**
 * Runs `work` in one transaction on one connection: committed when it answers, rolled back when it throws (the error
 * goes on). A connection whose rollback fails is thrown away, never handed to the next caller.
 */
export async function inTransaction<T>(
  pool: Pool,
  work: (client: PoolClient) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query(beginText(options))
    const answer = await work(client)
    await client.query('COMMIT')
    return answer
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => (broken = failure))
    throw error
  } finally {
    client.release(broken)
  }
}

function beginText({ isolation, readOnly }: TransactionOptions): string {
  return `BEGIN${isolation ? ` ISOLATION LEVEL ${isolation.toUpperCase()}` : ''}${readOnly ? ' READ ONLY' : ''}`
}
