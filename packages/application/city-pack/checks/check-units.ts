import { isTerritory, linesOf, unitLevels, type Unit, type UnitKind, type UnitLevel } from '@shaoying/domain'
import { packFault, type PackFault } from '../pack-fault.ts'
import type { PackReading } from '../read-pack.ts'
import type { LocatedRow } from '../table-schema.ts'

type UnitRow = LocatedRow<Unit>

const levelsOfKind: Readonly<Record<UnitKind, readonly UnitLevel[]>> = {
  city_government: ['city'],
  municipal_service_dept: ['city'],
  hotline_agency: ['city'],
  district_government: ['district'],
  district_centre: ['district'],
  city_department: ['city'],
  district_department: ['district'],
  dispatched_office: ['street', 'district'],
  street: ['street'],
  township: ['street'],
  community: ['community'],
  village: ['community'],
  section: unitLevels,
  enterprise: unitLevels,
  authorised_body: unitLevels,
}

/** Kinds that are nothing without a line. */
const onLine: readonly UnitKind[] = ['city_department', 'district_department', 'dispatched_office', 'enterprise']

function fault(
  row: UnitRow,
  column: string,
  ...rest: [Parameters<typeof packFault>[1], Record<string, string | number>?, (string | null)?]
): PackFault {
  return packFault({ file: row.file, row: row.row, column: row.written[column] ?? column }, ...rest)
}

function checkRoots(rows: readonly UnitRow[]): PackFault[] {
  const [root, ...others] = rows.filter(({ value }) => value.parentId === null)
  if (!root)
    return rows.length === 0
      ? []
      : [packFault({ file: rows[0]?.file ?? 'units.csv', column: 'parentId' }, 'unit.no_root')]
  return others.map((row) =>
    fault(row, 'parentId', 'unit.several_roots', { id: row.value.id, row: root.row }, root.value.id),
  )
}

/** Each circle is named once, at its first unit. */
function checkCycles(rows: readonly UnitRow[], byId: ReadonlyMap<string, UnitRow>): PackFault[] {
  const settled = new Set<string>()
  const faults: PackFault[] = []
  for (const start of rows) {
    const way: string[] = []
    let at: UnitRow | undefined = start
    while (at && !settled.has(at.value.id) && !way.includes(at.value.id)) {
      way.push(at.value.id)
      at = at.value.parentId === null ? undefined : byId.get(at.value.parentId)
    }
    if (at && way.includes(at.value.id)) {
      const cycle = [...way.slice(way.indexOf(at.value.id)), at.value.id]
      faults.push(fault(at, 'parentId', 'unit.cycle', { cycle: cycle.join(' → ') }))
    }
    for (const id of way) settled.add(id)
  }
  return faults
}

function checkPlace(row: UnitRow, byId: ReadonlyMap<string, UnitRow>): PackFault[] {
  const { kind, level, parentId, territoryId, id } = row.value
  const faults: PackFault[] = []
  const levels = levelsOfKind[kind]
  if (!levels.includes(level)) faults.push(fault(row, 'level', 'unit.level', { kind, level }, levels.join(' / ')))
  const parent = parentId === null ? undefined : byId.get(parentId)?.value
  if (parent && unitLevels.indexOf(parent.level) > unitLevels.indexOf(level)) {
    faults.push(fault(row, 'parentId', 'unit.parent_level', { level, parent: parent.id, parentLevel: parent.level }))
  }
  const territory = byId.get(territoryId)?.value
  if (isTerritory(row.value) && territoryId !== id) faults.push(fault(row, 'territoryId', 'unit.own_territory', {}, id))
  else if (territory && !isTerritory(territory))
    faults.push(fault(row, 'territoryId', 'unit.territory', { value: territoryId }, territory.territoryId))
  return faults
}

function checkLines(row: UnitRow, carriers: ReadonlyMap<string, readonly UnitKind[]>): PackFault[] {
  const { kind, line } = row.value
  if (line === null && onLine.includes(kind)) return [fault(row, 'line', 'unit.line_missing', { kind })]
  return linesOf(row.value)
    .filter((id) => carriers.get(id)?.includes(kind) === false)
    .map((id) => fault(row, id === line ? 'line' : 'alsoLines', 'unit.line_kind', { line: id, kind }))
}

function checkNames(rows: readonly UnitRow[]): PackFault[] {
  const first = new Map<string, UnitRow>()
  return rows.flatMap((row) => {
    const key = `${row.value.parentId ?? ''}\n${row.value.name}`
    const before = first.get(key)
    if (before === undefined) first.set(key, row)
    return before === undefined || before.value.id === row.value.id
      ? []
      : [fault(row, 'name', 'unit.same_name', { name: row.value.name, row: before.row })]
  })
}

/** The units form one tree under the city; every body serves a territory and carries a line it may carry. */
export function checkUnits(reading: PackReading): PackFault[] {
  const rows = reading.rows.units
  const byId = new Map(rows.map((row) => [row.value.id, row]))
  const carriers = new Map(reading.rows.lines.map(({ value }) => [value.id, value.carriedBy]))
  return [
    ...checkRoots(rows),
    ...checkCycles(rows, byId),
    ...checkNames(rows),
    ...rows.flatMap((row) => [...checkPlace(row, byId), ...checkLines(row, carriers)]),
  ]
}
