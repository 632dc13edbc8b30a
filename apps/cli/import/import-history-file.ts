import { checkHistory, historyTarget, importHistory, type City, type ImportMapping } from '@shaoying/application'
import type { CliContext } from '../cli-context.ts'
import { commandLineDoer } from './command-line-doer.ts'
import { rejectsFile, reportRejects } from './report-rejects.ts'

/** Checks a history's whole file, then takes its rows over as closed orders; says what was done. Answers the city they are in. */
export async function importHistoryFile(
  city: City,
  file: string,
  mapping: ImportMapping,
  { check, skipRejects }: { readonly check?: true; readonly skipRejects?: true },
  context: CliContext,
): Promise<string> {
  const { rows, rejects, names } = await checkHistory(
    file,
    mapping,
    city.registry.inForceOn(city.time.now().slice(0, 10)),
  )
  if (rejects.length > 0) await reportRejects(file, rejects, context)
  if (rejects.length > 0 && !skipRejects)
    throw new Error(
      `${rows} rows checked, nothing was written. Mend the rows in ${rejectsFile(file)}, or import the others with --skip-rejects.`,
    )
  if (check) {
    context.complain(`${rows} rows checked, ${rejects.length} cannot be imported; nothing was written.`)
    return mapping.city?.id ?? city.cityId
  }
  const target = await historyTarget(city, mapping, names, commandLineDoer)
  const result = await importHistory(target, file, mapping, (done) => context.writeError(`\r${done} of ${rows} rows`))
  context.complain('')
  context.complain(
    `${result.imported} closed orders taken over into the city ${target.cityId}, ${result.alreadyThere} were there already, ${result.rejects.length} rejected.`,
  )
  return target.cityId
}
