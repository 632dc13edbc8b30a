import { isMethodFile, readMethods, type MethodsReading } from './assessment/read-methods.ts'
import { decodeText } from './decode-text.ts'
import { nearestOf } from './nearest.ts'
import type { PackFiles } from './pack-files.ts'
import { packFault, type PackFault } from './pack-fault.ts'
import { mapFiles, readMap, type MapReading } from './read-map.ts'
import { readTableFile } from './read-table.ts'
import type { LocatedRow, TableSchema } from './table-schema.ts'
import { packTables, type PackRows } from './tables/all-tables.ts'
import { rulesFile, settingsFile, type RuleValues, type SettingsValues } from './tables/rule-files.ts'
import { readYaml, type YamlSchema } from './yaml-schema.ts'

/** A pack as its files say it: rows with their places, before any row is compared with another. */
export interface PackReading {
  readonly settings: SettingsValues | null
  readonly rules: RuleValues | null
  readonly rows: { readonly [Name in keyof PackRows]: readonly LocatedRow<PackRows[Name]>[] }
  readonly map: MapReading['areas']
  readonly assessmentMethods: MethodsReading['methods']
  /** Ids by table name, rows with faults included. */
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>
  readonly faults: readonly PackFault[]
}

const tableNames = Object.values(packTables).map((table) => table.name)
const yamlNames = ['pack.yaml', 'rules.yaml']
const mapNames: readonly string[] = Object.values(mapFiles)

/** The table a file belongs to: `units.csv`, or any file of the folder `units/`. */
function tableOf(path: string): string | null {
  const name = path.includes('/') ? path.slice(0, path.indexOf('/')) : path.replace(/\.csv$/i, '')
  return /\.csv$/i.test(path) && tableNames.includes(name) ? name : null
}

function strangers(files: PackFiles): PackFault[] {
  const expected = [...yamlNames, ...mapNames, ...tableNames.map((name) => `${name}.csv`)]
  return [...files.keys()]
    .filter(
      (path) => tableOf(path) === null && !yamlNames.includes(path) && !mapNames.includes(path) && !isMethodFile(path),
    )
    .map((path) => packFault({ file: path }, 'file.unknown', {}, nearestOf(path, expected)))
}

function readTable<Row extends object>(schema: TableSchema<Row>, files: PackFiles) {
  const own = [...files].filter(([path]) => tableOf(path) === schema.name)
  const faults: PackFault[] =
    own.length === 0 && schema.required ? [packFault({ file: `${schema.name}.csv` }, 'file.missing')] : []
  const rows: LocatedRow<Row>[] = []
  const ids = new Set<string>()
  for (const [file, bytes] of own) {
    const { text, fault } = decodeText(bytes)
    if (fault) faults.push(packFault({ file }, fault))
    const reading = readTableFile(schema, file, text)
    faults.push(...reading.faults)
    rows.push(...reading.rows)
    for (const id of reading.ids) ids.add(id)
  }
  return { rows, ids, faults }
}

function readRuleFile<Values extends object>(schema: YamlSchema<Values>, file: string, files: PackFiles) {
  const bytes = files.get(file)
  if (bytes === undefined) return { values: null, faults: [packFault({ file }, 'file.missing')] }
  const { text, fault } = decodeText(bytes)
  const reading = readYaml(schema, file, text)
  return { values: reading.values, faults: fault ? [packFault({ file }, fault), ...reading.faults] : reading.faults }
}

/** Reads every file of a pack, each by its schema. */
export function readPack(files: PackFiles): PackReading {
  const settings = readRuleFile(settingsFile, 'pack.yaml', files)
  const rules = readRuleFile(rulesFile, 'rules.yaml', files)
  const map = readMap(files)
  const assessment = readMethods(files)
  const faults = [...strangers(files), ...settings.faults, ...rules.faults, ...map.faults, ...assessment.faults]
  const rows: Record<string, readonly LocatedRow<object>[]> = {}
  const ids = new Map<string, ReadonlySet<string>>()
  for (const [key, schema] of Object.entries(packTables)) {
    const table = readTable(schema as TableSchema<object>, files)
    faults.push(...table.faults)
    rows[key] = table.rows
    ids.set(schema.name, table.ids)
  }
  return {
    settings: settings.values,
    rules: rules.values,
    rows: rows as unknown as PackReading['rows'],
    map: map.areas,
    assessmentMethods: assessment.methods,
    ids,
    faults,
  }
}
