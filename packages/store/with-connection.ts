import type pg from 'pg'
import { clientFor } from './primary/primary-client.ts'

/**
 * Runs `work` on one connection of its own and closes it, for tasks that are not the application's daily traffic.
 * Of several servers it is the one that takes writes. A connection that breaks fails the query at work; it never ends the process.
 */
export async function withConnection<T>(
  url: string,
  applicationName: string,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new (clientFor(url))({
    connectionString: url,
    application_name: `shaoying ${applicationName}`,
    connectionTimeoutMillis: 15_000,
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}
