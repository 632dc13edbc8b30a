import { startEmbeddedPostgres } from '../embedded/start-embedded-postgres.ts'

/**
 * A process of its own that starts the embedded server with the options given as JSON, tells on a line what it got,
 * and stops in order when its input ends. Tests kill it to see what is left.
 */
const server = await startEmbeddedPostgres({
  ...JSON.parse(process.argv[2] ?? '{}'),
  log: (line: string) => console.error(line),
})
console.log(JSON.stringify({ url: server.url, attached: server.attached, uid: process.getuid?.() }))
process.stdin.on('end', () => void server.stop().then(() => process.exit(0)))
process.stdin.resume()
