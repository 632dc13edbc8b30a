import { writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { prepareTestCluster, removeTestCluster } from '../testing/test-cluster.ts';
import { createTestDatabase } from '../testing/test-database.ts';
import { describeSchema } from './describe-schema.ts';

/** Rewrites `schema.snapshot.sql` from a throwaway database with all migrations. */
const file = path.resolve(import.meta.dirname, '../schema.snapshot.sql');
const folder = prepareTestCluster();
try {
  const { url } = await createTestDatabase();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  writeFileSync(file, await describeSchema(client));
  await client.end();
  console.log(`Wrote ${path.relative(process.cwd(), file)}.`);
} finally {
  await removeTestCluster(folder);
}
