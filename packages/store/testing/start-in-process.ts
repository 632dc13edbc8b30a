import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { createInterface } from 'node:readline'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { EmbeddedPostgresOptions } from '../embedded/start-embedded-postgres.ts'

export interface ServerProcess {
  readonly child: ChildProcess
  readonly url: string
  readonly attached: boolean
  /** Lets it stop in order and waits until it has. */
  end(): Promise<void>
  /** SIGKILL: it has no chance to tidy up. */
  kill(): Promise<void>
}

const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const script = fileURLToPath(new URL('embedded-process.ts', import.meta.url))

/** Starts the embedded server from a process of its own; rejects with what it wrote when it fails. */
export async function startInProcess(
  options: Omit<EmbeddedPostgresOptions, 'log'>,
  user: { uid?: number; gid?: number } = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--import', loader, script, JSON.stringify(options)], {
    ...user,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  let complaint = ''
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()))
  const gone = once(child, 'exit')
  const line = await Promise.race([once(createInterface(child.stdout), 'line'), gone.then(() => undefined)])
  if (line === undefined) throw new Error(complaint)
  const { url, attached } = JSON.parse(String(line[0])) as { url: string; attached: boolean }
  const leave = async (act: () => void): Promise<void> => {
    act()
    await gone
  }
  return {
    child,
    url,
    attached,
    end: () => leave(() => child.stdin.end()),
    kill: () => leave(() => child.kill('SIGKILL')),
  }
}
