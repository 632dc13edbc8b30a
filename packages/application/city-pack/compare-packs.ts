import type { CityPack } from '@shaoying/domain'
import { showValue } from './show-value.ts'

export interface ListRow {
  readonly key: string
  readonly label: string
}

/** How one list of a pack differs; counts are whole, rows the first ones. */
export interface ListChanges {
  readonly list: string
  readonly addedCount: number
  readonly removedCount: number
  readonly changedCount: number
  readonly added: readonly ListRow[]
  readonly removed: readonly ListRow[]
  readonly changed: readonly (ListRow & {
    readonly columns: readonly { readonly column: string; readonly before: string; readonly after: string }[]
  })[]
}

type Row = Readonly<Record<string, unknown>>

/** A screen shows this many rows of a list and the count of all. */
const mostRows = 200

/** What is different between two checked packs, list by list; the order of rows does not count. Of what was loaded the files are gone, so this compares what they said. */
export function comparePacks(before: CityPack, after: CityPack): readonly ListChanges[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => name !== 'version' && name !== 'map')
    .sort()
  const lists = names.map((name) => [name, (before as unknown as Row)[name], (after as unknown as Row)[name]] as const)
  const maps = (['districts', 'streets'] as const).map(
    (name) => [`map.${name}`, before.map?.[name], after.map?.[name]] as const,
  )
  return [...lists, ...maps]
    .map(([name, old, now]) => changesOf(name, old, now))
    .filter(({ addedCount, removedCount, changedCount }) => addedCount + removedCount + changedCount > 0)
}

function changesOf(list: string, before: unknown, after: unknown): ListChanges {
  const [old, now] = [rowsOf(before), rowsOf(after)]
  const added = [...now].filter(([key]) => !old.has(key)).map(([key, row]) => rowNamed(key, row))
  const removed = [...old].filter(([key]) => !now.has(key)).map(([key, row]) => rowNamed(key, row))
  const changed = [...now].flatMap(([key, row]) => {
    const columns = old.has(key) ? columnsOf(old.get(key)!, row) : []
    return columns.length > 0 ? [{ ...rowNamed(key, row), columns }] : []
  })
  return {
    list,
    addedCount: added.length,
    removedCount: removed.length,
    changedCount: changed.length,
    added: added.slice(0, mostRows),
    removed: removed.slice(0, mostRows),
    changed: changed.slice(0, mostRows),
  }
}

/** A list by what its rows are known by; what is no list is one row. */
function rowsOf(value: unknown): ReadonlyMap<string, Row> {
  if (value === undefined || value === null) return new Map()
  if (!Array.isArray(value)) return new Map([['', leavesOf(value)]])
  const rows = new Map<string, Row>()
  for (const [index, item] of value.entries()) {
    const row = leavesOf(item)
    const base = String(row['id'] ?? row['fromOn'] ?? row['code'] ?? index + 1)
    let key = base
    for (let part = 2; rows.has(key); part += 1) key = `${base} (${part})`
    rows.set(key, row)
  }
  return rows
}

/** Each value under its path; a list of values, and a boundary, is one value. */
function leavesOf(value: unknown, path = ''): Row {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || showValue(value)[0] !== '{')
    return { [path === '' ? 'value' : path]: value }
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`)),
  ) as Row
}

function columnsOf(before: Row, after: Row) {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((column) => ({ column, before: shown(before[column]), after: shown(after[column]) }))
    .filter((change) => change.before !== change.after)
}

const mostLetters = 300

function shown(value: unknown): string {
  const text = showValue(inOrder(value))
  return text.length > mostLetters ? `${text.slice(0, mostLetters)}… (${text.length})` : text
}

function rowNamed(key: string, row: Row): ListRow {
  const label = row['name'] ?? row['duty'] ?? row['matter'] ?? row['path'] ?? ''
  return { key, label: Array.isArray(label) ? label.join(' > ') : String(label) }
}

/** The database keeps no order of names inside a value. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  )
}
