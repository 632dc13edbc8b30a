import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import process from 'node:process'
import { ensureBuilt } from '../scripts/ensure-built.mjs'

const root = path.resolve(import.meta.dirname, '..')

/** `npm start`'s program in a process of its own, as an operator runs it. */
export interface StartedProgram {
  /** Where it listens, once it says so; rejects with all it said when it ends before. */
  readonly address: Promise<string>
  /** Its exit code, once it has ended by itself. */
  readonly ended: Promise<number | null>
  /** What it has written to both streams so far. */
  said(): string
  /** Sends the signal and waits for the end; answers the exit code, null after a kill. */
  end(signal?: NodeJS.Signals): Promise<number | null>
}

/** Starts it with exactly these settings and words; nothing of the test's own environment but the path. */
export async function startProgram(
  settings: Readonly<Record<string, string>>,
  words: readonly string[] = ['start'],
): Promise<StartedProgram> {
  await ensureBuilt(undefined, ['shaoying'])
  const child = spawn(process.execPath, [path.join(root, 'dist/shaoying.mjs'), ...words], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'silent',
      ...settings,
    },
  })
  let said = ''
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const address = new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (data) => {
        said += String(data)
        const found = /(http:\/\/127\.0\.0\.1:\d+)\/api\/docs[\s\S]*Ctrl\+C/.exec(said)?.[1]
        if (found) resolve(found)
      })
    }
    void ended.then((code) => reject(new Error(`ended with ${code}: ${said}`)))
  })
  address.catch(() => undefined)
  return { address, ended, said: () => said, end: (signal = 'SIGTERM') => endOf(child, signal, ended) }
}

async function endOf(
  child: ChildProcess,
  signal: NodeJS.Signals,
  ended: Promise<number | null>,
): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) child.kill(signal)
  return ended
}
