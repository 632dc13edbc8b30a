import type pg from 'pg'

/**
 * One SQL statement as generated from a `.sql` file. `Params` and `Row` are carried for the type checker only:
 * nothing at run time is of these types.
 */
export interface Statement<Params, Row> {
  /** Name of the prepared statement; changes with the text, so that a connection never runs an old one. */
  readonly name: string
  /** The text with `$1`, `$2`, … */
  readonly text: string
  /** Which parameter stands at `$1`, `$2`, … */
  readonly order: readonly (keyof Params & string)[]
  /** The parameters that are `json` or `jsonb`, and those that are arrays of them. */
  readonly json?: readonly (keyof Params & string)[]
  readonly jsonArrays?: readonly (keyof Params & string)[]
  /** Never set: ties the row type to the statement. */
  readonly row?: Row
}

/** A pool, or a connection within a transaction. */
export interface Database {
  query<R extends pg.QueryResultRow>(config: pg.QueryConfig): Promise<pg.QueryResult<R>>
}

/** Runs a statement and answers its rows. Throws the driver's `DatabaseError` (with `code` and `constraint`). */
export async function run<Params extends object, Row>(
  db: Database,
  statement: Statement<Params, Row>,
  params: Params,
): Promise<Row[]> {
  const result = await db.query(queryOf(statement, params))
  return result.rows as Row[]
}

/** Runs a statement that answers exactly one row; throws when it answers none or several. */
export async function one<Params extends object, Row>(
  db: Database,
  statement: Statement<Params, Row>,
  params: Params,
): Promise<Row> {
  const row = await maybeOne(db, statement, params)
  if (row === undefined) throw new Error(`${statement.name} answered no row where exactly one was expected`)
  return row
}

/** Runs a statement that answers one row or none (undefined); throws when it answers several. */
export async function maybeOne<Params extends object, Row>(
  db: Database,
  statement: Statement<Params, Row>,
  params: Params,
): Promise<Row | undefined> {
  const rows = await run(db, statement, params)
  if (rows.length > 1) throw new Error(`${statement.name} answered ${rows.length} rows where at most one was expected`)
  return rows[0]
}

/** Runs a statement for its effect and answers how many rows it touched. */
export async function execute<Params extends object>(
  db: Database,
  statement: Statement<Params, unknown>,
  params: Params,
): Promise<number> {
  const result = await db.query(queryOf(statement, params))
  return result.rowCount ?? 0
}

/** What the driver is given. Exported for streaming readers, which take a query instead of running it. */
export function queryOf<Params extends object>(
  statement: Statement<Params, unknown>,
  params: Params,
): pg.QueryConfig & { name: string; values: unknown[] } {
  return {
    name: statement.name,
    text: statement.text,
    values: statement.order.map((key) => encode(statement, params, key)),
  }
}

/** JSON parameters are written by us: the driver would take an array for a PostgreSQL array. Null is SQL's NULL. */
function encode<Params extends object>(
  statement: Statement<Params, unknown>,
  params: Params,
  key: keyof Params & string,
): unknown {
  const value: unknown = params[key]
  if (value === undefined) throw new TypeError(`${statement.name} lacks its parameter ${key}`)
  // Bytes are a column written by us (binary-columns.ts).
  if (value === null || value instanceof Uint8Array) return value
  if (statement.json?.includes(key)) return JSON.stringify(value)
  if (statement.jsonArrays?.includes(key))
    return (value as readonly unknown[]).map((item) => (item === null ? null : JSON.stringify(item)))
  return value
}
