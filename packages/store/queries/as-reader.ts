import type { Pool } from '../pool.ts'
import { queryOf, type Statement } from '../statement.ts'
import { readerSettings, type ReaderScope } from './reader-scope.ts'
import type { PreparedQuery } from './scoped-batch.ts'
import { setReaderScope } from './set-reader-scope.sql.ts'
import { SharedReads } from './shared-reads.ts'

/** One question with its parameters; `Row` says what its answers look like. */
export interface ReaderQuery<Row> extends PreparedQuery {
  /** Never set: ties the row type to the query. */
  readonly row?: Row
}

type RowsOf<Queries extends readonly ReaderQuery<unknown>[]> = {
  -readonly [Index in keyof Queries]: Queries[Index] extends ReaderQuery<infer Row> ? Row[] : never
}

/** A statement made ready to be asked. */
export function ask<Params extends object, Row>(statement: Statement<Params, Row>, params: Params): ReaderQuery<Row> {
  return queryOf(statement, params)
}

/** Statements with a name are written to be planned once; one without is planned for its values. */
function planModeFor(queries: readonly PreparedQuery[]): 'auto' | 'force_generic_plan' {
  return queries.every(({ name }) => name !== '') ? 'force_generic_plan' : 'auto'
}

/**
 * Reads on somebody's behalf: all questions in one transaction and one round trip, behind row-level security with
 * the reader's scope. `pool` must have the role `shaoying_reader`. Answers each question's rows, in order. Throws the
 * driver's error; then nothing of the answers is to be had. See docs/decisions/0050.
 */
export async function readAs<const Queries extends readonly ReaderQuery<unknown>[]>(
  pool: Pool,
  scope: ReaderScope,
  ...queries: Queries
): Promise<RowsOf<Queries>> {
  const setting = queryOf(setReaderScope, { ...readerSettings(scope), planMode: planModeFor(queries) })
  const [, ...answers] = await readsOf(pool).read([setting, ...queries])
  return answers as unknown as RowsOf<Queries>
}

const byPool = new WeakMap<Pool, SharedReads>()

function readsOf(pool: Pool): SharedReads {
  const known = byPool.get(pool)
  if (known) return known
  const reads = new SharedReads(pool)
  byPool.set(pool, reads)
  return reads
}
