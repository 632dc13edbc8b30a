import { tokenizeSql, type SqlToken } from './tokens.ts'

/** A type written by hand in a header comment, with the module it comes from. */
export interface TypeOverride {
  readonly type: string
  readonly from?: string
}

/** What a `.sql` file says, before the database was asked. */
export interface ParsedStatement {
  /** The text with `$1`, `$2`, …, without header lines and without the marks on column names. */
  readonly text: string
  /** Parameter names in the order of their numbers; a name used twice has one number. */
  readonly order: readonly string[]
  readonly nullableParams: ReadonlySet<string>
  readonly paramTypes: ReadonlyMap<string, TypeOverride>
  readonly columnTypes: ReadonlyMap<string, TypeOverride>
  /** Columns marked `AS "name!"`: never null, though PostgreSQL cannot tell. */
  readonly neverNull: ReadonlySet<string>
  /** Columns marked `AS "name?"`: may be null, though the table's column may not (outer joins). */
  readonly maybeNull: ReadonlySet<string>
  /** With an outer join a column of a table may be null although its table forbids it. */
  readonly hasOuterJoin: boolean
}

/**
 * Reads a statement with `:name` parameters. `::type` casts, array slices `[1:n]`, literals and comments are left
 * alone. Header lines: `-- :param name Type [from 'module']`, `-- :column name Type [from 'module']`,
 * `-- :nullable name, name` (parameters that may be null). Throws on an unknown header word or name.
 */
export function parseStatement(sql: string): ParsedStatement {
  const order: string[] = []
  const neverNull = new Set<string>()
  const maybeNull = new Set<string>()
  const header = {
    nullable: [] as string[],
    param: new Map<string, TypeOverride>(),
    column: new Map<string, TypeOverride>(),
  }
  const numbered = (name: string): string =>
    `$${(order.includes(name) ? order.indexOf(name) : order.push(name) - 1) + 1}`
  const texts = tokenizeSql(sql).map((token) => {
    if (token.kind === 'code')
      return token.text.replace(/(?<![:\w\]])(:)([a-z]\w*)/gi, (_all, _colon, name: string) => numbered(name))
    if (token.kind === 'quotedName') return unmark(token.text, neverNull, maybeNull)
    return token.kind === 'comment' && readHeader(token, header) ? '' : token.text
  })
  for (const name of [...header.nullable, ...header.param.keys()]) {
    if (!order.includes(name))
      throw new SyntaxError(`The header names a parameter :${name} that the statement does not have.`)
  }
  return {
    text: texts.join('').trim().replace(/;\s*$/, ''),
    order,
    nullableParams: new Set(header.nullable),
    paramTypes: header.param,
    columnTypes: header.column,
    neverNull,
    maybeNull,
    hasOuterJoin: tokenizeSql(sql).some(
      (token) => token.kind === 'code' && /\b(left|right|full)\s+(outer\s+)?join\b/i.test(token.text),
    ),
  }
}

function unmark(quoted: string, neverNull: Set<string>, maybeNull: Set<string>): string {
  const marked = /^"(.+)([!?])"$/.exec(quoted)
  if (!marked?.[1]) return quoted
  ;(marked[2] === '!' ? neverNull : maybeNull).add(marked[1])
  return `"${marked[1]}"`
}

type Header = { nullable: string[]; param: Map<string, TypeOverride>; column: Map<string, TypeOverride> }

function readHeader(comment: SqlToken, header: Header): boolean {
  const line = /^--\s*:(\w+)\s+(.*?)\s*$/.exec(comment.text)
  if (!line) return false
  const [, word, rest = ''] = line
  if (word === 'nullable') {
    header.nullable.push(...rest.split(/[\s,]+/).filter((name) => name !== ''))
    return true
  }
  const typed = /^(\w+)\s+(.+?)(?:\s+from\s+'([^']+)')?$/.exec(rest)
  if ((word !== 'param' && word !== 'column') || !typed) {
    throw new SyntaxError(
      `Not understood: "${comment.text}". Write -- :param name Type, -- :column name Type from 'module', or -- :nullable name.`,
    )
  }
  const [, name = '', type = '', from] = typed
  header[word].set(name, from === undefined ? { type } : { type, from })
  return true
}
