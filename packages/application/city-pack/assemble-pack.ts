import { createHash } from 'node:crypto'
import type { CatalogueEntry, CityPack, OrganisationTemplate, WorkMethod } from '@shaoying/domain'
import type { PackReading } from './read-pack.ts'
import type { LocatedRow } from './table-schema.ts'
import { rulesFrom } from './tables/rule-files.ts'

const hashLength = 16

function groupById<Row extends { readonly id: string }>(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(row.id, [...(groups.get(row.id) ?? []), row])
  return [...groups.values()]
}

function valuesOf<Row extends object>(rows: readonly LocatedRow<Row>[]): Row[] {
  return rows.map((row) => row.value)
}

function workMethodsOf(reading: PackReading): WorkMethod[] {
  return groupById(valuesOf(reading.rows.workMethods)).map((rows) => {
    const { id, name, nameEn, source } = rows[0]!
    return { id, name, nameEn, steps: rows.map((row) => ({ name: row.step, nameEn: row.stepEn })), source }
  })
}

function organisationTemplatesOf(reading: PackReading): OrganisationTemplate[] {
  return groupById(valuesOf(reading.rows.organisationTemplates)).map((rows) => {
    const { id, name, nameEn, unitKinds, source } = rows[0]!
    const parts = rows.map((row) => ({ name: row.part, nameEn: row.partEn, group: row.group, line: row.line }))
    return { id, name, nameEn, unitKinds, parts, source }
  })
}

/**
 * Makes the pack value of a reading without faults. Throws RangeError when the settings or rules are missing.
 * The version's id is a hash of the content: other line ends, column order or encoding give the same id.
 */
export function assemblePack(reading: PackReading, effectiveOn?: string): CityPack {
  if (reading.settings === null || reading.rules === null)
    throw new RangeError('a pack without settings or rules cannot be assembled')
  const { effectiveOn: written, ...settings } = reading.settings
  const { rows } = reading
  const content: Omit<CityPack, 'version'> = {
    settings,
    rules: rulesFrom(reading.rules),
    warnings: valuesOf(rows.warnings),
    units: valuesOf(rows.units),
    lines: valuesOf(rows.lines),
    enforcementFields: valuesOf(rows.enforcementFields),
    tiers: valuesOf(rows.tiers),
    catalogue: valuesOf(rows.catalogue).map((row): CatalogueEntry => ({ ...row, name: row.path.at(-1) ?? '' })),
    evidenceTemplates: valuesOf(rows.evidenceTemplates),
    duties: valuesOf(rows.duties),
    negativeDuties: valuesOf(rows.negativeDuties),
    situations: valuesOf(rows.situations),
    whistleScoreItems: valuesOf(rows.whistleScoreItems),
    exclusionTypes: valuesOf(rows.exclusionTypes),
    hotlines: valuesOf(rows.hotlines),
    specialTreatments: valuesOf(rows.specialTreatments),
    roles: valuesOf(rows.roles),
    posts: valuesOf(rows.posts),
    calendar: valuesOf(rows.calendar),
    sevenHaves: valuesOf(rows.sevenHaves),
    statistics: valuesOf(rows.statistics),
    reportedItems: valuesOf(rows.reportedItems),
    indexItems: valuesOf(rows.indexItems),
    workMethods: workMethodsOf(reading),
    organisationTemplates: organisationTemplatesOf(reading),
    people: valuesOf(rows.people),
    assessmentMethods: reading.assessmentMethods,
    map: { districts: valuesOf(reading.map.districts), streets: valuesOf(reading.map.streets) },
  }
  const id = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, hashLength)
  return { version: { id, cityId: settings.cityId, effectiveOn: effectiveOn ?? written }, ...content }
}
