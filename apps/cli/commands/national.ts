import { nationalFigures } from '@shaoying/application'
import { figureBases, figureGrains } from '@shaoying/domain'
import { Option, type Command } from 'commander'
import type { CliContext } from '../cli-context.ts'
import { withCity } from '../with-city.ts'

interface NationalOptions {
  readonly from: string
  readonly to: string
  readonly grain: (typeof figureGrains)[number]
  readonly basis: (typeof figureBases)[number]
  readonly json?: true
}

/** What everybody asks first; `--json` has the rest. */
const shown = ['orders', 'closed', 'contacted', 'solved', 'verySatisfied', 'satisfied', 'valid'] as const

/** `shaoying national`: the running figures of every city on this database, and their sum. */
export function register(command: Command, context: CliContext): void {
  command
    .requiredOption('--from <day>', 'first day, as 2026-11-01')
    .requiredOption('--to <day>', 'last day, included')
    .addOption(new Option('--grain <grain>', 'which sums are read').choices([...figureGrains]).default('month'))
    .addOption(
      new Option('--basis <basis>', 'orders by the day they came or were closed')
        .choices([...figureBases])
        .default('created'),
    )
    .option('--json', 'as JSON, every count')
    .action(async ({ from, to, grain, basis, json }: NationalOptions) =>
      withCity(context, async ({ database }) => {
        const { cities, total } = await nationalFigures(database.url, { basis, grain, firstOn: from, lastOn: to })
        if (json) return context.print(JSON.stringify({ cities, total }, undefined, 2))
        const rows = [...cities, ...(total ? [{ cityId: 'all', counts: total }] : [])]
        context.print(['city', ...shown].join('\t'))
        for (const { cityId, counts } of rows)
          context.print([cityId, ...shown.map((name) => counts[name] ?? 0)].join('\t'))
        if (!total && cities.length > 0)
          context.complain('The cities were counted by different rules and are not added up.')
      }),
    )
}
