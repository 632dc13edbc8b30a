import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withFolderLock } from './folder-lock.ts'
import { countUsers, registerUser, unregisterUser } from './registered-users.ts'

let base: string
beforeEach(() => {
  base = mkdtempSync(path.join(tmpdir(), 'shaoying-lock-'))
})
afterEach(() => rmSync(base, { recursive: true }))

const script = fileURLToPath(new URL('../testing/lock-process.ts', import.meta.url))

describe('the folder lock', () => {
  it('lets one process in at a time, also after holders were killed inside', async () => {
    const counter = path.join(base, 'counter')
    writeFileSync(counter, '0')
    const lives = [-1, -1, 3, 5, -1].map(async (dieAt) => {
      const child = spawn(
        process.execPath,
        ['--import', 'tsx', script, path.join(base, 'lock'), counter, '12', String(dieAt)],
        { stdio: 'inherit' },
      )
      await once(child, 'exit')
    })
    await Promise.all(lives)
    expect(Number(readFileSync(counter, 'utf8'))).toBe(12 + 12 + 3 + 5 + 12)
    expect(readdirSync(path.join(base, 'lock'))).toHaveLength(1)
  })

  it('is free again after work that throws', async () => {
    const failing = withFolderLock(
      base,
      () => undefined,
      () => Promise.reject(new Error('no')),
    )
    await expect(failing).rejects.toThrow('no')
    expect(
      await withFolderLock(
        base,
        () => undefined,
        () => Promise.resolve('yes'),
      ),
    ).toBe('yes')
  })

  it('does not take another process that got the same number for the holder', async () => {
    mkdirSync(path.join(base, 'lock'))
    writeFileSync(path.join(base, 'lock/7'), `${process.pid} 1`)
    expect(
      await withFolderLock(
        path.join(base, 'lock'),
        () => undefined,
        () => Promise.resolve('in'),
      ),
    ).toBe('in')
  })
})

describe('registered users', () => {
  it('count as long as their process lives', () => {
    const note = registerUser(base)
    registerUser(base)
    writeFileSync(path.join(base, 'dead'), '1 999999999')
    expect(countUsers(base)).toBe(2)
    unregisterUser(base, note)
    unregisterUser(base, note)
    expect(countUsers(base)).toBe(1)
  })
})
