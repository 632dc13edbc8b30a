import type { Settings } from '@shaoying/server'

/** Where backups lie. Throws one sentence when the settings name no folder, or a database that is not ours to copy. */
export function backupFolderOf({ backupDir, databaseUrl }: Pick<Settings, 'backupDir' | 'databaseUrl'>): string {
  if (databaseUrl !== undefined)
    throw new Error(
      'The database of DATABASE_URL is backed up with its own tools (pg_basebackup, pgBackRest, Barman); docs/how-to/backup.md says how.',
    )
  if (backupDir === undefined)
    throw new Error(
      'BACKUP_DIR is not set: name a folder, better on another disk, stop Shaoying everywhere and start it again.',
    )
  return backupDir
}
