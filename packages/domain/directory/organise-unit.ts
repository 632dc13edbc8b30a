import { refuse, type Refusal } from '../kernel/refusal.ts'
import type { OrganisationTemplate } from './pack-lists.ts'
import type { Unit } from './unit.ts'

/**
 * The sections that a template gives a unit (R029, R159): 8 departments and 4 centres, 6+1+3 and the like. Ids follow from
 * the unit and the part's English name, so that the same template twice gives the same rows. Code: `organisation.other_kind`.
 */
export function organiseUnit(template: OrganisationTemplate, unit: Unit): readonly Unit[] | Refusal {
  if (!template.unitKinds.includes(unit.kind))
    return refuse('organisation.other_kind', {
      params: { template: template.name, unit: unit.name, unitKind: unit.kind },
    })
  return template.parts.map(({ name, nameEn, line }) => ({
    id: `${unit.id}-${slugOf(nameEn)}`,
    name: `${unit.name}${name}`,
    nameEn: `${unit.nameEn} ${nameEn}`.trim(),
    shortName: `${unit.shortName}${name}`,
    aliases: [],
    kind: 'section',
    level: unit.level,
    parentId: unit.id,
    line,
    alsoLines: [],
    territoryId: unit.territoryId,
    pilotFlags: [],
    enforcementFields: [],
    population: null,
    source: template.source,
  }))
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
}
