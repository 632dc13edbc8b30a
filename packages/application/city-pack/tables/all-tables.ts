import type { TableSchema } from '../table-schema.ts'
import * as catalogueTables from './catalogue-tables.ts'
import * as dutyTables from './duty-tables.ts'
import * as figureTables from './figure-tables.ts'
import * as listTables from './list-tables.ts'
import * as peopleTables from './people-tables.ts'
import * as unitTables from './unit-tables.ts'

/** Every table of a pack. */
export const packTables = {
  ...unitTables,
  ...catalogueTables,
  ...dutyTables,
  ...listTables,
  ...peopleTables,
  ...figureTables,
}

export type PackTables = typeof packTables

/** The row type of each table. */
export type PackRows = { [Name in keyof PackTables]: PackTables[Name] extends TableSchema<infer Row> ? Row : never }
