import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openPool, type Pool } from './pool.ts'
import { execute, maybeOne, one, run, type Statement } from './statement.ts'
import { createEmptyDatabase, type TestDatabase } from './testing/test-database.ts'
import { inTransaction } from './transaction.ts'

let database: TestDatabase
let pool: Pool

beforeAll(async () => {
  database = await createEmptyDatabase()
  pool = openPool(database.url, { max: 3 })
  await pool.query('CREATE TABLE note (city_id text, id integer, body jsonb, PRIMARY KEY (city_id, id))')
})

afterAll(async () => {
  await pool.end()
  await database.drop()
})

interface NoteRow {
  readonly id: number
  readonly body: unknown
}
const addNotes: Statement<{ city: string; ids: readonly number[]; bodies: readonly unknown[] }, NoteRow> = {
  name: 'addNotes_1',
  text: 'INSERT INTO note SELECT $1, * FROM unnest($2::int[], $3::jsonb[]) RETURNING id, body',
  order: ['city', 'ids', 'bodies'],
  jsonArrays: ['bodies'],
}
const findNote: Statement<{ id: number }, NoteRow> = {
  name: 'findNote_1',
  text: 'SELECT id, body FROM note WHERE id >= $1 ORDER BY id',
  order: ['id'],
}
const setBody: Statement<{ id: number; body: unknown }, never> = {
  name: 'setBody_1',
  text: 'UPDATE note SET body = $2 WHERE id = $1',
  order: ['id', 'body'],
  json: ['body'],
}

describe('statements', () => {
  it('carry JSON whole: arrays, quotes, Chinese and nulls within', async () => {
    const bodies = [[1, 2], { say: `it's "哨应" \\ {}` }, 'text', null]
    const rows = await run(pool, addNotes, { city: 'town', ids: [1, 2, 3, 4], bodies })
    expect(rows.map((row) => row.body)).toEqual(bodies)
    expect(await execute(pool, setBody, { id: 1, body: [{ a: [] }] })).toBe(1)
    expect((await run(pool, findNote, { id: 1 }))[0]?.body).toEqual([{ a: [] }])
  })

  it('answer one row, or say that there was none or that there were several', async () => {
    expect(await maybeOne(pool, findNote, { id: 99 })).toBeUndefined()
    expect(await one(pool, findNote, { id: 4 })).toEqual({ id: 4, body: null })
    await expect(one(pool, findNote, { id: 99 })).rejects.toThrow('no row')
    await expect(maybeOne(pool, findNote, { id: 1 })).rejects.toThrow('4 rows')
  })

  it('refuse a forgotten parameter instead of writing NULL', async () => {
    await expect(execute(pool, setBody, { id: 1 } as { id: number; body: unknown })).rejects.toThrow(
      'lacks its parameter body',
    )
  })

  it('are prepared once per connection', async () => {
    const client = await pool.connect()
    await run(client, findNote, { id: 1 })
    await run(client, findNote, { id: 2 })
    const { rows } = await client.query<{ calls: number }>(
      `SELECT count(*)::int AS calls FROM pg_prepared_statements WHERE name = 'findNote_1'`,
    )
    client.release()
    expect(rows[0]?.calls).toBe(1)
  })
})

describe('inTransaction', () => {
  it('keeps all or nothing', async () => {
    const failing = inTransaction(pool, async (client) => {
      await execute(client, setBody, { id: 4, body: 'lost' })
      throw new Error('changed my mind')
    })
    await expect(failing).rejects.toThrow('changed my mind')
    expect((await one(pool, findNote, { id: 4 })).body).toBeNull()
    await inTransaction(pool, (client) => execute(client, setBody, { id: 4, body: 'kept' }))
    expect((await one(pool, findNote, { id: 4 })).body).toBe('kept')
  })

  it('refuses writes when it is for reading only', async () => {
    const writing = inTransaction(pool, (client) => execute(client, setBody, { id: 4, body: 1 }), { readOnly: true })
    await expect(writing).rejects.toThrow('read-only')
  })

  it('never hands on a connection that broke within', async () => {
    const cut = inTransaction(pool, (client) => client.query('SELECT pg_terminate_backend(pg_backend_pid())'))
    await expect(cut).rejects.toThrow('terminat')
    const answers = await Promise.all([1, 2, 3].map(() => run(pool, findNote, { id: 4 })))
    expect(answers.map((rows) => rows.length)).toEqual([1, 1, 1])
  })
})
