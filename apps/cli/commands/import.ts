import { readFile, writeFile } from 'node:fs/promises'
import { checkImport, importOrders, readMapping, type Reject } from '@shaoying/application'
import type { CityRules, Doer } from '@shaoying/domain'
import type { Command } from 'commander'
import type { CliContext } from '../cli-context.ts'
import { withCity } from '../with-city.ts'

interface ImportOptions {
  readonly map: string
  readonly check?: true
  readonly skipRejects?: true
}

/** `shaoying import FILE --map FILE`: a table's rows as appeals. Checks all of it first; can be run again after an interruption. */
export function register(command: Command, context: CliContext): void {
  command
    .argument('<file>', 'CSV, XLSX or JSONL; also gzipped')
    .requiredOption('--map <file>', 'which column is what (see imports/)')
    .option('--check', 'only say what is wrong')
    .option('--skip-rejects', 'import the rows that are right although others are not')
    .action((file: string, options: ImportOptions) => importFile(file, options, context))
}

async function importFile(file: string, { map, check, skipRejects }: ImportOptions, context: CliContext): Promise<void> {
  const mapping = readMapping(await readFile(map, 'utf8'), map)
  await withCity(context, async ({ city }) => {
    const rules = city.registry.inForceOn(city.time.now().slice(0, 10))
    const { rows, rejects } = await checkImport(file, mapping, rules)
    if (rejects.length > 0) await reportRejects(file, rejects, context)
    if (check || (rejects.length > 0 && !skipRejects)) {
      context.print(`${rows} rows checked, ${rejects.length} cannot be imported; nothing was written.`)
      if (rejects.length > 0) throw new Error(`Mend the rows in ${rejectsFile(file)}, or import the others with --skip-rejects.`)
      return
    }
    const result = await importOrders(city, file, mapping, { doer: commandLine(rules), requestId: `import/${mapping.source}` }, (done) => context.writeError(`\r${done} of ${rows} rows`))
    context.complain('')
    if (result.rejects.length > rejects.length) await reportRejects(file, result.rejects, context)
    context.print(`${result.imported} imported, ${result.alreadyThere} were there already, ${result.rejects.length} rejected.`)
  })
}

/** Whoever sits at the machine takes the appeals down in the hotline's name; the trace says so. */
function commandLine({ directory, pack }: CityRules): Doer {
  const hotline = pack.units.find(({ kind }) => kind === 'hotline_agency') ?? directory.root
  return { kind: 'person', actor: { personId: 'command-line', roles: [], postings: [{ unitId: hotline.id, unitKind: hotline.kind, role: 'call_taker', fromOn: '0001-01-01' }] } }
}

const rejectsFile = (file: string): string => `${file.replace(/\.gz$/iu, '')}.rejects.csv`

/** The rejected rows in their own columns, and why; read into a spreadsheet they run no formula. */
async function reportRejects(file: string, rejects: readonly Reject[], context: CliContext): Promise<void> {
  const columns = [...new Set(rejects.flatMap(({ values }) => Object.keys(values)))]
  const cell = (text: string): string => `"${(/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
  const lines = rejects.map(({ line, values, reason }) => [String(line), ...columns.map((column) => cell(values[column] ?? '')), cell(reason)].join(','))
  const target = rejectsFile(file)
  await writeFile(target, `\uFEFF${['line', ...columns.map(cell), 'reason'].join(',')}\n${lines.join('\n')}\n`)
  context.complain(`${rejects.length} rows cannot be imported; they stand with their reasons in ${target}. The first: line ${rejects[0]!.line}: ${rejects[0]!.reason}`)
}
