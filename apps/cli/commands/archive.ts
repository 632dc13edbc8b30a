import { archiveMonth, listArchivedMonths, listTraceMonths, restoreMonth } from '@shaoying/store'
import { InvalidArgumentError, type Command } from 'commander'
import type { CliContext } from '../cli-context.ts'
import { withCity } from '../with-city.ts'

/** Younger months are at work: people read their stories every day. */
const youngestMonths = 13

/** `shaoying archive out|back|list`: old months of the trace as files, checked, and back again. */
export function register(command: Command, context: CliContext): void {
  command
    .command('out')
    .description('take every month before one out of the database, into checked files')
    .requiredOption('--before <month>', 'first month that stays, as 2025-01', readMonth)
    .requiredOption('--to <folder>', 'where the files go; keep it as you keep backups')
    .action(async ({ before, to }: { readonly before: string; readonly to: string }) =>
      withCity(context, async ({ city, database }) => {
        const now = city.time.now()
        if (before > monthsBefore(now, youngestMonths))
          throw new Error(
            `The last ${youngestMonths} months stay in the database; the latest --before is ${monthsBefore(now, youngestMonths).replace(/^(\d{4})/, '$1-')}.`,
          )
        const months = (await listTraceMonths(city.pool)).filter((month) => month < before)
        for (const month of months) {
          const { facts, file, sha256 } = await archiveMonth(database.url, { month, folder: to, now })
          context.print(`${month}: ${facts} facts in ${file}, sha256 ${sha256}`)
        }
        if (months.length === 0) context.print('No month is that old.')
      }),
    )
  command
    .command('back')
    .description('bring a month back into the database')
    .argument('<month>', 'as 2025-01', readMonth)
    .requiredOption('--from <folder>', 'where its file lies')
    .action(async (month: string, { from }: { readonly from: string }) =>
      withCity(context, async ({ database }) => {
        const { facts } = await restoreMonth(database.url, { month, folder: from })
        context.print(`${month}: ${facts} facts are in the database again.`)
      }),
    )
  command
    .command('list')
    .description('which months lie in files')
    .action(async () =>
      withCity(context, async ({ city }) => {
        const months = await listArchivedMonths(city.pool, city.cityId)
        if (months.length === 0) context.print('All of the trace lies in the database.')
        for (const { month, facts, file_sha256: sha256, archived_at: at } of months)
          context.print(`${month}  ${facts} facts  taken out ${at}  sha256 ${sha256}`)
      }),
    )
}

function readMonth(text: string): string {
  const [, year, month] = /^(\d{4})-?(0[1-9]|1[0-2])$/.exec(text) ?? []
  if (!year || !month) throw new InvalidArgumentError('A month like 2025-01.')
  return `${year}${month}`
}

function monthsBefore(now: string, months: number): string {
  const [year, month] = [Number(now.slice(0, 4)), Number(now.slice(5, 7))]
  const count = year * 12 + month - 1 - months
  return `${Math.floor(count / 12)}${String((count % 12) + 1).padStart(2, '0')}`
}
