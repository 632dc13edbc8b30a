import { expect, it } from 'vitest'
import { checkPackFolder } from '../city-pack/check-pack.ts'
import { rulesOf } from '../rules/city-rules-registry.ts'
import { packFolder } from '../testing/edited-pack.ts'
import { cityCartogram, cityGround } from './city-ground.ts'

const rules = rulesOf((await checkPackFolder(packFolder('beijing'))).pack!)

it('Beijing has the boundaries of its sixteen districts and none of its streets', () => {
  const { districts, streets, bounds } = cityGround(rules)
  expect([districts.length, streets.length]).toEqual([16, 0])
  expect(bounds).toMatchObject({ west: expect.closeTo(115.4, 0), east: expect.closeTo(117.5, 0) })
})

it('every street and township of Beijing has a cell of its own, beside those of its district', () => {
  const { cells, districts } = cityCartogram(rules)
  expect(cells.length).toBe(rules.pack.units.filter(({ kind }) => kind === 'street' || kind === 'township').length)
  expect(cells.length).toBeGreaterThan(330)
  expect(new Set(cells.map(({ districtId }) => districtId)).size).toBe(districts.length)
  const middle = (name: string, axis: 'column' | 'row'): number => {
    const own = cells.filter(
      ({ districtId }) => districtId === districts.find((district) => district.name === name)!.id,
    )
    return own.reduce((sum, cell) => sum + cell[axis], 0) / own.length
  }
  expect(middle('通州区', 'column')).toBeGreaterThan(middle('西城区', 'column'))
  expect(middle('怀柔区', 'row')).toBeLessThan(middle('大兴区', 'row'))
})

it('a cartogram is worked out once for a version of the rules', () => {
  expect(cityCartogram(rules)).toBe(cityCartogram(rules))
})
