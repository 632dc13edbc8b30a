import { readFile } from 'node:fs/promises'
import {
  historyFigures,
  historyGroupings,
  listHistories,
  readMapping,
  type City,
  type HistoryFigures,
  type HistoryGrouping,
} from '@shaoying/application'
import { InvalidArgumentError, Option, type Command } from 'commander'
import type { CliContext } from '../cli-context.ts'
import { importHistoryFile } from '../import/import-history-file.ts'
import { withCity } from '../with-city.ts'

interface HistoryOptions {
  readonly by: HistoryGrouping
  readonly from: string
  readonly to: string
  readonly source?: string
  readonly depth: number
  readonly only?: 'closed'
  readonly data?: readonly string[]
  readonly map?: string
  readonly json?: true
}

const help = `
Days are half-open and those of the file’s own clock: --from 2018-09-01 --to 2018-10-01 is the whole of September.
A matter belongs to the day on which it came in. Each row: key, in the file’s own words (null: the file does not say);
n, how many came in; inTimeShare, the share done in time among those the file judges, 0 to 1; medianHours from coming
in to the end, of an even number the mean of the two in the middle. null: nothing known. See docs/how-to/assess-history.md.

  shaoying import ../shared/data/pingshan/events.csv.gz --map imports/pingshan.yaml
  shaoying assess history --by street --from 2018-03-01 --to 2018-11-01 --json
  shaoying assess history --data FILE --map FILE --by department --from 2018-03-01 --to 2018-11-01`

/** `shaoying assess history`: figures over what was taken over from other books. */
export function registerHistory(command: Command, context: CliContext): void {
  command
    .description('volume, share done in time and median hours to close of imported histories, for any range of days')
    .addOption(new Option('--by <word>', 'what to group by').choices(historyGroupings).makeOptionMandatory())
    .requiredOption('--from <day>', 'the first day that counts (2018-09-01)', dayOf)
    .requiredOption('--to <day>', 'the first day that counts no more (2018-10-01)', dayOf)
    .option('--source <name>', 'which history, as its mapping names it; all when left out')
    .option('--depth <steps>', 'with --by type: how many steps of the class, from the broadest', depthOf, 1)
    .addOption(new Option('--only <what>', 'leave out what the file shows as still open').choices(['closed']))
    .option('--data <file...>', 'first take these files over; rows that are there already stay')
    .option('--map <file>', 'the mapping of --data (see imports/)')
    .option('--json', 'as JSON: an array of {key, n, inTimeShare, medianHours}')
    .addHelpText('after', help)
    .action((options: HistoryOptions) => assessHistory(options, command, context))
}

async function assessHistory(options: HistoryOptions, command: Command, context: CliContext): Promise<void> {
  const { by, from, to, depth, only, data, map, json } = options
  if (from >= to) command.error(`--to is the first day that counts no more; ${to} must lie after --from ${from}.`)
  if ((data === undefined) !== (map === undefined)) command.error('--data and --map go together.')
  await withCity(context, async ({ city }) => {
    const source = data && map ? await takeOver(city, data, map, context) : options.source
    const histories = (await listHistories(city.pool)).filter(
      (history) => source === undefined || history.source === source,
    )
    if (histories.length === 0)
      throw new Error(
        source === undefined
          ? 'No history was imported yet: shaoying import FILE --map imports/NAME.yaml, or name --data and --map here.'
          : `There is no history called ${source}.`,
      )
    for (const { source: name, city_id: cityId, orders, firstOn, lastOn } of histories)
      context.complain(`${name} (city ${cityId}): ${orders} orders, ${firstOn} to ${lastOn}`)
    const figures = await Promise.all(
      histories.map((history) =>
        historyFigures(city.pool, history, { by, fromOn: from, beforeOn: to, depth, onlyEnded: only === 'closed' }),
      ),
    )
    print(figures.flat(), json ?? false, context)
  })
}

/** Takes the files over and answers the name of their history. */
async function takeOver(city: City, files: readonly string[], map: string, context: CliContext): Promise<string> {
  const mapping = readMapping(await readFile(map, 'utf8'), map)
  if (!mapping.history) throw new Error(`${map} has no history: it makes appeals, not closed orders.`)
  for (const file of files) await importHistoryFile(city, file, mapping, {}, context)
  return mapping.source
}

function print(rows: readonly HistoryFigures[], asJson: boolean, { print: line }: CliContext): void {
  if (asJson) return line(JSON.stringify(rows, undefined, 2))
  for (const { key, n, inTimeShare, medianHours } of rows) {
    line(
      [
        key ?? '-',
        n,
        inTimeShare === null ? '-' : `${(inTimeShare * 100).toFixed(2)} %`,
        medianHours === null ? '-' : `${medianHours.toFixed(2)} h`,
      ].join('\t'),
    )
  }
}

function dayOf(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text))) return text
  throw new InvalidArgumentError('A day is written 2018-09-01.')
}

function depthOf(text: string): number {
  if (/^[1-5]$/u.test(text)) return Number(text)
  throw new InvalidArgumentError('1 to 5.')
}
