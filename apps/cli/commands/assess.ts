import type { Command } from 'commander'
import { registerFigures } from '../assess/register-figures.ts'
import { registerHistory } from '../assess/register-history.ts'
import { registerWindows } from '../assess/register-windows.ts'
import type { CliContext } from '../cli-context.ts'

/** `shaoying assess …`: figures about what units did. */
export function register(command: Command, context: CliContext): void {
  registerHistory(command.command('history'), context)
  registerFigures(command, context)
  registerWindows(command, context)
}
