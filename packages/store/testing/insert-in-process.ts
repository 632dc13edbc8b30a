import { setTimeout as sleep } from 'node:timers/promises'
import { startEmbeddedPostgres } from '../embedded/start-embedded-postgres.ts'
import { openPool } from '../pool.ts'

/** A process that starts the embedded server, inserts rows, and says each row's id only after it was committed. */
const server = await startEmbeddedPostgres({ dataDir: process.argv[2] ?? '', log: (line) => console.error(line) })
const pool = openPool(server.url, { max: 1 })
for (let n = 0; n < 40; n += 1) {
  const id = `${process.pid}-${n}`
  try {
    await pool.query('INSERT INTO committed VALUES ($1)', [id])
    console.log(id)
  } catch {
    // The server was killed: this row may or may not be there, and nobody was told that it is.
    await sleep(300)
  }
  await sleep(20)
}
await pool.end()
await server.stop()
process.exit(0)
