import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ensureVaultKey } from './ensure-vault-key.ts'

let dataDir = ''
beforeEach(() => {
  dataDir = join(mkdtempSync(join(tmpdir(), 'vault-')), 'data')
})
afterEach(() => rmSync(join(dataDir, '..'), { recursive: true, force: true }))

describe('ensureVaultKey', () => {
  it('makes a key at the first start and gives the same one ever after', () => {
    const first = ensureVaultKey({ vaultKey: undefined, dataDir })
    expect(first).toHaveLength(32)
    expect(ensureVaultKey({ vaultKey: undefined, dataDir })).toEqual(first)
    expect(readdirSync(dataDir)).toEqual(['vault.key'])
  })

  it('makes another key in another place', () => {
    const [one, two] = ['one', 'two'].map((name) =>
      ensureVaultKey({ vaultKey: undefined, dataDir: join(dataDir, name) }),
    )
    expect(one).not.toEqual(two)
  })

  it.skipIf(process.platform === 'win32')('lets nobody else read the key file', () => {
    ensureVaultKey({ vaultKey: undefined, dataDir })
    expect(statSync(join(dataDir, 'vault.key')).mode & 0o777).toBe(0o600)
  })

  it('takes the key that was set and then writes none', () => {
    const vaultKey = new Uint8Array(32).fill(1)
    expect(ensureVaultKey({ vaultKey, dataDir })).toBe(vaultKey)
    expect(() => statSync(dataDir)).toThrow('ENOENT')
  })

  it('does not replace a damaged key, for a new one could not read what is stored', () => {
    ensureVaultKey({ vaultKey: undefined, dataDir })
    writeFileSync(join(dataDir, 'vault.key'), 'short')
    expect(() => ensureVaultKey({ vaultKey: undefined, dataDir })).toThrow(
      /vault[.]key does not hold a key .* put the right one back from the backup/,
    )
  })
})
