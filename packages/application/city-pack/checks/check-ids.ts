import { packFault, type PackFault } from '../pack-fault.ts'
import type { PackReading } from '../read-pack.ts'
import type { LocatedRow, TableSchema } from '../table-schema.ts'
import { packTables } from '../tables/all-tables.ts'

const sharedColumns = ['name', 'nameEn', 'source']

function checkTable(schema: TableSchema<object>, rows: readonly LocatedRow[]): PackFault[] {
  const first = new Map<string, LocatedRow>()
  const faults: PackFault[] = []
  for (const row of rows) {
    const id = row.value['id'] as string
    const before = first.get(id)
    if (before === undefined) first.set(id, row)
    else if (!schema.sharesIds)
      faults.push(
        packFault({ file: row.file, row: row.row, column: row.written['id'] ?? 'id' }, 'id.twice', {
          id,
          file: before.file,
          row: before.row,
        }),
      )
    else {
      for (const column of sharedColumns.filter((name) => before.value[name] !== row.value[name])) {
        const value = String(before.value[column])
        faults.push(
          packFault(
            { file: row.file, row: row.row, column },
            'group.differs',
            { column, row: before.row, value },
            value,
          ),
        )
      }
    }
  }
  return faults
}

/** No id stands twice in a table; rows that share one on purpose agree in what they share. */
export function checkIds(reading: PackReading): PackFault[] {
  return Object.entries(packTables)
    .filter(([, schema]) => 'id' in schema.columns)
    .flatMap(([key, schema]) =>
      checkTable(
        schema as TableSchema<object>,
        reading.rows[key as keyof PackReading['rows']] as readonly LocatedRow[],
      ),
    )
}
