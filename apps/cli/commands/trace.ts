import { orderFolds, rebuildTrace, rebuildWhistleFigures, recordFolds } from '@shaoying/application'
import type { Command } from 'commander'
import type { CliContext } from '../cli-context.ts'
import { verifyWithArchive } from '../verify-with-archive.ts'
import { withCity } from '../with-city.ts'

/** `shaoying trace verify|rebuild|recount`: is the record whole, is the state what the record says, are the figures what the state says? */
export function register(command: Command, context: CliContext): void {
  command
    .command('verify')
    .description('find every altered, missing or moved fact and name it')
    .option('--archive <folder>', 'where months lie that were taken out')
    .option('--json', 'as JSON')
    .action(async ({ json, archive }: { json?: true; archive?: string }) => {
      await withCity(context, async (opened) => {
        const verdict = await verifyWithArchive(opened, archive)
        if (json) context.print(JSON.stringify(verdict, undefined, 2))
        else {
          for (const { fault, streamKind, streamId, sequence, detail } of verdict.faults)
            context.print(`${fault}: ${streamKind} ${streamId} #${sequence}: ${detail}`)
          context.print(
            `${verdict.events} facts in ${verdict.streams} streams under ${verdict.seals} seals: ${verdict.faults.length === 0 ? 'chain ok' : `${verdict.faults.length} faults`}`,
          )
        }
        if (verdict.faults.length > 0) throw new Error('The trace is not as it was written.')
      })
    })
  command
    .command('rebuild')
    .description('fold the facts into fresh state and report every difference')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: true }) => {
      await withCity(context, async ({ city }) => {
        const report = await rebuildTrace(city.pool, city.cityId, new Map([...orderFolds, ...recordFolds]))
        if (json) context.print(JSON.stringify(report, undefined, 2))
        else {
          for (const { streamKind, streamId, pointers } of report.differences)
            context.print(`${streamKind} ${streamId} differs at ${pointers.join(', ')}`)
          if (report.skippedKinds.length > 0)
            context.print(`not compared, because nothing says how to fold them: ${report.skippedKinds.join(', ')}`)
          context.print(
            `${report.streams} streams folded: ${report.differences.length === 0 ? 'no difference' : `${report.differences.length} differ`}`,
          )
        }
        if (report.differences.length > 0) throw new Error('Saved state is not what the trace says.')
      })
    })
  command
    .command('recount')
    .description('count every whistle anew, for the figures of streets and departments')
    .action(async () => {
      await withCity(context, async ({ city }) =>
        context.print(`${await rebuildWhistleFigures(city)} whistles counted anew`),
      )
    })
}
