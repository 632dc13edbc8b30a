import type { Command } from 'commander'
import type { CliContext } from '../cli-context.ts'
import { withCity } from '../with-city.ts'

/** `shaoying migrate`: the schema of this version, and the pack when the city has none. Safe to repeat. */
export function register(command: Command, context: CliContext): void {
  command.action(async () => {
    await withCity(context, async ({ city }) => context.print(`The database is ready for city ${city.cityId}.`))
  })
}
