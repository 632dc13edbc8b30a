import { distribute } from '@shaoying/store'
import { InvalidArgumentError, type Command } from 'commander'
import type { CliContext } from '../cli-context.ts'
import { withCity } from '../with-city.ts'

const defaultPieces = 64

/**
 * `shaoying migrate`: the schema of this version, and the pack when the city has none. With `--distributed` the tables
 * are also laid over the machines of a Citus cluster, by city. Safe to repeat.
 */
export function register(command: Command, context: CliContext): void {
  command
    .option('--distributed', 'lay the tables over the machines of a Citus cluster, by city')
    .option('--pieces <number>', `in how many pieces, the first time (${defaultPieces})`, readPieces, defaultPieces)
    .action(async ({ distributed, pieces }: { readonly distributed?: true; readonly pieces: number }) =>
      withCity(context, async ({ city, database }) => {
        if (distributed) {
          const cut = await distribute(database.url, { pieces, log: context.print })
          context.print(
            cut.length === 0 ? 'All tables are cut by city already.' : `${cut.length} tables are cut by city now.`,
          )
        }
        context.print(`The database is ready for city ${city.cityId}.`)
      }),
    )
}

function readPieces(text: string): number {
  const pieces = Number(text)
  if (!Number.isInteger(pieces) || pieces < 1 || pieces > 10_000)
    throw new InvalidArgumentError('A whole number from 1 to 10000.')
  return pieces
}
