import type { Command } from 'commander'
import type { CliContext } from './cli-context.ts'

/**
 * What a file in `commands/` exports. `register` gets its own, already named and described command and adds
 * arguments, options and an action to it:
 *
 *     export function register(command: Command, context: CliContext): void {
 *       command.option('--json', 'as JSON').action(async (options: { json?: true }) => { … });
 *     }
 *
 * The action prints results with `context.print` (standard output) and remarks with `context.complain`
 * (standard error), closes what it opened, and throws an `Error` whose message is one sentence for a person when
 * it cannot do what was asked: exit code 1. Wrong words on the command line give 2: throw commander's
 * `InvalidArgumentError` from an option's parser, or call `command.error('…')`.
 */
export interface CommandModule {
  readonly register: (command: Command, context: CliContext) => void
}

export interface CommandRow {
  readonly name: string
  /** One line for `shaoying --help`. */
  readonly summary: string
  /** Imported only when asked for, so that `--help` does not wait for the database driver. */
  readonly load: () => Promise<CommandModule>
}

/** Every command, in the order in which `shaoying --help` shows them. A new command is a file in `commands/` and a row here. */
export const COMMANDS: readonly CommandRow[] = [
  {
    name: 'start',
    summary: 'serve, with demo accounts at the first start and what to try',
    load: () => import('./commands/start.ts'),
  },
  { name: 'serve', summary: 'serve, for service managers', load: () => import('./commands/serve.ts') },
  {
    name: 'worker',
    summary: 'clocks and followers without HTTP (WORKER=separate)',
    load: () => import('./commands/worker.ts'),
  },
  {
    name: 'config',
    summary: 'list every setting, its value and where it came from',
    load: () => import('./commands/config.ts'),
  },
  {
    name: 'migrate',
    summary: 'bring the database to this version; load the city pack when there is none',
    load: () => import('./commands/migrate.ts'),
  },
  {
    name: 'account',
    summary: 'list, create, reset, disable and enable accounts',
    load: () => import('./commands/account.ts'),
  },
  {
    name: 'pack',
    summary: 'check, compare and load city packs; move open orders to a version',
    load: () => import('./commands/pack.ts'),
  },
  {
    name: 'import',
    summary: 'take a table’s rows in as appeals, or as closed orders of the past',
    load: () => import('./commands/import.ts'),
  },
  {
    name: 'assess',
    summary: 'figures of imported histories; check and rebuild the running figures',
    load: () => import('./commands/assess.ts'),
  },
  {
    name: 'national',
    summary: 'running figures of every city on this database, and their sum',
    load: () => import('./commands/national.ts'),
  },
  {
    name: 'simulate',
    summary: 'let a city live for some days over the API, under a clock that jumps',
    load: () => import('./commands/simulate.ts'),
  },
  {
    name: 'clocks',
    summary: 'clocks that cannot be fired, why, and when they are tried again',
    load: () => import('./commands/clocks.ts'),
  },
  {
    name: 'trace',
    summary: 'verify the record, or rebuild the state from it',
    load: () => import('./commands/trace.ts'),
  },
  { name: 'backup', summary: 'copy the running database to BACKUP_DIR', load: () => import('./commands/backup.ts') },
  {
    name: 'restore',
    summary: 'bring a backup back, as it stood at any moment, as a database of its own',
    load: () => import('./commands/restore.ts'),
  },
  {
    name: 'archive',
    summary: 'take old months of the record out into checked files, and back',
    load: () => import('./commands/archive.ts'),
  },
  {
    name: 'drill',
    summary: 'back up, restore elsewhere, verify, compare, and say how long it took',
    load: () => import('./commands/drill.ts'),
  },
  {
    name: 'triage',
    summary: 'train and measure models; place, look-alikes and hot issues of messages',
    load: () => import('./commands/triage.ts'),
  },
]
