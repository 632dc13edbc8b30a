import type { Column } from '../column.ts'
import { nearestOf } from '../nearest.ts'
import { packFault, type FaultPlace, type PackFault } from '../pack-fault.ts'
import type { PackReading } from '../read-pack.ts'
import type { LocatedRow } from '../table-schema.ts'
import { packTables } from '../tables/all-tables.ts'
import { rulesFile } from '../tables/rule-files.ts'

type Reading = Pick<PackReading, 'ids'>

function exists(value: string, ids: ReadonlySet<string>, by: Column<unknown>['refersBy']): boolean {
  if (ids.has(value)) return true
  if (by !== 'prefix' || value === '') return false
  for (const id of ids) if (id.startsWith(value)) return true
  return false
}

function checkValues(
  values: readonly string[],
  column: Column<unknown>,
  place: FaultPlace,
  { ids }: Reading,
): PackFault[] {
  const table = column.refersTo
  const known = table === undefined ? undefined : ids.get(table)
  if (table === undefined || known === undefined) return []
  return values
    .filter((value) => !exists(value, known, column.refersBy))
    .map((value) => packFault(place, 'reference.unknown', { value, table: `${table}.csv` }, nearestOf(value, known)))
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? (value as string[]) : []
}

/** Every value that names a row of another table names one that is there. */
export function checkReferences(reading: PackReading): PackFault[] {
  const faults: PackFault[] = []
  for (const [key, schema] of Object.entries(packTables)) {
    const columns = Object.entries(schema.columns as Readonly<Record<string, Column<unknown>>>).filter(
      ([, column]) => column.refersTo !== undefined,
    )
    for (const { file, row, value, written } of reading.rows[
      key as keyof PackReading['rows']
    ] as readonly LocatedRow[]) {
      for (const [field, column] of columns) {
        faults.push(
          ...checkValues(textsOf(value[field]), column, { file, row, column: written[field] ?? field }, reading),
        )
      }
    }
  }
  for (const [path, column] of Object.entries(rulesFile as Readonly<Record<string, Column<unknown>>>)) {
    const value = reading.rules?.[path as keyof typeof reading.rules]
    faults.push(...checkValues(textsOf(value), column, { file: 'rules.yaml', column: path }, reading))
  }
  return faults
}
