import process from 'node:process'
import { loadSettings, runServer } from '@shaoying/server'
import { pino } from 'pino'

/**
 * The real server with everything on but the rate limits, and people signed in for the load. Says where it is in
 * one line of JSON and runs until its input ends. Started by run-bench.ts, so that its CPU time is its own.
 */
const settings = { ...loadSettings(process.env, () => undefined), hasRateLimits: false, port: 0, host: '127.0.0.1' }
const server = await runServer({ settings, say: () => undefined, log: pino({ level: 'error' }, process.stderr) })
const accounts = await server.identity.createDemoAccounts()
const tokens: Record<string, string> = {}
for (const { login, password } of accounts) {
  const answer = await fetch(`${server.address}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login, password, as: 'token' }) })
  tokens[login] = ((await answer.json()) as { token: string }).token
}
process.stdout.write(`${JSON.stringify({ address: server.address, databaseUrl: server.opened.database.url, tokens })}\n`)
process.stdin.resume()
process.stdin.on('end', () => void server.stop().then(() => process.exit(0)))
