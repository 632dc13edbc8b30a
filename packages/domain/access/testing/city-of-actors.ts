import { directoryOf } from '../../directory/directory.ts'
import type { Unit, UnitKind } from '../../directory/unit.ts'
import type { Actor } from '../actor.ts'
import type { OrderParties } from '../order-parties.ts'
import type { Role } from '../role.ts'

type Row = readonly [id: string, kind: UnitKind, level: Unit['level'], parentId: string | null, territoryId: string]

const rows: readonly Row[] = [
  ['city', 'city_government', 'city', null, 'city'],
  ['service', 'municipal_service_dept', 'city', 'city', 'city'],
  ['hotline', 'hotline_agency', 'city', 'service', 'city'],
  ['water', 'enterprise', 'city', 'city', 'city'],
  ['east', 'district_government', 'district', 'city', 'east'],
  ['east-centre', 'district_centre', 'district', 'east', 'east'],
  ['east-market', 'district_department', 'district', 'east', 'east'],
  ['elm', 'street', 'street', 'east', 'elm'],
  ['elm-safety', 'section', 'street', 'elm', 'elm'],
  ['elm-north', 'community', 'community', 'elm', 'elm-north'],
  ['oak', 'township', 'street', 'east', 'oak'],
  ['west', 'district_government', 'district', 'city', 'west'],
  ['west-centre', 'district_centre', 'district', 'west', 'west'],
  ['ash', 'street', 'street', 'west', 'ash'],
]

const unitOf = ([id, kind, level, parentId, territoryId]: Row): Unit => ({
  id,
  kind,
  level,
  parentId,
  territoryId,
  name: id,
  nameEn: '',
  shortName: id,
  aliases: [],
  line: null,
  alsoLines: [],
  pilotFlags: [],
  enforcementFields: [],
  population: null,
  source: 'test',
})

/** Two districts, three streets, a hotline and a water company. */
export const directory = directoryOf(rows.map(unitOf))

export const today = '2026-03-10'

/** A person posted for the whole of 2026, e.g. `person('li', ['handler', 'elm'])`. */
export function person(personId: string, ...posts: readonly (readonly [Role, string])[]): Actor {
  const postings = posts.map(([role, unitId]) => ({
    role,
    unitId,
    unitKind: directory.getUnit(unitId).kind,
    fromOn: '2026-01-01',
    toOn: '2026-12-31',
  }))
  return { personId, roles: [], postings }
}

/** An order led by Elm street with the water company assisting and the district told, unless said otherwise. */
export function order(parties: Partial<OrderParties> = {}): OrderParties {
  return {
    leadUnitId: 'elm',
    assistUnitIds: ['water'],
    sectionUnitIds: ['elm-safety'],
    districtCopyUnitIds: ['east', 'east-centre'],
    toldUnitIds: [],
    registeredByPersonId: 'chen',
    petitionerPersonId: 'resident',
    isCallbackOpen: false,
    reportedUnitIds: [],
    reportedPersonIds: [],
    interestedPersonIds: [],
    ...parties,
  }
}
