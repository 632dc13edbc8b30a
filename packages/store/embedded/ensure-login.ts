import pg from 'pg';
import { realpathSync } from 'node:fs';
import { databaseName, loginName, loopbackUrl, superuserName, type Credentials } from './credentials.ts';
import type { Place } from './place.ts';

/**
 * Proves that the server on `port` is the one of this folder, and makes the application's login and database when
 * they are missing. The login may make roles and databases but is no superuser: it cannot read files or run programs.
 */
export async function ensureLogin(place: Place, port: number, credentials: Credentials): Promise<void> {
  const client = new pg.Client({
    connectionString: loopbackUrl(superuserName, credentials.superuser, port, 'postgres'),
    application_name: 'shaoying launcher',
    connectionTimeoutMillis: 30_000,
  });
  try {
    await client.connect();
  } catch (error) {
    throw new Error(`The PostgreSQL on port ${port} does not take the password kept in ${place.credentials}: ${(error as Error).message}.`, { cause: error });
  }
  try {
    await refuseStranger(client, place, port);
    await createMissing(client, credentials);
  } finally {
    await client.end();
  }
}

async function refuseStranger(client: pg.Client, place: Place, port: number): Promise<void> {
  const { rows } = await client.query<{ folder: string }>(`SELECT current_setting('data_directory') AS folder`);
  const folder = rows[0]?.folder ?? '';
  if (folder !== realpathSync(place.cluster)) throw new Error(`The PostgreSQL on port ${port} serves ${folder}, not ${place.cluster}.`);
}

async function createMissing(client: pg.Client, credentials: Credentials): Promise<void> {
  const { rows } = await client.query<{ login: boolean; database: boolean }>(
    `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS login,
            EXISTS (SELECT FROM pg_database WHERE datname = $2) AS database`,
    [loginName, databaseName],
  );
  const found = rows[0];
  if (!found?.login) {
    await client.query(`CREATE ROLE ${loginName} LOGIN CREATEDB CREATEROLE PASSWORD ${client.escapeLiteral(credentials.login)}`);
  }
  if (!found?.database) await client.query(`CREATE DATABASE ${databaseName} OWNER ${loginName}`);
}
