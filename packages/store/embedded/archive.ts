import { chmodSync, chownSync, mkdirSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { canEnter, type ServerAccount } from './server-account.ts'

/** An unfinished piece of the log is handed over after this long: what a lost disk may cost at most. */
const handOverSeconds = 60

/** Folder of the handed-over pieces of the write-ahead log. */
export function archiveFolder(backupDir: string): string {
  return path.join(backupDir, 'wal')
}

/**
 * Settings that make the server hand every piece of its write-ahead log to `backupDir`. A piece that is there already
 * must be the same one; a copy that was broken off is never taken for a whole one.
 * Throws one sentence when the account that runs the server may not enter the folder.
 */
export function archiveSettings(backupDir: string, account: ServerAccount): Readonly<Record<string, string>> {
  const folder = archiveFolder(backupDir)
  mkdirSync(folder, { recursive: true, mode: 0o711 })
  if (account.switch) {
    chownSync(folder, account.switch.uid, account.switch.gid)
    chmodSync(backupDir, 0o711)
  }
  if (!canEnter(account, folder))
    throw new Error(
      `User ${account.name}, who runs the database, may not enter ${backupDir}: choose another BACKUP_DIR, or open its parent folders (chmod a+x).`,
    )
  const to = `${quoted(realpathSync(folder))}/%f`
  return {
    archive_mode: 'on',
    archive_timeout: String(handOverSeconds),
    archive_command: `if test -f ${to}; then cmp -s %p ${to}; else cp %p ${to}.part && mv ${to}.part ${to}; fi`,
  }
}

/** The command by which a restored server fetches the pieces again. */
export function fetchCommand(backupDir: string): string {
  return `cp ${quoted(realpathSync(archiveFolder(backupDir)))}/%f %p`
}

/** As one word for the shell; `%` is PostgreSQL's own sign there. */
function quoted(file: string): string {
  return `'${file.replaceAll("'", `'\\''`).replaceAll('%', '%%')}'`
}
