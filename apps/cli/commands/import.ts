import { readFile } from 'node:fs/promises'
import { checkImport, importOrders, readMapping, type ImportMapping } from '@shaoying/application'
import type { Command } from 'commander'
import type { CliContext } from '../cli-context.ts'
import { importHistoryFile } from '../import/import-history-file.ts'
import { commandLineDoer } from '../import/command-line-doer.ts'
import { rejectsFile, reportRejects } from '../import/report-rejects.ts'
import { withCity } from '../with-city.ts'

interface ImportOptions {
  readonly map: string
  readonly check?: true
  readonly skipRejects?: true
}

/** `shaoying import FILE --map FILE`: a table's rows as appeals, or as closed orders of the past. Checks all of it first; can be run again after an interruption. */
export function register(command: Command, context: CliContext): void {
  command
    .argument('<file>', 'CSV, XLSX or JSONL; also gzipped')
    .requiredOption('--map <file>', 'which column is what (see imports/)')
    .option('--check', 'only say what is wrong')
    .option('--skip-rejects', 'import the rows that are right although others are not')
    .action(async (file: string, options: ImportOptions) => {
      const mapping = readMapping(await readFile(options.map, 'utf8'), options.map)
      if (mapping.history)
        await withCity(
          context,
          async ({ city }) => void (await importHistoryFile(city, file, mapping, options, context)),
        )
      else await importAppeals(file, mapping, options, context)
    })
}

async function importAppeals(
  file: string,
  mapping: ImportMapping,
  { check, skipRejects }: ImportOptions,
  context: CliContext,
): Promise<void> {
  await withCity(context, async ({ city }) => {
    const rules = city.registry.inForceOn(city.time.now().slice(0, 10))
    const { rows, rejects } = await checkImport(file, mapping, rules)
    if (rejects.length > 0) await reportRejects(file, rejects, context)
    if (check || (rejects.length > 0 && !skipRejects)) {
      context.print(`${rows} rows checked, ${rejects.length} cannot be imported; nothing was written.`)
      if (rejects.length > 0)
        throw new Error(`Mend the rows in ${rejectsFile(file)}, or import the others with --skip-rejects.`)
      return
    }
    const result = await importOrders(
      city,
      file,
      mapping,
      { doer: commandLineDoer(rules), requestId: `import/${mapping.source}` },
      (done) => context.writeError(`\r${done} of ${rows} rows`),
    )
    context.complain('')
    if (result.rejects.length > rejects.length) await reportRejects(file, result.rejects, context)
    context.print(
      `${result.imported} imported, ${result.alreadyThere} were there already, ${result.rejects.length} rejected.`,
    )
  })
}
