import { createHash } from 'node:crypto'
import type { ParsedStatement, TypeOverride } from '../sql-text/parse-statement.ts'
import type { DescribedColumn, Description } from './describe.ts'
import type { TypeCatalog } from './type-catalog.ts'

/** PostgreSQL cuts names of prepared statements at 63 bytes; the hash must survive. */
const longestName = 54

/** The text of `xyz.sql.ts` for one described statement. `runtime` is the import path of `statement.ts`. */
export function statementModule(
  fileName: string,
  parsed: ParsedStatement,
  described: Description,
  catalog: TypeCatalog,
  runtime: string,
): string {
  const name = camelCase(fileName.replace(/\.sql$/, ''))
  const Name = name.charAt(0).toUpperCase() + name.slice(1)
  const hash = createHash('sha256').update(parsed.text).digest('hex').slice(0, 8)
  const json = (kind: 'value' | 'array'): string[] =>
    parsed.order.filter((_, index) => catalog.typeOf(described.paramOids[index] ?? 0).json === kind)
  const jsonValues = json('value')
  const jsonArrays = json('array')
  const hasRows = described.columns.length > 0
  return [
    `// Generated from ${fileName} by "npm run sql -w @shaoying/store". Change that file, not this one.`,
    ...importLines(parsed, runtime),
    '',
    ...interfaceLines(`${Name}Params`, paramLines(parsed, described, catalog)),
    '',
    ...(hasRows
      ? interfaceLines(`${Name}Row`, columnLines(parsed, described.columns, catalog))
      : [`export type ${Name}Row = never`]),
    '',
    `export const ${name}: Statement<${Name}Params, ${Name}Row> = {`,
    `  name: '${name.slice(0, longestName)}_${hash}',`,
    `  text: ${templateLiteral(parsed.text)},`,
    listLine('order', parsed.order),
    ...(jsonValues.length > 0 ? [listLine('json', jsonValues)] : []),
    ...(jsonArrays.length > 0 ? [listLine('jsonArrays', jsonArrays)] : []),
    '}',
    '',
  ].join('\n')
}

function paramLines(parsed: ParsedStatement, described: Description, catalog: TypeCatalog): string[] {
  return parsed.order.map((name, index) => {
    const type = parsed.paramTypes.get(name)?.type ?? catalog.typeOf(described.paramOids[index] ?? 0).param
    return `  readonly ${name}: ${orNull(type, parsed.nullableParams.has(name))}`
  })
}

function columnLines(parsed: ParsedStatement, columns: readonly DescribedColumn[], catalog: TypeCatalog): string[] {
  const names = columns.map((column) => column.name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice) throw new SyntaxError(`Two columns are named "${twice}": give one an alias.`)
  const unknown = [...parsed.columnTypes.keys(), ...parsed.neverNull].find((name) => !names.includes(name))
  if (unknown) throw new SyntaxError(`A header or mark names a column "${unknown}" that the statement does not answer.`)
  return columns.map((column) => {
    const key = /^[A-Za-z_$][\w$]*$/.test(column.name) ? column.name : `'${column.name}'`
    // A type written by hand says everything, `| null` too.
    const byHand = parsed.columnTypes.get(column.name)?.type
    return `  readonly ${key}: ${byHand ?? orNull(catalog.typeOf(column.typeOid).row, isNullable(parsed, column, catalog))}`
  })
}

/** A mark decides; else a table's NOT NULL column is never null, unless an outer join may have left it out. */
function isNullable(parsed: ParsedStatement, column: DescribedColumn, catalog: TypeCatalog): boolean {
  if (parsed.neverNull.has(column.name)) return false
  if (parsed.maybeNull.has(column.name) || parsed.hasOuterJoin || column.tableOid === 0) return true
  return !catalog.isNotNull(column.tableOid, column.columnNumber)
}

function orNull(type: string, nullable: boolean): string {
  return nullable && type !== 'unknown' && type !== 'void' ? `${type} | null` : type
}

function interfaceLines(name: string, fields: readonly string[]): string[] {
  return fields.length === 0
    ? [`export type ${name} = Readonly<Record<string, never>>`]
    : [`export interface ${name} {`, ...fields, '}']
}

/** Names that begin with a capital and are not TypeScript's own come from the module the header names. */
function importLines(parsed: ParsedStatement, runtime: string): string[] {
  const own = new Set([
    'Readonly',
    'ReadonlyArray',
    'Record',
    'Partial',
    'Pick',
    'Omit',
    'Array',
    'Buffer',
    'Uint8Array',
    'NonNullable',
  ])
  const byModule = new Map<string, Set<string>>()
  const overrides: TypeOverride[] = [...parsed.paramTypes.values(), ...parsed.columnTypes.values()]
  for (const { type, from } of overrides) {
    if (from === undefined) continue
    const names = (type.match(/\b[A-Z]\w*/g) ?? []).filter((name) => !own.has(name))
    byModule.set(from, new Set([...(byModule.get(from) ?? []), ...names]))
  }
  const lines = [...byModule]
    .sort()
    .map(([from, names]) => `import type { ${[...names].sort().join(', ')} } from '${from}'`)
  return [...lines, `import type { Statement } from '${runtime}'`]
}

function listLine(key: string, names: readonly string[]): string {
  return `  ${key}: [${names.map((name) => `'${name}'`).join(', ')}],`
}

function camelCase(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase())
}

function templateLiteral(text: string): string {
  return `\`${text.replaceAll('\\', '\\\\').replaceAll('`', '\\`').replaceAll('${', '\\${')}\``
}
