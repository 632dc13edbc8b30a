import { fileURLToPath } from 'node:url'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { CpuWatch } from './flame/cpu-watch.ts'
import { loadSettings, runServers, serveAsOneOfSeveral, type RunningCity } from '@shaoying/server'
import { pino } from 'pino'

/**
 * The real server with everything on but the rate limits, and people signed in for the load. Says where it is in
 * one line of JSON and runs until its input ends. A line of input is a number of seconds by which this machine's
 * clock jumps; the people sign in anew and their tokens come back. `profile` begins to watch where the time goes,
 * `profile FILE` writes it down. Started by run-bench.ts and by the crash rounds,
 * so that its CPU time and its death are its own.
 */
const settings = { ...loadSettings(process.env, () => undefined), hasRateLimits: false, port: 0, host: '127.0.0.1' }
const options = { settings, say: () => undefined, log: pino({ level: 'error' }, process.stderr) }

const watch = new CpuWatch()

if (!(await serveAsOneOfSeveral(options))) {
  const running = await runServers(options, { file: fileURLToPath(import.meta.url), args: [] })
  const accounts = await running.identity.createDemoAccounts()
  say({ address: running.address, databaseUrl: running.opened.database.url, tokens: await signedIn(running, accounts) })
  const lines = createInterface({ input: process.stdin })
  lines.on(
    'line',
    (line) => void (line.startsWith('profile') ? profile(line.slice('profile'.length).trim()) : jumpBy(Number(line))),
  )
  lines.on('close', () => void running.stop().then(() => process.exit(0)))

  const jumpBy = async (seconds: number): Promise<void> => {
    jump(seconds)
    say({ tokens: await signedIn(running, accounts) })
  }
}

type Accounts = Awaited<ReturnType<RunningCity['identity']['createDemoAccounts']>>

async function signedIn({ address }: RunningCity, accounts: Accounts): Promise<Readonly<Record<string, string>>> {
  const tokens: Record<string, string> = {}
  for (const { login, password } of accounts) {
    const answer = await fetch(`${address}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ login, password, as: 'token' }),
    })
    tokens[login] = ((await answer.json()) as { token: string }).token
  }
  return tokens
}

async function profile(file: string): Promise<void> {
  if (file === '') await watch.begin()
  else await watch.writeTo(file)
  say({ profile: file })
}

/** Both ways, as a machine's clock may when it is set right. */
function jump(seconds: number): void {
  const before = Date.now
  Date.now = () => before.call(Date) + seconds * 1000
}

function say(line: object): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
