/** A piece of SQL text: code that means something to us, or text (comments, literals) that must be left alone. */
export interface SqlToken {
  readonly kind: 'code' | 'string' | 'quotedName' | 'comment'
  readonly text: string
}

/**
 * Cuts SQL into code, string literals ('…', E'…', $tag$…$tag$), quoted names ("…") and comments (nested ones too).
 * The pieces put together are the text again. Throws on a piece that does not end.
 */
export function tokenizeSql(sql: string): SqlToken[] {
  const tokens: SqlToken[] = []
  let code = ''
  let at = 0
  const flush = (): void => {
    if (code !== '') tokens.push({ kind: 'code', text: code })
    code = ''
  }
  while (at < sql.length) {
    const found = readSpecial(sql, at, code)
    if (found) {
      flush()
      tokens.push(found)
      at += found.text.length
    } else {
      code += sql[at]
      at += 1
    }
  }
  flush()
  return tokens
}

function readSpecial(sql: string, at: number, before: string): SqlToken | undefined {
  const two = sql.slice(at, at + 2)
  if (two === '--') return { kind: 'comment', text: /^[^\n]*/.exec(sql.slice(at))?.[0] ?? '' }
  if (two === '/*') return { kind: 'comment', text: readBlockComment(sql, at) }
  if (sql[at] === `'`) return { kind: 'string', text: readQuoted(sql, at, `'`, /(?<![\w$])e$/i.test(before)) }
  if (sql[at] === '"') return { kind: 'quotedName', text: readQuoted(sql, at, '"', false) }
  if (sql[at] === '$' && !/[\w$]$/.test(before)) {
    const tag = /^\$(?:[A-Za-z_]\w*)?\$/.exec(sql.slice(at))?.[0]
    if (tag) return { kind: 'string', text: readUntil(sql, at, tag) }
  }
  return undefined
}

function readQuoted(sql: string, at: number, quote: string, hasEscapes: boolean): string {
  for (let end = at + 1; end < sql.length; end += 1) {
    if (hasEscapes && sql[end] === '\\') end += 1
    else if (sql[end] === quote && sql[end + 1] === quote) end += 1
    else if (sql[end] === quote) return sql.slice(at, end + 1)
  }
  throw unfinished(sql, at)
}

function readUntil(sql: string, at: number, tag: string): string {
  const end = sql.indexOf(tag, at + tag.length)
  if (end < 0) throw unfinished(sql, at)
  return sql.slice(at, end + tag.length)
}

function readBlockComment(sql: string, at: number): string {
  let depth = 0
  for (let end = at; end < sql.length; end += 1) {
    const two = sql.slice(end, end + 2)
    if (two === '/*') depth += 1
    if (two === '*/') depth -= 1
    if (two === '/*' || two === '*/') end += 1
    if (depth === 0) return sql.slice(at, end + 1)
  }
  throw unfinished(sql, at)
}

function unfinished(sql: string, at: number): Error {
  return new SyntaxError(
    `What starts at line ${sql.slice(0, at).split('\n').length} of the SQL does not end: ${sql.slice(at, at + 20)}`,
  )
}
