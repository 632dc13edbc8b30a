import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { createInterface, type Interface } from 'node:readline'

const home = path.resolve(import.meta.dirname, '../..')

/** A server that stands, and what a fault needs to get at it. */
export class Standing {
  readonly child: ChildProcess
  readonly dataDir: string
  readonly #lines: Interface
  port = 0
  databaseUrl = ''
  tokens: Readonly<Record<string, string>> = {}

  private constructor(dataDir: string, environment: Readonly<Record<string, string>>) {
    this.dataDir = dataDir
    const stderr = process.env['CRASH_DEBUG'] ? 'inherit' : 'ignore'
    this.child = spawn(process.execPath, ['--import', 'tsx', path.join(home, 'bench/bench-server.ts')], {
      cwd: home,
      env: { ...process.env, DATA_DIR: dataDir, CITY_PACK: path.join(home, 'packs/small'), ...environment },
      stdio: ['pipe', 'pipe', stderr],
    })
    this.#lines = createInterface({ input: this.child.stdout! })
  }

  /** `tokens` of an earlier start, because sessions outlive servers and accounts are made once. */
  static async start(
    dataDir: string,
    environment: Readonly<Record<string, string>> = {},
    tokens?: Readonly<Record<string, string>>,
  ): Promise<Standing> {
    const standing = new Standing(dataDir, environment)
    const said = (await standing.#next()) as { address: string; databaseUrl: string; tokens: Record<string, string> }
    standing.port = Number(new URL(said.address).port)
    standing.databaseUrl = said.databaseUrl
    standing.tokens = tokens && Object.keys(said.tokens).length === 0 ? tokens : said.tokens
    return standing
  }

  /** Sets the server's clock; everybody signs in anew, because sessions may be over by then. */
  async jump(seconds: number): Promise<void> {
    this.child.stdin!.write(`${seconds}\n`)
    const { tokens } = (await this.#next()) as { tokens: Record<string, string> }
    if (Object.keys(tokens).length > 0) this.tokens = tokens
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return
    const ended = new Promise((resolve) => this.child.once('exit', resolve))
    this.child.stdin!.end()
    await ended
  }

  /** The postmaster and, first, its children. */
  databasePids(): readonly number[] {
    const postmaster = Number(readFileSync(path.join(this.dataDir, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
    const children = readdirSync('/proc')
      .filter((name) => /^\d+$/u.test(name))
      .map(Number)
      .filter((pid) => parentOf(pid) === postmaster)
    return [...children, postmaster]
  }

  #next(): Promise<unknown> {
    return new Promise((resolve, reject) => {
      this.#lines.once('line', (line) => resolve(JSON.parse(line)))
      this.child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)))
    })
  }
}

function parentOf(pid: number): number {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) /su, '')
        .split(' ')[1],
    )
  } catch {
    return 0
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
