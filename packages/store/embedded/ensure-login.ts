import pg from 'pg'
import { realpathSync } from 'node:fs'
import { databaseName, loginName, loopbackUrl, superuserName, type Credentials } from './credentials.ts'
import { withConnection } from '../with-connection.ts'
import type { Place } from './place.ts'

/** The server is going down or coming up, or was killed just now: worth another try, unlike a wrong password. */
export class ServerBusyError extends Error {}

/**
 * Proves that the server on `port` is the one of this folder, and makes the application's login and database when
 * they are missing. The login may make roles and databases but is no superuser: it cannot read files or run programs.
 * Throws `ServerBusyError` when the server cannot answer at the moment.
 */
export async function ensureLogin(place: Place, port: number, credentials: Credentials): Promise<void> {
  const url = loopbackUrl(superuserName, credentials.superuser, port, 'postgres')
  try {
    await withConnection(url, 'launcher', async (client) => {
      await refuseStranger(client, place, port)
      await createMissing(client, credentials)
    })
  } catch (error) {
    const { code = '', message } = error as Partial<pg.DatabaseError>
    if (code.startsWith('28')) {
      throw new Error(
        `The PostgreSQL on port ${port} does not take the password kept in ${place.credentials}: ${message}.`,
        { cause: error },
      )
    }
    // No SQLSTATE: the connection itself failed. Class 57: shutting down, starting up, or ended by its operator.
    const isLost = !(error instanceof pg.DatabaseError) && !(error instanceof StrangerError)
    if (isLost || code.startsWith('57'))
      throw new ServerBusyError(`PostgreSQL on port ${port} does not answer: ${message}.`, { cause: error })
    throw error
  }
}

class StrangerError extends Error {}

async function refuseStranger(client: pg.Client, place: Place, port: number): Promise<void> {
  const { rows } = await client.query<{ folder: string }>(`SELECT current_setting('data_directory') AS folder`)
  const folder = rows[0]?.folder ?? ''
  if (folder !== realpathSync(place.cluster))
    throw new StrangerError(`The PostgreSQL on port ${port} serves ${folder}, not ${place.cluster}.`)
}

async function createMissing(client: pg.Client, credentials: Credentials): Promise<void> {
  const { rows } = await client.query<{ login: boolean; database: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS login,
            EXISTS (SELECT FROM pg_database WHERE datname = $2) AS database`,
    [loginName, databaseName],
  )
  const found = rows[0]
  if (!found?.login) {
    await client.query(
      `CREATE ROLE ${loginName} LOGIN CREATEDB CREATEROLE PASSWORD ${client.escapeLiteral(credentials.login)}`,
    )
  }
  if (!found?.database) await client.query(`CREATE DATABASE ${databaseName} OWNER ${loginName}`)
}
