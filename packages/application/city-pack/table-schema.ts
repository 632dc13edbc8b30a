import type { Column } from './column.ts'

/** A table of the pack: one CSV file `name.csv`, or several in the folder `name/`, read as one. */
export interface TableSchema<Row extends object> {
  readonly name: string
  /** What the table is for, in Chinese and English. */
  readonly purpose: readonly [zh: string, en: string]
  /** Column by field of the row; the order is the order of a well-kept file. */
  readonly columns: { readonly [Field in keyof Row]-?: Column<Row[Field]> }
  /** False when the pack may do without the table. */
  readonly required: boolean
  /** True when several rows may share an id (one row for each step or part of a thing). */
  readonly sharesIds?: boolean
}

/** A row that could be read, with the place where it stands. */
export interface LocatedRow<Row extends object = Record<string, unknown>> {
  readonly file: string
  /** As a spreadsheet shows it: 1 is the header. */
  readonly row: number
  readonly value: Row
  /** Column titles as this file writes them, by field. */
  readonly written: Readonly<Record<string, string>>
}

/** Keeps the row type of a schema that is written down. */
export function tableSchema<Row extends object>(schema: TableSchema<Row>): TableSchema<Row> {
  return schema
}
