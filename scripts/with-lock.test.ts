import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withLock } from './with-lock.mjs'

let folder = ''
let lock = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'))
  lock = join(folder, 'x.lock')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const heldBy = (holder: { pid: number; children?: number[]; host?: string }) =>
  writeFileSync(lock, JSON.stringify({ id: 'other', host: hostname(), children: [], ...holder }))

/** The id of a process that has ended and was buried. */
async function deadProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' })
  await new Promise((resolve) => child.once('exit', resolve))
  return child.pid ?? 0
}

describe('withLock', () => {
  it('lets one at a time in and leaves nothing behind', async () => {
    let inside = 0
    let most = 0
    const visit = () =>
      withLock(lock, async () => {
        most = Math.max(most, ++inside)
        await pause(3)
        inside--
      })
    await Promise.all(Array.from({ length: 12 }, visit))
    expect(most).toBe(1)
    expect(readdirSync(folder)).toEqual([])
  })

  it('is released when the work fails', async () => {
    await expect(withLock(lock, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(existsSync(lock)).toBe(false)
  })

  it('is taken over from a process that is gone', async () => {
    heldBy({ pid: await deadProcess() })
    expect(await withLock(lock, async () => 'mine')).toBe('mine')
  })

  it('is waited for while its holder lives', async () => {
    heldBy({ pid: process.pid })
    let isOurs = false
    let waits = 0
    const visit = withLock(
      lock,
      async () => (isOurs = true),
      () => waits++,
    )
    await pause(500)
    expect(isOurs).toBe(false)
    rmSync(lock)
    await visit
    expect([isOurs, waits]).toEqual([true, 1])
  })

  it('is waited for while a child of a killed holder still works', async () => {
    const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 700)'], { stdio: 'ignore' })
    heldBy({ pid: await deadProcess(), children: [child.pid ?? 0] })
    const startedAt = performance.now()
    await withLock(lock, async () => undefined)
    expect(performance.now() - startedAt).toBeGreaterThan(400)
    expect(child.exitCode).toBe(0)
  })

  it('is taken over when its heartbeat stopped, even if somebody else has that process id by now', async () => {
    heldBy({ pid: process.pid })
    const longAgo = new Date(Date.now() - 60_000)
    utimesSync(lock, longAgo, longAgo)
    expect(await withLock(lock, async () => 'mine')).toBe('mine')
  })
})
