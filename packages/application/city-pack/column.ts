import type { FaultCode } from './fault-texts.ts'

/** What a cell says, or why it cannot be read. */
export type CellReading<V> =
  | { readonly value: V }
  | {
      readonly code: FaultCode
      readonly params?: Readonly<Record<string, string | number>>
      readonly suggestion?: string | null
    }

/** How one column's cells are read. */
export interface Column<V> {
  /** Chinese title; a file's header may use it in place of the field's name. */
  readonly title: string
  /** What a cell holds, for the page about packs: `date YYYY-MM-DD`, `one of a, b, c`. */
  readonly form: string
  /** True when the column may be left out and its cells empty. */
  readonly optional: boolean
  /** Reads a cell, trimmed. Never called with an empty cell unless the column is optional. */
  read(text: string): CellReading<V>
  /** Every text in the cell names a row of this table. */
  readonly refersTo?: string
  /** `prefix`: the beginning of an id is enough. */
  readonly refersBy?: 'id' | 'prefix'
}

/** Cells of several values are separated by `;` (or the full-width one). */
function splitList(text: string): string[] {
  return text
    .split(/[;\uff1b]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** The same column where an empty cell means `empty`. */
export function optional<V>(column: Column<V>, empty: V): Column<V> {
  return { ...column, optional: true, read: (text) => (text === '' ? { value: empty } : column.read(text)) }
}

/** The same column where an empty cell means "none". */
export function nullable<V>(column: Column<V>): Column<V | null> {
  return { ...column, optional: true, read: (text) => (text === '' ? { value: null } : column.read(text)) }
}

/** Several values of a column in one cell; empty means none. */
export function listOf<V>(column: Column<V>): Column<readonly V[]> {
  return {
    ...column,
    form: `list: ${column.form}`,
    optional: true,
    read: (text) => {
      const parts = splitList(text)
      const twice = parts.find((part, index) => parts.indexOf(part) !== index)
      if (twice !== undefined) return { code: 'value.twice_in_list', params: { value: twice } }
      const values: V[] = []
      for (const part of parts) {
        const reading = column.read(part)
        if (!('value' in reading)) return reading
        values.push(reading.value)
      }
      return { value: values }
    },
  }
}

/** Several values of a column in one cell, at least one. */
export function someOf<V>(column: Column<V>): Column<readonly V[]> {
  return { ...listOf(column), form: `list, at least one: ${column.form}`, optional: false }
}

/** Names a row of another table. */
export function referenceTo(table: string, title: string, by: 'id' | 'prefix' = 'id'): Column<string> {
  return {
    title,
    form: by === 'id' ? `id from ${table}` : `id from ${table}, or its beginning`,
    optional: false,
    refersTo: table,
    refersBy: by,
    read: (text) => ({ value: text }),
  }
}
