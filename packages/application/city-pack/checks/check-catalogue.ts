import { linesOf, type OwnerLevel, type Unit } from '@shaoying/domain'
import { packFault, type PackFault } from '../pack-fault.ts'
import type { PackReading } from '../read-pack.ts'
import type { LocatedRow } from '../table-schema.ts'
import type { CatalogueRow } from '../tables/catalogue-tables.ts'

type EntryRow = LocatedRow<CatalogueRow>

const idShape = /^(\d{2})(\d{2})-\d{2,3}$/
const fewestSteps = 3

function fault(
  row: EntryRow,
  column: string,
  ...rest: [Parameters<typeof packFault>[1], Record<string, string | number>]
): PackFault {
  return packFault({ file: row.file, row: row.row, column: row.written[column] ?? column }, ...rest)
}

/** Classes carry one name throughout: `02` and `0203` mean the same in every row. */
function checkPaths(rows: readonly EntryRow[]): PackFault[] {
  const faults: PackFault[] = []
  const classes = new Map<string, { readonly name: string; readonly row: number }>()
  const paths = new Map<string, number>()
  for (const row of rows) {
    const { id, path, pathEn } = row.value
    const shape = idShape.exec(id)
    if (!shape) faults.push(fault(row, 'id', 'catalogue.id', { id }))
    if (path.length < fewestSteps) faults.push(fault(row, 'path', 'catalogue.path', { count: path.length }))
    if (pathEn.length > 0 && pathEn.length !== path.length)
      faults.push(fault(row, 'pathEn', 'catalogue.path_en', { count: pathEn.length, wanted: path.length }))
    const joined = path.join(' > ')
    const before = paths.get(joined)
    if (before === undefined) paths.set(joined, row.row)
    else faults.push(fault(row, 'path', 'catalogue.path_twice', { path: joined, row: before }))
    const prefixes = shape && path.length >= fewestSteps ? [shape[1] ?? '', `${shape[1]}${shape[2]}`] : []
    prefixes.forEach((prefix, step) => {
      const name = path[step] ?? ''
      const known = classes.get(prefix)
      if (known === undefined) classes.set(prefix, { name, row: row.row })
      else if (known.name !== name)
        faults.push(fault(row, 'path', 'catalogue.class_name', { prefix, name: known.name, row: known.row }))
    })
  }
  return faults
}

/** Could an entry owned at this level find a unit? Streets own by territory, all others by line. */
function hasOwner(level: OwnerLevel, line: string, units: readonly Unit[]): boolean {
  if (level === 'street') return units.some((unit) => unit.level === 'street')
  if (level === 'enterprise') return units.some((unit) => unit.kind === 'enterprise' && linesOf(unit).includes(line))
  return units.some((unit) => unit.level === level && unit.kind !== 'enterprise' && linesOf(unit).includes(line))
}

function checkOwners(rows: readonly EntryRow[], units: readonly Unit[]): PackFault[] {
  const answers = new Map<string, boolean>()
  return rows.flatMap((row) => {
    const { ownerLevel: level, line } = row.value
    const key = `${level} ${line}`
    if (!answers.has(key)) answers.set(key, hasOwner(level, line, units))
    return answers.get(key) ? [] : [fault(row, 'ownerLevel', 'catalogue.no_carrier', { level, line })]
  })
}

/** Every leaf has a place in the tree and an owner who exists. */
export function checkCatalogue(reading: PackReading): PackFault[] {
  return [
    ...checkPaths(reading.rows.catalogue),
    ...checkOwners(
      reading.rows.catalogue,
      reading.rows.units.map((row) => row.value),
    ),
  ]
}
