import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { prepareTestCluster, removeTestCluster } from '../testing/test-cluster.ts'
import { createTestDatabase } from '../testing/test-database.ts'
import { generateStatements } from './generate.ts'

/** Rewrites the generated modules of this package against a throwaway database with all migrations. */
const root = path.resolve(import.meta.dirname, '..')
const folder = prepareTestCluster()
try {
  const { url } = await createTestDatabase()
  const modules = await generateStatements(url, root, path.join(root, 'statement.ts'))
  const changed = modules.filter(({ file, text }) => !existsSync(file) || readFileSync(file, 'utf8') !== text)
  for (const { file, text } of changed) writeFileSync(file, text)
  console.log(`${modules.length} statements, ${changed.length} written anew.`)
  for (const { file } of changed) console.log(`  ${path.relative(root, file)}`)
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
} finally {
  await removeTestCluster(folder)
}
