import { fileURLToPath } from 'node:url'
import process from 'node:process'
import { loadSettings, runServers, serveAsOneOfSeveral } from '@shaoying/server'
import { pino } from 'pino'

/**
 * The real server with everything on but the rate limits, and people signed in for the load. Says where it is in
 * one line of JSON and runs until its input ends. Started by run-bench.ts, so that its CPU time is its own.
 */
const settings = { ...loadSettings(process.env, () => undefined), hasRateLimits: false, port: 0, host: '127.0.0.1' }
const options = { settings, say: () => undefined, log: pino({ level: 'error' }, process.stderr) }
if (!(await serveAsOneOfSeveral(options))) {
  const running = await runServers(options, { file: fileURLToPath(import.meta.url), args: [] })
  const accounts = await running.identity.createDemoAccounts()
  const tokens: Record<string, string> = {}
  for (const { login, password } of accounts) {
    const answer = await fetch(`${running.address}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password, as: 'token' }) })
    tokens[login] = ((await answer.json()) as { token: string }).token
  }
  process.stdout.write(`${JSON.stringify({ address: running.address, databaseUrl: running.opened.database.url, tokens })}\n`)
  process.stdin.resume()
  process.stdin.on('end', () => void running.stop().then(() => process.exit(0)))
}
