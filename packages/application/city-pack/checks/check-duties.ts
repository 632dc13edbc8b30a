import { packFault, type PackFault } from '../pack-fault.ts'
import type { PackReading } from '../read-pack.ts'

/** Every row of a duty list binds a kind of unit or one unit. */
export function checkDuties(reading: PackReading): PackFault[] {
  const loose = [
    ...reading.rows.duties.filter(({ value }) => value.unitKinds.length === 0 && value.unitId === null),
    ...reading.rows.negativeDuties.filter(({ value }) => value.unitKinds.length === 0),
  ]
  return loose.map(({ file, row, written }) =>
    packFault({ file, row, column: written['unitKinds'] ?? 'unitKinds' }, 'duty.no_unit'),
  )
}
