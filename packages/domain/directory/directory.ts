import { foldUnitName, rankUnits, type NamedUnit, type UnitHit, type UnitSearch } from './unit-search.ts'
import { isStreetLevel, isTerritory, linesOf, type Unit, type UnitLevel } from './unit.ts'

/** The units of one pack version, indexed. Answers in constant time except the name search. */
export interface Directory {
  readonly units: readonly Unit[]
  /** Absent when there is no such unit. */
  findUnit(id: string): Unit | undefined
  /** Throws RangeError when there is no such unit: only for ids that were checked before. */
  getUnit(id: string): Unit
  readonly root: Unit
  childrenOf(id: string): readonly Unit[]
  /** From the parent up to the city; empty for the city. */
  ancestorsOf(id: string): readonly Unit[]
  /** True for the unit itself and for everything that answers to it, however far below. */
  isWithin(id: string, superiorId: string): boolean
  /** The district government of the unit's territory; undefined for city-wide bodies. */
  districtOf(id: string): Unit | undefined
  /** The street or township of the unit's territory; undefined above street level. */
  streetOf(id: string): Unit | undefined
  /** Bodies that carry the line for exactly this territory, at the level if one is named; main line first. */
  listCarriers(line: string, territoryId: string, level?: UnitLevel): readonly Unit[]
  /** The body nearest to the territory that carries the line: its own, else of the territory above, up to the city. */
  findCarrier(line: string, territoryId: string): Unit | undefined
  /** Units whose name (Chinese or English), short name or alias fits the text, best first. */
  searchUnits(text: string, search?: UnitSearch): readonly UnitHit[]
}

interface Indexes {
  readonly byId: ReadonlyMap<string, Unit>
  readonly children: ReadonlyMap<string, readonly Unit[]>
  readonly carriers: ReadonlyMap<string, readonly Unit[]>
  readonly named: readonly NamedUnit[]
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

function indexUnits(units: readonly Unit[]): Indexes {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const children = new Map<string, Unit[]>()
  const carriers = new Map<string, Unit[]>()
  for (const unit of units) {
    if (unit.parentId !== null) push(children, unit.parentId, unit)
    for (const line of linesOf(unit)) push(carriers, `${line}@${unit.territoryId}`, unit)
  }
  for (const [key, list] of carriers) {
    const line = key.slice(0, key.lastIndexOf('@'))
    list.sort((a, b) => Number(b.line === line) - Number(a.line === line))
  }
  const named = units.map((unit) => ({
    unit,
    names: [unit.name, unit.nameEn, unit.shortName, ...unit.aliases].map(foldUnitName).filter((name) => name !== ''),
  }))
  return { byId, children, carriers, named }
}

function chainFrom(byId: ReadonlyMap<string, Unit>, start: Unit | undefined): Unit[] {
  const chain: Unit[] = []
  let unit = start
  while (unit && chain.length <= byId.size) {
    chain.push(unit)
    unit = unit.parentId === null ? undefined : byId.get(unit.parentId)
  }
  return chain
}

/** Indexes the units of a checked pack. Throws RangeError when they have no single top. */
export function directoryOf(units: readonly Unit[]): Directory {
  const { byId, children, carriers, named } = indexUnits(units)
  const root = units.find((unit) => unit.parentId === null)
  if (!root) throw new RangeError('a directory needs a unit without a parent')
  const chainOf = (id: string): Unit[] => chainFrom(byId, byId.get(id))
  const territoryChain = (id: string): Unit[] =>
    chainFrom(byId, byId.get(byId.get(id)?.territoryId ?? '')).filter(isTerritory)
  const listCarriers: Directory['listCarriers'] = (line, territoryId, level) => {
    const list = carriers.get(`${line}@${territoryId}`) ?? []
    return level === undefined ? list : list.filter((unit) => unit.level === level)
  }
  return {
    units,
    root,
    findUnit: (id) => byId.get(id),
    getUnit: (id) => {
      const unit = byId.get(id)
      if (!unit) throw new RangeError(`no unit ${id}`)
      return unit
    },
    childrenOf: (id) => children.get(id) ?? [],
    ancestorsOf: (id) => chainOf(id).slice(1),
    isWithin: (id, superiorId) => chainOf(id).some((unit) => unit.id === superiorId),
    districtOf: (id) => territoryChain(id).find((unit) => unit.kind === 'district_government'),
    streetOf: (id) => territoryChain(id).find(isStreetLevel),
    listCarriers,
    findCarrier: (line, territoryId) => {
      for (const territory of territoryChain(territoryId)) {
        const carrier = listCarriers(line, territory.id)[0]
        if (carrier) return carrier
      }
      return undefined
    },
    searchUnits: (text, search = {}) =>
      rankUnits(
        named,
        foldUnitName(text),
        search,
        (id, within) =>
          chainOf(id).some((unit) => unit.id === within) || territoryChain(id).some((unit) => unit.id === within),
      ),
  }
}
