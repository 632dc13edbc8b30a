import type { CatalogueEntry } from '../directory/catalogue.ts'
import type { CityPack } from '../directory/city-pack.ts'
import { directoryOf } from '../directory/directory.ts'
import type { RoutingRule } from '../directory/settings.ts'
import type { Unit } from '../directory/unit.ts'
import type { RoutingQuestion } from '../intake/routing.ts'
import { route } from '../intake/routing.ts'
import { townPack } from './town-pack.ts'
import { townUnit } from './town-units.ts'

function body(
  id: string,
  kind: Unit['kind'],
  level: Unit['level'],
  parentId: string,
  line: string,
  alsoLines: readonly string[] = [],
): Unit {
  return townUnit({ id, kind, level, parentId, territoryId: parentId, line, alsoLines })
}

const more: readonly Unit[] = [
  body('west-works', 'district_department', 'district', 'west', 'works'),
  body('west-heat', 'enterprise', 'district', 'west', 'heat'),
  body('city-heat', 'enterprise', 'city', 'city', 'heat'),
  body('city-discipline', 'city_department', 'city', 'city', 'discipline'),
  body('east-discipline', 'district_department', 'district', 'east', 'discipline'),
  body('east-social', 'district_department', 'district', 'east', 'school', ['care', 'home']),
  body('east-home', 'district_department', 'district', 'east', 'home', ['care']),
  body('lamps', 'authorised_body', 'city', 'city', 'lamps'),
]

function leaf(
  id: string,
  ownerLevel: CatalogueEntry['ownerLevel'],
  line: string,
  assistLines: readonly string[] = [],
): CatalogueEntry {
  return {
    id,
    path: ['a', 'b', id],
    pathEn: [],
    name: id,
    kindHints: [],
    field: 'livelihood',
    line,
    ownerLevel,
    tier: '7d',
    time: 'natural',
    assistLines,
    whistleable: true,
    sevenHavesTag: null,
    legalBasis: '',
    sizeClassDefault: 'small',
    evidence: [],
    keywords: [],
    source: 'test',
  }
}

/** What each owner level and each doubt looks like, one leaf each. */
export const leaves = {
  street: leaf('0101-01', 'street', 'works', ['market', 'works']),
  district: leaf('0102-01', 'district', 'works'),
  enterprise: leaf('0103-01', 'enterprise', 'heat', ['works']),
  city: leaf('0104-01', 'city', 'lamps'),
  mainLine: leaf('0107-01', 'district', 'home'),
  unclear: leaf('0105-01', 'district', 'care'),
  nobody: leaf('0106-01', 'city', 'fishing'),
} as const

export function routingTown(routing: Partial<RoutingRule> = {}): CityPack {
  return {
    ...townPack,
    units: [...townPack.units, ...more],
    catalogue: Object.values(leaves),
    rules: { ...townPack.rules, routing: { ...townPack.rules.routing, ...routing } },
  }
}

/** Routes a matter of that leaf in the town. */
export function routeIn(pack: CityPack, leafName: keyof typeof leaves, question: Partial<RoutingQuestion>) {
  return route(directoryOf(pack.units), pack, { kind: 'complaint', categoryId: leaves[leafName].id, ...question })
}
