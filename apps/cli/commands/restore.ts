import path from 'node:path'
import { restoreBackup } from '@shaoying/store'
import { InvalidArgumentError, type Command } from 'commander'
import { backupFolderOf } from '../backup-folder.ts'
import type { CliContext } from '../cli-context.ts'

/** `shaoying restore --to DIR [--at MOMENT]`: a backup with the log since, as a database of its own. The running city is not touched. */
export function register(command: Command, context: CliContext): void {
  command
    .requiredOption('--to <dir>', 'fresh folder for the restored database; afterwards a DATA_DIR to start on')
    .option(
      '--at <moment>',
      'to what stood then (2026-11-22T08:30:00+08:00); to the last that is there when left out',
      momentFrom,
    )
    .option('--from <dir>', 'backups; BACKUP_DIR when left out')
    .action(async ({ to, at, from }: { to: string; at?: string; from?: string }) => {
      const settings = context.loadSettings()
      const startedAt = performance.now()
      const restored = await restoreBackup({
        backupDir: from ?? backupFolderOf(settings),
        dataDir: path.resolve(to),
        log: context.complain,
        ...(at === undefined ? {} : { at }),
        ...(settings.postgresBinaries === undefined ? {} : { binariesDir: settings.postgresBinaries }),
      })
      await restored.stop()
      context.print(
        `Restored from ${restored.from.folder} to ${restored.folder}${at === undefined ? '' : ` as of ${at}`} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s.`,
      )
      context.print(
        `Next: put vault.key and the uploads beside it, then DATA_DIR=${path.resolve(to)} shaoying trace verify, and start on it.`,
      )
    })
}

function momentFrom(text: string): string {
  if (!/T\d\d:\d\d(:\d\d)?(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(text) || Number.isNaN(Date.parse(text)))
    throw new InvalidArgumentError('Write a moment with its zone: 2026-11-22T08:30:00+08:00.')
  return new Date(text).toISOString()
}
