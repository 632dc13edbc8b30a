import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { parseStatement } from '../sql-text/parse-statement.ts'
import { withConnection } from '../with-connection.ts'
import { describeStatement } from './describe.ts'
import { statementModule } from './statement-module.ts'
import { readTypeCatalog, type TypeCatalog } from './type-catalog.ts'

/** A generated file: where it belongs and what must stand in it. */
export interface GeneratedModule {
  readonly file: string
  readonly text: string
}

/** SQL that is not a statement beside a function. */
const otherFolders = new Set(['migrations', 'node_modules'])
const otherFiles = new Set(['schema.snapshot.sql'])

/**
 * Generates the modules of all statement files under `root` against the migrated database at `url`. Nothing is
 * written and no statement is run. `runtime` is the file of `statement.ts`. Throws one error that lists every
 * statement PostgreSQL refuses, with file and line.
 */
export async function generateStatements(url: string, root: string, runtime: string): Promise<GeneratedModule[]> {
  return withConnection(url, 'sql', async (client) => {
    const catalog = await readTypeCatalog(client)
    const modules: GeneratedModule[] = []
    const problems: string[] = []
    for (const file of listStatementFiles(root)) {
      try {
        modules.push(await generateOne(client, catalog, file, runtime))
      } catch (error) {
        problems.push(`${path.relative(root, file)}${lineIn(file, error)}: ${(error as Error).message}`)
      }
    }
    if (problems.length > 0) throw new Error(problems.join('\n'))
    return modules
  })
}

/** The statement files under a folder, sorted. */
function listStatementFiles(root: string): string[] {
  const entries = readdirSync(root, { withFileTypes: true })
  const here = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.sql') && !otherFiles.has(entry.name))
  const folders = entries.filter((entry) => entry.isDirectory() && !otherFolders.has(entry.name))
  return [
    ...here.map((entry) => path.join(root, entry.name)),
    ...folders.flatMap((entry) => listStatementFiles(path.join(root, entry.name))),
  ].sort()
}

async function generateOne(
  client: pg.Client,
  catalog: TypeCatalog,
  file: string,
  runtime: string,
): Promise<GeneratedModule> {
  const parsed = parseStatement(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'))
  const described = await describeStatement(client, parsed.text)
  const relative = path.relative(path.dirname(file), runtime).split(path.sep).join('/')
  const specifier = relative.startsWith('.') ? relative : `./${relative}`
  return { file: `${file}.ts`, text: statementModule(path.basename(file), parsed, described, catalog, specifier) }
}

/** PostgreSQL counts characters in the text it was sent; the line is found by what stands there. */
function lineIn(file: string, error: unknown): string {
  const position = error instanceof pg.DatabaseError ? Number(error.position) : Number.NaN
  if (!Number.isInteger(position)) return ''
  const sql = readFileSync(file, 'utf8').replaceAll('\r\n', '\n')
  const sent = parseStatement(sql).text
  const dropped = sql.split('\n').findIndex((line) => line.trim() !== '' && !/^--\s*:/.test(line))
  return `:${Math.max(0, dropped) + sent.slice(0, position - 1).split('\n').length}`
}
