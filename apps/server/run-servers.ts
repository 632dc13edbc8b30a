import cluster, { type Worker } from 'node:cluster'
import process from 'node:process'
import { startWorker } from '@shaoying/application'
import { pino } from 'pino'
import { identityOf, type Identity } from './identity/identity-of.ts'
import { collectMeasures } from './processes/measure-exchange.ts'
import { openConfiguredCity, type ConfiguredCity } from './open-configured-city.ts'
import { runServer, workOf, type RunOptions } from './run-server.ts'
import { withFreePort } from './settings/with-free-port.ts'

/** A city that is served, by one process or by several. */
export interface RunningCity {
  /** Where it listens: `http://127.0.0.1:8300`. */
  readonly address: string
  readonly opened: ConfiguredCity
  readonly identity: Identity
  stop(): Promise<void>
}

/** How a process that answers requests is started: a file for Node and what stands behind it. It must call `serveAsOneOfSeveral`. */
export interface ChildCommand {
  readonly file: string
  readonly args: readonly string[]
}

const stopWord = 'stop'
/** Answers under way have this long when the city stops. */
const graceMs = 20_000
/** A child that ended by itself is replaced after this long, so that one which cannot start does not eat the machine. */
const beforeReplacingMs = 1_000
/** Young objects of a request die young when there is room for them: a fifth of the CPU would go to collecting them. */
const childFlags = ['--max-semi-space-size=64']

/** Serves with as many processes as the settings say; with one, or with a clock turned by hand, in this very process. */
export async function runServers(options: RunOptions, child: ChildCommand): Promise<RunningCity> {
  const { settings } = options
  return settings.serverProcesses === 1 || settings.isClockVirtual ? runServer(options) : runSeveral(options, child)
}

/**
 * This process holds the database, brings it up to date and works clocks and followers; its children share one port
 * and answer requests. Whoever answers dies alone and is replaced.
 */
async function runSeveral(
  { settings: given, say, log = pino({ level: given.logLevel }, process.stderr) }: RunOptions,
  child: ChildCommand,
): Promise<RunningCity> {
  const settings = await withFreePort(given)
  // Children read their settings themselves, and are to share this port.
  if (given.port === 0) process.env['SHAOYING_PORT'] = String(settings.port)
  const onFault = (what: string, fault: unknown): void =>
    log.error({ what, fault: fault instanceof Error ? fault.message : fault }, 'fault')
  const opened = await openConfiguredCity(settings, { line: say, fault: (fault) => onFault('city', fault) })
  const identity = identityOf(opened.city, settings)
  const working = settings.worker === 'inline' ? startWorker(workOf(opened, settings, log)) : null
  cluster.setupPrimary({ exec: child.file, args: [...child.args], execArgv: [...process.execArgv, ...childFlags] })
  collectMeasures()
  let isStopping = false
  const standing = new Set<number>()
  cluster.on('listening', ({ id }) => standing.add(id))
  cluster.on('exit', (worker, code) => {
    if (isStopping) return
    onFault(`process ${worker.process.pid}`, `ended with ${code}; another one is started`)
    setTimeout(() => isStopping || cluster.fork(), beforeReplacingMs)
  })
  const stop = async (): Promise<void> => {
    isStopping = true
    await Promise.all(
      Object.values(cluster.workers ?? {}).map((worker) =>
        ended(worker!, standing.has(worker!.id), graceMs + settings.drainSeconds * 1000),
      ),
    )
    await working?.stop()
    await opened.close()
  }
  try {
    const ports = await Promise.all(Array.from({ length: settings.serverProcesses }, () => listening(cluster.fork())))
    return { address: addressOf(settings.host, ports[0]!), opened, identity, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** What a child does: serves until its parent says stop or is gone. Resolves when it has stopped; false in a process that is no child. */
export async function serveAsOneOfSeveral(options: RunOptions): Promise<boolean> {
  if (!cluster.isWorker) return false
  const { settings } = options
  // Ctrl-C reaches the whole group; the parent decides when its children go. It may do so before they stand.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined)
  const told = new Promise<void>((resolve) => {
    process.on('message', (message) => message === stopWord && resolve())
    process.on('disconnect', resolve)
  })
  const server = await runServer({ ...options, settings: { ...settings, worker: 'off', serverProcesses: 1 } })
  await told
  await server.stop()
  if (process.connected) process.disconnect()
  return true
}

function listening(worker: Worker): Promise<number> {
  return new Promise((resolve, reject) => {
    worker.once('listening', ({ port }) => resolve(port))
    worker.once('exit', (code) =>
      reject(new Error(`A process that was to answer requests ended with ${code} before it listened.`)),
    )
  })
}

/** One that does not answer anybody yet has nothing to finish. */
function ended(worker: Worker, isStanding: boolean, withinMs: number): Promise<void> {
  return new Promise((resolve) => {
    worker.once('exit', () => resolve())
    if (worker.isDead()) return resolve()
    if (!isStanding) return void worker.process.kill('SIGKILL')
    worker.send(stopWord, () => undefined)
    setTimeout(() => worker.process.kill('SIGKILL'), withinMs).unref()
  })
}

function addressOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
