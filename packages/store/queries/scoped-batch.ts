import pg, { type Submittable } from 'pg'
import { typeParsers } from '../type-parsers.ts'

/** One prepared statement with its values. */
export interface PreparedQuery {
  /** Empty: prepared for this once, and planned for the values at hand. */
  readonly name: string
  readonly text: string
  readonly values: readonly unknown[]
}

/** The part of the driver's connection that speaks the extended protocol. Stable since pg 7; pg-cursor rests on it too. */
interface Wire {
  readonly parsedStatements: Record<string, string>
  readonly stream: { cork(): void; uncork(): void }
  parse(message: { name: string; text: string }): void
  bind(message: { statement: string; values: readonly (string | null)[] }): void
  describe(message: { type: 'P'; name: string }): void
  execute(message: object): void
  sync(): void
}

/** The driver's reader of rows. */
interface Rows {
  rows: Record<string, unknown>[]
  addFields(fields: unknown): void
  parseRow(fields: unknown): Record<string, unknown>
}
const { Result } = pg as unknown as { Result: new (mode: undefined, types: pg.CustomTypesConfig) => Rows }

/**
 * Several prepared statements in one message to the server and one round trip. They form one transaction of their
 * own, because only the last is followed by Sync: what the first sets for the transaction holds for the others and
 * is gone after them.
 */
export class ScopedBatch implements Submittable {
  readonly #queries: readonly PreparedQuery[]
  readonly #results: Rows[]
  readonly #resolve: (rows: readonly Record<string, unknown>[][]) => void
  readonly #reject: (error: unknown) => void
  #at = 0
  #failure: unknown = null
  #failedAt = 0
  #freshlyParsed: PreparedQuery[] = []

  constructor(
    queries: readonly PreparedQuery[],
    resolve: (rows: readonly Record<string, unknown>[][]) => void,
    reject: (error: unknown) => void,
  ) {
    this.#queries = queries
    this.#results = queries.map(() => new Result(undefined, typeParsers))
    this.#resolve = resolve
    this.#reject = reject
  }

  /** True when a statement may have been prepared without our knowing; then the connection must not be used again. */
  get isConnectionSpoilt(): boolean {
    return this.#freshlyParsed.length > 0
  }

  /** After a failure: which query failed. Those before it have their rows. */
  get failedAt(): number {
    return this.#failedAt
  }

  /** What came so far, by query. */
  get rows(): readonly Record<string, unknown>[][] {
    return this.#results.map(({ rows }) => rows)
  }

  submit(connection: unknown): void {
    const wire = connection as Wire
    wire.stream.cork()
    try {
      for (const query of this.#queries) this.#send(wire, query)
      wire.sync()
    } finally {
      wire.stream.uncork()
    }
  }

  #send(wire: Wire, query: PreparedQuery): void {
    const { name, text, values } = query
    if (name === '') wire.parse({ name, text })
    else if (wire.parsedStatements[name] === undefined && !this.#freshlyParsed.some((fresh) => fresh.name === name)) {
      wire.parse({ name, text })
      this.#freshlyParsed.push(query)
    }
    wire.bind({ statement: name, values: values.map(wireText) })
    wire.describe({ type: 'P', name: '' })
    wire.execute({})
  }

  handleRowDescription(message: { fields: unknown }): void {
    this.#results[this.#at]!.addFields(message.fields)
  }

  handleDataRow(message: { fields: unknown }): void {
    const result = this.#results[this.#at]!
    try {
      result.rows.push(result.parseRow(message.fields))
    } catch (error) {
      if (this.#failure === null) this.#failedAt = this.#at
      this.#failure ??= error
    }
  }

  handleCommandComplete(): void {
    this.#at += 1
  }

  handleError(error: unknown): void {
    if (this.#failure === null) this.#failedAt = this.#at
    this.#reject(error)
  }

  handleReadyForQuery(connection: unknown): void {
    for (const { name, text } of this.#freshlyParsed) (connection as Wire).parsedStatements[name] = text
    this.#freshlyParsed = []
    if (this.#failure === null) this.#resolve(this.rows)
    else this.#reject(this.#failure)
  }
}

/** Values reach the wire as text; lists as PostgreSQL writes arrays. */
function wireText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (Array.isArray(value)) return `{${value.map((item) => elementText(wireText(item))).join(',')}}`
  return typeof value === 'string' ? value : String(value)
}

function elementText(item: string | null): string {
  return item === null ? 'NULL' : `"${item.replace(/["\\]/g, '\\$&')}"`
}
