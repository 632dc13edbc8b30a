import { Command, CommanderError } from 'commander'
import type { CliContext } from './cli-context.ts'
import { COMMANDS } from './command-table.ts'
import { describeFailure } from './describe-failure.ts'

/** Exit codes of every command. */
const EXIT = { ok: 0, failed: 1, usage: 2 } as const

/**
 * Runs one command line and says with what code the process should end. Never throws.
 * @param words the words after `shaoying`, e.g. `['config', '--json']`
 */
export async function runCli(words: readonly string[], context: CliContext): Promise<number> {
  try {
    const program = await programFor(words, context)
    await program.parseAsync(words, { from: 'user' })
    return EXIT.ok
  } catch (error) {
    // Commander has already printed its own sentence, or the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage
    context.complain(describeFailure(error, words.includes('--debug')))
    return EXIT.failed
  }
}

/** The program with all names, and the options of the one command that the words ask for. */
async function programFor(words: readonly string[], context: CliContext): Promise<Command> {
  const program = new Command('shaoying')
    .description('Shaoying 哨应: one door for what residents need.')
    .option('--debug', 'show where a failure came from')
    .helpCommand('help [command]', 'how a command is used')
    .showHelpAfterError('(shaoying --help lists the commands)')
    .configureOutput({ writeOut: context.write, writeErr: context.writeError })
    .exitOverride()
  const asked = words.filter((word) => !word.startsWith('-')).find((word) => word !== 'help')
  for (const { name, summary, load } of COMMANDS) {
    const command = program.command(name).summary(summary).description(summary).copyInheritedSettings(program)
    if (name === asked) (await load()).register(command, context)
  }
  if (words.length === 0) program.action(() => program.help())
  return program
}
