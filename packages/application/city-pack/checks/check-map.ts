import type { UnitKind } from '@shaoying/domain'
import { packFault, type PackFault } from '../pack-fault.ts'
import type { PackReading } from '../read-pack.ts'

const kindsOf: Readonly<Record<keyof PackReading['map'], readonly UnitKind[]>> = {
  districts: ['district_government'],
  streets: ['street', 'township'],
}

/** Each boundary is that of a district or street of this city, once. */
export function checkMap(reading: PackReading): PackFault[] {
  const kinds = new Map(reading.rows.units.map(({ value }) => [value.id, value.kind]))
  return Object.entries(reading.map).flatMap(([name, areas]) => {
    const seen = new Map<string, number>()
    return areas.flatMap(({ file, row, value: { id } }) => {
      const at = { file, row, column: 'properties.code' }
      const before = seen.get(id)
      const kind = kinds.get(id)
      seen.set(id, before ?? row)
      if (before !== undefined) return [packFault(at, 'id.twice', { id, file, row: before })]
      if (!reading.ids.get('units')?.has(id)) return [packFault(at, 'reference.unknown', { table: 'units', value: id })]
      return kind === undefined || kindsOf[name as keyof PackReading['map']].includes(kind)
        ? []
        : [packFault(at, 'map.kind', { kind })]
    })
  })
}
