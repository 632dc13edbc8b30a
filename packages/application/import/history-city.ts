import { createHash } from 'node:crypto'
import type { CityPack, CivilDate, Directory, Unit } from '@shaoying/domain'
import type { HistoryCity } from './history-fields.ts'

/** Streets and departments that a history's file names. */
export interface HistoryNames {
  readonly streets: ReadonlySet<string>
  readonly departments: ReadonlySet<string>
}

const marker = 'import:history'

/** True for the pack of a city that exists only as a history. */
export function isHistoryPack(pack: Pick<CityPack, 'units'>): boolean {
  return pack.units.every(({ source }) => source === marker)
}

/**
 * A pack for a place of which only a history is known: its units are those the file names (and those named by files
 * before), its rules those of `base`, because none of them is ever applied to a closed order.
 */
export function historyPack(
  base: CityPack,
  city: HistoryCity,
  names: HistoryNames,
  known: readonly Unit[],
  effectiveOn: CivilDate,
): CityPack {
  const root = unitOf('city', city.name, city, { kind: 'city_government', level: 'city', parentId: null })
  const below = (kind: 'street' | 'city_department', level: 'street' | 'city', texts: ReadonlySet<string>): Unit[] =>
    [...texts]
      .sort()
      .map((name) =>
        unitOf(kind === 'street' ? 'street' : 'department', name, city, { kind, level, parentId: root.id }),
      )
  const named = [
    root,
    ...below('street', 'street', names.streets),
    ...below('city_department', 'city', names.departments),
  ]
  const units = [...new Map([...known, ...named].map((unit) => [unit.id, unit])).values()]
  const content = {
    ...base,
    units,
    settings: {
      ...base.settings,
      cityId: city.id,
      name: city.name,
      nameEn: city.nameEn,
      zone: zoneName(city),
      zoneOffsetMinutes: city.zoneOffsetMinutes,
    },
    catalogue: [],
    duties: [],
    negativeDuties: [],
    people: [],
    enforcementFields: [],
  }
  const id = createHash('sha256')
    .update(JSON.stringify({ ...content, version: null }))
    .digest('hex')
    .slice(0, 16)
  return { ...content, version: { id, cityId: city.id, effectiveOn } }
}

/** The unit of a history's own city that carries the file's name. */
export function historyUnitId(kind: 'city' | 'street' | 'department', name: string): string {
  return `${kind}-${createHash('sha256').update(name).digest('hex').slice(0, 12)}`
}

/** The unit of an ordinary city that the file's text names: by code, or by a name that only one unit has. */
export function unitNamed(text: string, directory: Directory): Unit | undefined {
  const byCode = directory.findUnit(text)
  if (byCode) return byCode
  const called = directory.units.filter(
    ({ name, shortName, aliases }) => name === text || shortName === text || aliases.includes(text),
  )
  return called.length === 1 ? called[0] : undefined
}

function unitOf(
  kind: 'city' | 'street' | 'department',
  name: string,
  { nameEn }: HistoryCity,
  rest: Pick<Unit, 'kind' | 'level' | 'parentId'>,
): Unit {
  const id = historyUnitId(kind, name)
  return {
    id,
    name,
    nameEn: kind === 'city' ? nameEn : '',
    shortName: name,
    aliases: [],
    line: null,
    alsoLines: [],
    territoryId: kind === 'department' && rest.parentId ? rest.parentId : id,
    pilotFlags: [],
    enforcementFields: [],
    population: null,
    source: marker,
    ...rest,
  }
}

/** Not a place's zone, but its clock without summer time; `Etc/GMT+5` is five hours behind UTC. */
function zoneName({ zoneOffsetMinutes }: HistoryCity): string {
  const hours = zoneOffsetMinutes / 60
  return hours === 8
    ? 'Asia/Shanghai'
    : Number.isInteger(hours)
      ? `Etc/GMT${hours === 0 ? '' : `${hours > 0 ? '-' : '+'}${Math.abs(hours)}`}`
      : 'UTC'
}
