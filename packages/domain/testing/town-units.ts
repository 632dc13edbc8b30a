import type { Unit } from '../directory/unit.ts'

/** A unit with only what a test is about; everything else empty. */
export function townUnit(unit: Partial<Unit> & Pick<Unit, 'id' | 'kind' | 'level' | 'parentId'>): Unit {
  return {
    name: unit.id,
    nameEn: '',
    shortName: unit.id,
    aliases: [],
    line: null,
    alsoLines: [],
    territoryId: unit.id,
    pilotFlags: [],
    enforcementFields: [],
    population: null,
    source: 'test',
    ...unit,
  }
}
