import { startEmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded/start-embedded-postgres.ts'
import { addressesOf } from './primary/addresses-of.ts'
import { withConnection } from './with-connection.ts'

export interface DatabaseOptions extends EmbeddedPostgresOptions {
  /** Address of a PostgreSQL that somebody else runs (`DATABASE_URL`); when set, nothing is started here. */
  readonly databaseUrl?: string
}

export interface ProvidedDatabase {
  readonly url: string
  readonly isEmbedded: boolean
  /** Lets go of it: an embedded server stops with its last user, an external one is left alone. */
  stop(): Promise<void>
}

const oldestMajor = 15

/**
 * The database to work on: the one at `databaseUrl`, else the embedded one of `dataDir`. Throws one sentence when the
 * external one cannot be reached, is older than PostgreSQL 15, or does not store UTF-8.
 */
export async function provideDatabase(options: DatabaseOptions): Promise<ProvidedDatabase> {
  const { databaseUrl } = options
  if (databaseUrl) {
    await checkExternal(databaseUrl)
    return { url: databaseUrl, isEmbedded: false, stop: () => Promise.resolve() }
  }
  const { url, stop } = await startEmbeddedPostgres(options)
  return { url, isEmbedded: true, stop }
}

async function checkExternal(url: string): Promise<void> {
  const place = describeAddress(url)
  try {
    const { rows } = await withConnection(url, 'check', (client) =>
      client.query<{ version: string; major: number; encoding: string }>(
        `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int / 10000 AS major, current_setting('server_encoding') AS encoding`,
      ),
    )
    const found = rows[0]
    if (!found || found.major < oldestMajor)
      throw new Error(`it is PostgreSQL ${found?.version}, and Shaoying needs ${oldestMajor} or newer`)
    if (found.encoding !== 'UTF8')
      throw new Error(`it stores ${found.encoding}, and Shaoying needs a database made with ENCODING 'UTF8'`)
  } catch (error) {
    throw new Error(`The database at ${place} cannot be used: ${(error as Error).message || String(error)}.`, {
      cause: error,
    })
  }
}

/** Host, port and database of each server, without the password. */
function describeAddress(url: string): string {
  return addressesOf(url)
    .map((address) => new URL(address))
    .map(({ host, pathname }) => `${host}${pathname}`)
    .join(' or ')
}
