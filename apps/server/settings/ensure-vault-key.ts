import { randomBytes, randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { SETTING_TABLE } from './setting-table.ts'
import type { Settings } from './settings.ts'

/**
 * The key under which personal data is stored: the one that was set or, with the embedded database, the one in
 * `DATA_DIR/vault.key`, made at the first start. Losing that file means losing every name and number in the vault,
 * so it belongs in the backup, apart from the database.
 * @returns 32 bytes
 * @throws Error with a sentence when the file holds something else
 */
export function ensureVaultKey({ vaultKey, dataDir }: Pick<Settings, 'vaultKey' | 'dataDir'>): Uint8Array {
  if (vaultKey !== undefined) return vaultKey
  const path = join(dataDir, 'vault.key')
  const text = readIfThere(path) ?? makeKeyFile(path, dataDir)
  const key = SETTING_TABLE.VAULT_KEY.kind.parse(text.trim())
  if (key !== undefined) return key
  const { expects } = SETTING_TABLE.VAULT_KEY.kind
  throw new Error(
    `${path} does not hold a key (${expects}); put the right one back from the backup, a new one cannot read what is stored.`,
  )
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
}

/** Written aside, made durable, then linked into place: of two servers starting together both end with the same key. */
function makeKeyFile(path: string, dataDir: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomUUID()}`
  const file = openSync(draft, 'wx', 0o600)
  try {
    writeSync(file, `${randomBytes(32).toString('base64')}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  try {
    linkSync(draft, path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft, { force: true })
  }
  return readFileSync(path, 'utf8')
}
