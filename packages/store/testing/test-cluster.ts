import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { identifyProcess } from '../embedded/process-identity.ts'
import { startEmbeddedPostgres, stopEmbeddedPostgres } from '../embedded/start-embedded-postgres.ts'

const variable = 'SHAOYING_TEST_CLUSTER'
const prefix = 'shaoying-test-'
const silent = (): void => undefined

/** Faster and forgetful, which is right for data that is thrown away a moment later, and nowhere else. */
const forgetful = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '96MB',
  max_wal_size: '512MB',
}

/** Makes the folder of this test run's cluster and names it to the test processes; nothing is started yet. */
export function prepareTestCluster(): string {
  const folder = mkdtempSync(path.join(tmpdir(), `${prefix}${process.pid}-`))
  process.env[variable] = folder
  return folder
}

/** Stops the run's cluster, if a test ever asked for it, and removes its folder. */
export async function removeTestCluster(folder: string): Promise<void> {
  await stopEmbeddedPostgres({ dataDir: folder, log: silent, force: true })
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** Clears away the clusters of test runs that were killed before they could. */
export async function removeAbandonedTestClusters(): Promise<void> {
  const names = readdirSync(tmpdir()).filter((name) => name.startsWith(prefix))
  for (const name of names) {
    const pid = Number.parseInt(name.slice(prefix.length), 10)
    if (Number.isNaN(pid) || identifyProcess(pid) !== undefined) continue
    // Another user's leftovers are not ours to clear.
    await removeTestCluster(path.join(tmpdir(), name)).catch(silent)
  }
}

let started: Promise<string> | undefined

/** Address of the run's cluster; the first test file that asks starts it, so runs without a database pay nothing. */
export function testClusterUrl(): Promise<string> {
  const folder = process.env[variable]
  if (!folder)
    throw new Error('No test cluster: tests with a database run under packages/store/testing/global-setup.ts.')
  started ??= startEmbeddedPostgres({ dataDir: folder, log: silent, settings: forgetful }).then((server) => server.url)
  return started
}
