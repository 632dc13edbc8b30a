import { checkFigures, rebuildFigures } from '@shaoying/application'
import type { Command } from 'commander'
import type { CliContext } from '../cli-context.ts'
import { withCity } from '../with-city.ts'

const shown = 20

/** `shaoying assess check|rebuild`: are the running figures what the trace comes to, and making them anew. */
export function registerFigures(command: Command, context: CliContext): void {
  command
    .command('check')
    .description('count every order anew from the trace and compare with the running figures, to the last digit')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: true }) =>
      withCity(context, async ({ city }) => {
        const report = await checkFigures(city)
        if (json) context.print(JSON.stringify(report, undefined, 2))
        else {
          for (const { cell, kept, fresh } of report.differences.slice(0, shown))
            context.print(`${cell}: kept ${kept}, the trace says ${fresh}`)
          context.print(
            `${report.orders} orders in ${report.cells} sums: ${report.differences.length === 0 ? 'no difference' : `${report.differences.length} differ`}`,
          )
        }
        if (report.differences.length > 0)
          throw new Error(
            'The running figures are not what the trace says; make them anew with: shaoying assess rebuild',
          )
      }),
    )
  command
    .command('rebuild')
    .description('make the running figures anew from the trace; screens show the old ones until it is done')
    .action(async () =>
      withCity(context, async ({ city }) => {
        const rebuilt = await rebuildFigures(city)
        if (rebuilt === null) throw new Error('A worker is at the figures in this moment; try again.')
        context.print(`${rebuilt.orders} orders counted anew.`)
      }),
    )
}
