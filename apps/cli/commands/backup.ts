import { backUp, listBackups } from '@shaoying/store'
import type { Command } from 'commander'
import { backupFolderOf } from '../backup-folder.ts'
import type { CliContext } from '../cli-context.ts'
import { withCity } from '../with-city.ts'

const bytesPerMebibyte = 1024 * 1024

/** `shaoying backup`: a copy of the running database below BACKUP_DIR; `--list`: those that are there. */
export function register(command: Command, context: CliContext): void {
  command
    .option('--list', 'list the whole backups, oldest first')
    .option('--json', 'as JSON')
    .action(async ({ list, json }: { list?: true; json?: true }) => {
      const settings = context.loadSettings()
      const backupDir = backupFolderOf(settings)
      if (list) {
        const backups = listBackups(backupDir)
        if (json) context.print(JSON.stringify(backups, undefined, 2))
        else
          for (const { folder, endedAt, bytes } of backups)
            context.print(`${folder}  restores to ${endedAt} or later  ${Math.round(bytes / bytesPerMebibyte)} MB`)
        return
      }
      await withCity(context, async () => {
        const backup = await backUp({ dataDir: settings.dataDir, backupDir })
        if (json) context.print(JSON.stringify(backup, undefined, 2))
        else {
          context.print(
            `${backup.folder}: ${backup.files} files, ${Math.round(backup.bytes / bytesPerMebibyte)} MB, restores to ${backup.endedAt} or any later moment.`,
          )
          context.complain(
            'Not in it: the vault key and the uploads of DATA_DIR. Keep copies of both, the key apart from the rest.',
          )
        }
      })
    })
}
