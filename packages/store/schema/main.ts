import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { prepareTestCluster, removeTestCluster } from '../testing/test-cluster.ts'
import { createTestDatabase } from '../testing/test-database.ts'
import { withConnection } from '../with-connection.ts'
import { describeSchema } from './describe-schema.ts'

/** Rewrites `schema.snapshot.sql` from a throwaway database with all migrations. */
const file = path.resolve(import.meta.dirname, '../schema.snapshot.sql')
const folder = prepareTestCluster()
try {
  const { url } = await createTestDatabase()
  writeFileSync(file, await withConnection(url, 'schema', describeSchema))
  console.log(`Wrote ${path.relative(process.cwd(), file)}.`)
} finally {
  await removeTestCluster(folder)
}
