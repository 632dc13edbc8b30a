import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { townPack } from '../testing/town-pack.ts'
import { townUnit } from '../testing/town-units.ts'
import { directoryOf } from './directory.ts'

const directory = directoryOf(townPack.units)
const ids = townPack.units.map((unit) => unit.id)

describe('directoryOf', () => {
  it('R161: every unit is found by its code, whatever its kind', () => {
    for (const unit of townPack.units) expect(directory.getUnit(unit.id)).toBe(unit)
    expect(directory.findUnit('nowhere')).toBeUndefined()
    expect(() => directory.getUnit('nowhere')).toThrow(RangeError)
  })

  it.each([
    ['elm-north', 'elm', 'east'],
    ['elm-works', 'elm', 'east'],
    ['elm-police', 'elm', 'east'],
    ['elm', 'elm', 'east'],
    ['east-works', undefined, 'east'],
    ['east', undefined, 'east'],
    ['water', undefined, undefined],
    ['city', undefined, undefined],
  ])('knows for %s the street %s and the district %s of its territory', (id, street, district) => {
    expect([directory.streetOf(id)?.id, directory.districtOf(id)?.id]).toEqual([street, district])
  })

  it('R014: gives a district its departments and streets as children', () => {
    expect(directory.childrenOf('east').map((unit) => unit.id)).toEqual([
      'east-centre',
      'east-works',
      'east-market',
      'elm',
      'elm-police',
      'oak',
    ])
    expect(directory.childrenOf('elm-north')).toEqual([])
  })

  it('counts a unit within itself and all that stand above it, and within nothing else', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.constantFrom(...ids), (id, above) => {
        const chain = [id, ...directory.ancestorsOf(id).map((unit) => unit.id)]
        expect(directory.isWithin(id, above)).toBe(chain.includes(above))
        expect(chain.at(-1)).toBe('city')
      }),
    )
  })

  it('finds the carrier of a line nearest to the place: its own, then the district, then the city', () => {
    expect(directory.findCarrier('works', 'elm')?.id).toBe('elm-works')
    expect(directory.findCarrier('works', 'oak')?.id).toBe('east-works')
    expect(directory.findCarrier('works', 'ash')?.id).toBe('city-works')
    expect(directory.findCarrier('water_supply', 'elm-north')?.id).toBe('water')
    expect(directory.findCarrier('fishing', 'elm')).toBeUndefined()
  })

  it('names the body whose main line it is before one that carries it besides', () => {
    const broad = townUnit({
      id: 'broad',
      kind: 'district_department',
      level: 'district',
      parentId: 'east',
      territoryId: 'east',
      line: 'market',
      alsoLines: ['works'],
    })
    const carriers = directoryOf([broad, ...townPack.units]).listCarriers('works', 'east', 'district')
    expect(carriers.map((unit) => unit.id)).toEqual(['east-works', 'broad'])
  })

  it('needs a top', () => {
    expect(() => directoryOf([])).toThrow(RangeError)
  })
})
