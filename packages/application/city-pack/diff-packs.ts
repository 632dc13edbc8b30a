import { createHash } from 'node:crypto'
import type { PackFiles } from './pack-files.ts'
import { mapFiles } from './read-map.ts'
import { readPack, type PackReading } from './read-pack.ts'
import { showValue } from './show-value.ts'
import type { LocatedRow, TableSchema } from './table-schema.ts'
import { packTables } from './tables/all-tables.ts'

/** One value that differs. Empty text where a value is absent. */
export interface ValueChange {
  /** Column of a table, or path in a rule file. */
  readonly column: string
  readonly before: string
  readonly after: string
}

export interface RowMention {
  /** What the row is known by: its id; for a calendar row its first day; for a step or part its id and number. */
  readonly key: string
  /** A name for people, where the row has one. */
  readonly label: string
  readonly file: string
  readonly row: number
}

export interface TableDiff {
  readonly table: string
  readonly added: readonly RowMention[]
  readonly removed: readonly RowMention[]
  readonly changed: readonly (RowMention & { readonly columns: readonly ValueChange[] })[]
}

/** What is different in the content of two packs; formatting, order of rows and file names do not count. */
export interface PackDiff {
  /** Only tables with a difference, by name. */
  readonly tables: readonly TableDiff[]
  readonly settings: readonly ValueChange[]
  readonly rules: readonly ValueChange[]
}

function keyed(rows: readonly LocatedRow[]): Map<string, LocatedRow> {
  const byKey = new Map<string, LocatedRow>()
  for (const row of rows) {
    const base = String(row.value['id'] ?? row.value['fromOn'])
    let key = base
    for (let part = 2; byKey.has(key); part += 1) key = `${base} (${part})`
    byKey.set(key, row)
  }
  return byKey
}

function labelOf({ value }: LocatedRow): string {
  const text =
    value['step'] ?? value['part'] ?? value['path'] ?? value['name'] ?? value['duty'] ?? value['matter'] ?? ''
  return Array.isArray(text) ? text.join(' > ') : String(text)
}

function mention(key: string, row: LocatedRow): RowMention {
  return { key, label: labelOf(row), file: row.file, row: row.row }
}

/** Columns whose values differ between two records of the same shape. */
function compare(before: object, after: object, columns: readonly string[]): ValueChange[] {
  const [old, now] = [before as Readonly<Record<string, unknown>>, after as Readonly<Record<string, unknown>>]
  return columns
    .map((column) => ({ column, before: showValue(old[column]), after: showValue(now[column]) }))
    .filter((change) => change.before !== change.after)
}

function diffTable(
  schema: Pick<TableSchema<object>, 'name' | 'columns'>,
  before: readonly LocatedRow[],
  after: readonly LocatedRow[],
): TableDiff {
  const [old, now] = [keyed(before), keyed(after)]
  const columns = Object.keys(schema.columns)
  const changed = [...now].flatMap(([key, row]) => {
    const was = old.get(key)
    const differences = was ? compare(was.value, row.value, columns) : []
    return differences.length > 0 ? [{ ...mention(key, row), columns: differences }] : []
  })
  return {
    table: schema.name,
    added: [...now].filter(([key]) => !old.has(key)).map(([key, row]) => mention(key, row)),
    removed: [...old].filter(([key]) => !now.has(key)).map(([key, row]) => mention(key, row)),
    changed,
  }
}

function diffValues(before: object | null, after: object | null): ValueChange[] {
  const paths = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  return compare(before ?? {}, after ?? {}, [...paths])
}

/** Boundaries are told apart by their points; a list of points says nothing to a reader. */
function areasOf(reading: PackReading, name: keyof PackReading['map']): readonly LocatedRow[] {
  return reading.map[name].map((area) => {
    const points = JSON.stringify(area.value.polygons)
    return {
      ...area,
      value: {
        id: area.value.id,
        boundary: `${points.split('],[').length} (${createHash('sha256').update(points).digest('hex').slice(0, 8)})`,
      },
    }
  })
}

/** A method as one row: each value of it under its path. */
function methodRows({ assessmentMethods }: PackReading): readonly LocatedRow[] {
  return assessmentMethods.map((method) => ({
    file: 'assessment',
    row: 1,
    written: {},
    value: Object.fromEntries(leavesOf(method, '')),
  }))
}

function leavesOf(value: unknown, path: string): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null) return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`))
}

function diffMethods(before: PackReading, after: PackReading): TableDiff {
  const [old, now] = [methodRows(before), methodRows(after)]
  const columns = Object.fromEntries(
    [...old, ...now].flatMap(({ value }) => Object.keys(value)).map((path) => [path, null]),
  )
  return diffTable({ name: 'assessment', columns: columns as never }, old, now)
}

/** Compares two packs row by row. Rows that cannot be read are left out: check a pack before comparing it. */
export function diffPacks(before: PackFiles, after: PackFiles): PackDiff {
  const [old, now] = [readPack(before), readPack(after)]
  const rowsOf = (reading: PackReading, key: string): readonly LocatedRow[] =>
    reading.rows[key as keyof PackReading['rows']] as readonly LocatedRow[]
  const maps = (['districts', 'streets'] as const).map((name) =>
    diffTable({ name: mapFiles[name], columns: { boundary: null } as never }, areasOf(old, name), areasOf(now, name)),
  )
  const tables = [
    ...Object.entries(packTables).map(([key, schema]) =>
      diffTable(schema as TableSchema<object>, rowsOf(old, key), rowsOf(now, key)),
    ),
    ...maps,
    diffMethods(old, now),
  ]
    .filter((table) => table.added.length + table.removed.length + table.changed.length > 0)
    .sort((a, b) => (a.table < b.table ? -1 : 1))
  return { tables, settings: diffValues(old.settings, now.settings), rules: diffValues(old.rules, now.rules) }
}

/** True when the two packs say the same. */
export function isSamePack(diff: PackDiff): boolean {
  return diff.tables.length + diff.settings.length + diff.rules.length === 0
}
