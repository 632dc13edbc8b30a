import { prepareTestCluster, removeAbandonedTestClusters, removeTestCluster } from './test-cluster.ts'

/** Vitest's global set-up: one PostgreSQL for the whole run, started when the first test asks for a database. */
export default async function setup(): Promise<() => Promise<void>> {
  await removeAbandonedTestClusters()
  const folder = prepareTestCluster()
  return () => removeTestCluster(folder)
}
