import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import net from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import type { Fault } from './round.ts'
import { pause } from './standing.ts'

const run = promisify(execFile)

/** SIGKILL, in turn: the server with its worker, the database, both. */
const kill: Fault = {
  name: 'kill',
  what: 'SIGKILL of server, database, both, in the middle of load',
  async run({ number, ledger, standing }) {
    const load = ledger.load(standing)
    await pause(700 + ((number * 7919) % 900))
    if (number % 3 !== 0) process.kill(standing.databasePids().at(-1)!, 'SIGKILL')
    if (number % 3 === 1) await pause(1500)
    standing.child.kill('SIGKILL')
    await load.stop()
  },
}

/** A line between client and server that breaks again and again, before, in and after requests. */
const reset: Fault = {
  name: 'reset',
  what: 'connections reset before, in the middle of and after requests',
  async run({ ledger, standing }) {
    const pairs = new Set<readonly [net.Socket, net.Socket]>()
    const proxy = net.createServer((near) => {
      const far = net.connect(standing.port, '127.0.0.1')
      const pair = [near, far] as const
      pairs.add(pair)
      for (const socket of pair) socket.on('error', () => undefined).on('close', () => pairs.delete(pair))
      near.pipe(far).pipe(near)
    })
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
    const cutting = setInterval(() => {
      for (const [near, far] of pairs)
        if (Math.random() < 0.3) for (const socket of [near, far]) socket.resetAndDestroy()
    }, 15)
    const load = ledger.load({ port: (proxy.address() as net.AddressInfo).port, tokens: standing.tokens })
    await pause(4000)
    clearInterval(cutting)
    await load.stop()
    proxy.close()
    await ledger.settle(standing)
  },
}

/** The database stands still for two seconds, twice. */
const slowDatabase: Fault = {
  name: 'slow-database',
  what: 'the database frozen for two seconds, twice, under load',
  async run({ ledger, standing }) {
    const load = ledger.load(standing)
    for (let turn = 0; turn < 2; turn += 1) {
      await pause(1000)
      const pids = standing.databasePids()
      for (const pid of pids) signal(pid, 'SIGSTOP')
      await pause(2000)
      for (const pid of pids) signal(pid, 'SIGCONT')
    }
    await pause(1000)
    await load.stop()
    await ledger.settle(standing)
  },
}

/** Backends come and go. */
function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // Gone since it was listed.
  }
}

/** A disk of 700 MB that fills to its last byte under load, and has room again. */
const diskFull: Fault = {
  name: 'disk-full',
  what: 'the disk full to its last byte for three seconds under load',
  async place() {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'shaoying-full-'))
    try {
      await run('mount', ['-t', 'tmpfs', '-o', 'size=700m,mode=0755', 'tmpfs', dataDir])
    } catch {
      await rm(dataDir, { recursive: true, force: true })
      return null
    }
    return {
      dataDir,
      release: async () => {
        await run('umount', ['-l', dataDir])
        await rm(dataDir, { recursive: true, force: true })
      },
    }
  },
  async run({ ledger, standing, expect }) {
    const load = ledger.load(standing)
    await pause(1000)
    const ballast = path.join(standing.dataDir, 'ballast')
    // Ends with a failure: that is when the disk is full.
    await run('dd', ['if=/dev/zero', `of=${ballast}`, 'bs=64k']).catch(() => undefined)
    await pause(3000)
    await rm(ballast)
    const before = ledger.acknowledged.length
    for (let waited = 0; waited < 30_000 && ledger.acknowledged.length < before + 50; waited += 250) await pause(250)
    await load.stop()
    expect(ledger.acknowledged.length >= before + 50, 'appeals are taken again once there is room')
    await ledger.settle(standing)
  },
}

/** The machine's clock is set two days ahead and back again. */
const clockJump: Fault = {
  name: 'clock-jump',
  what: 'the clock two days ahead and back again, under load',
  async run({ ledger, standing }) {
    for (const seconds of [0, 172_800, -172_800]) {
      await standing.jump(seconds)
      const load = ledger.load(standing)
      await pause(1500)
      await load.stop()
    }
    await ledger.settle(standing)
  },
}

export const machineFaults: readonly Fault[] = [kill, reset, slowDatabase, diskFull, clockJump]
