import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const home = path.resolve(import.meta.dirname, '../../..')
const childrenOf = (pid: number): readonly number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
/** Those that answer; the embedded database is a child too. */
const answering = (pid: number): readonly number[] =>
  childrenOf(pid).filter((child) => readFileSync(`/proc/${child}/cmdline`, 'utf8').includes('main.ts'))

describe.skipIf(!existsSync(`/proc/${process.pid}/task/${process.pid}/children`))(
  'shaoying serve with SERVER_PROCESSES=2',
  () => {
    let dataDir: string
    let parent: ChildProcess
    let address: string
    beforeAll(async () => {
      dataDir = await mkdtemp(path.join(tmpdir(), 'shaoying-several-'))
      parent = spawn(process.execPath, ['--import', 'tsx', path.join(home, 'apps/cli/main.ts'), 'serve'], {
        cwd: home,
        env: {
          ...process.env,
          DATA_DIR: dataDir,
          CITY_PACK: path.join(home, 'packs/small'),
          SERVER_PROCESSES: '2',
          PORT: '0',
          LOG_LEVEL: 'silent',
        },
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      const line = await new Promise<string>((resolve, reject) => {
        createInterface({ input: parent.stdout! }).once('line', resolve)
        parent.once('exit', (code) => reject(new Error(`ended with ${code}`)))
      })
      address = /http:\S+/u.exec(line)![0]
    }, 120_000)
    afterAll(async () => {
      parent.kill('SIGKILL')
      await rm(dataDir, { recursive: true, force: true })
    })

    const ready = async (): Promise<number> =>
      (await fetch(`${address}/readyz`, { headers: { connection: 'close' } })).status

    it('whichever is asked for measurements speaks for both', async () => {
      const measured = async (): Promise<{ processes: number; probes: number }> => {
        const text = await (await fetch(`${address}/metrics`, { headers: { connection: 'close' } })).text()
        const read = (pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? 0)
        return {
          processes: read(/^shaoying_server_processes (\d+)/mu),
          probes: read(/shaoying_http_request_seconds_count\{method="GET",route="\/readyz",status="200"\} (\d+)/u),
        }
      }
      const before = await measured()
      expect(before.processes).toBe(2)
      // Each goes to the next process in turn; what is read afterwards is the sum.
      for (let count = 0; count < 6; count += 1) expect(await ready()).toBe(200)
      expect((await measured()).probes - before.probes).toBe(6)
      expect((await measured()).probes - before.probes).toBe(6)
    }, 60_000)

    it('two processes answer on one port; one that is killed is replaced, and the other answers meanwhile', async () => {
      const [first] = answering(parent.pid!)
      expect(answering(parent.pid!)).toHaveLength(2)
      process.kill(first!, 'SIGKILL')
      await expect.poll(() => existsSync(`/proc/${first}`), { timeout: 10_000, interval: 50 }).toBe(false)
      expect(await Promise.all([ready(), ready(), ready()])).toEqual([200, 200, 200])
      await expect.poll(() => answering(parent.pid!).length, { timeout: 60_000, interval: 250 }).toBe(2)
    }, 90_000)

    it('SIGTERM to the parent ends them all, the database too', async () => {
      const all = childrenOf(parent.pid!)
      const ended = new Promise((resolve) => parent.once('exit', resolve))
      parent.kill('SIGTERM')
      expect(await ended).toBe(0)
      await expect
        .poll(() => all.filter((pid) => existsSync(`/proc/${pid}`)), { timeout: 20_000, interval: 250 })
        .toEqual([])
    }, 60_000)
  },
)
