import fc from 'fast-check'
import { expect, test } from 'vitest'
import { streetCartogram, type CartogramDistrict } from './street-cartogram.ts'

const square = (longitude: number, latitude: number) =>
  [
    [
      [
        [longitude, latitude],
        [longitude + 0.1, latitude],
        [longitude + 0.1, latitude + 0.1],
        [longitude, latitude + 0.1],
        [longitude, latitude],
      ],
    ],
  ] as const
const district = fc.record({
  streets: fc.integer({ min: 0, max: 45 }),
  longitude: fc.integer({ min: 1150, max: 1180 }),
  latitude: fc.integer({ min: 390, max: 410 }),
  isKnown: fc.boolean(),
})
const cities = fc
  .array(district, { maxLength: 18 })
  .map((list) =>
    list.map(
      ({ streets, longitude, latitude, isKnown }, index): CartogramDistrict => ({
        id: `d${index}`,
        polygons: isKnown ? square(longitude / 10, latitude / 10) : null,
        streetIds: Array.from({ length: streets }, (_, street) => `d${index}s${street}`),
      }),
    ),
  )
const touches = (a: { column: number; row: number }, b: { column: number; row: number }) => {
  const x = ({ column, row }: typeof a) => column + (row % 2) / 2
  return Math.hypot(x(a) - x(b), ((a.row - b.row) * Math.sqrt(3)) / 2) < 1.01
}

test('every street has one cell and no cell two streets; cells begin at nought', () => {
  fc.assert(
    fc.property(cities, (districts) => {
      const cells = streetCartogram(districts)
      expect(cells.map(({ streetId }) => streetId).toSorted()).toEqual(
        districts.flatMap(({ streetIds }) => streetIds).toSorted(),
      )
      expect(new Set(cells.map(({ column, row }) => `${column},${row}`)).size).toBe(cells.length)
      expect(cells.every(({ column, row }) => column >= 0 && row >= 0)).toBe(true)
    }),
    { numRuns: 40 },
  )
})

test('the cells of a district hang together, and no two districts touch', () => {
  fc.assert(
    fc.property(cities, (districts) => {
      const cells = streetCartogram(districts)
      for (const { id, streetIds } of districts) {
        const own = cells.filter(({ districtId }) => districtId === id)
        expect(
          own.every((cell) => own.length === 1 || own.some((other) => other !== cell && touches(cell, other))),
        ).toBe(true)
        expect(streetIds.length).toBe(own.length)
        expect(cells.some((other) => other.districtId !== id && own.some((cell) => touches(cell, other)))).toBe(false)
      }
    }),
    { numRuns: 20 },
  )
})

test('districts lie in their true bearing from the middle one', () => {
  const streets = (id: string) => Array.from({ length: 7 }, (_, index) => `${id}${index}`)
  const around = [
    ['middle', 116.4, 39.9],
    ['north', 116.4, 40.4],
    ['south', 116.4, 39.4],
    ['east', 117, 39.9],
    ['west', 115.8, 39.9],
  ] as const
  const cells = streetCartogram(
    around.map(([id, longitude, latitude]) => ({ id, polygons: square(longitude, latitude), streetIds: streets(id) })),
  )
  const mean = (id: string, axis: 'column' | 'row') =>
    cells.filter(({ districtId }) => districtId === id).reduce((sum, cell) => sum + cell[axis], 0) / 7
  expect(mean('north', 'row')).toBeLessThan(mean('middle', 'row'))
  expect(mean('south', 'row')).toBeGreaterThan(mean('middle', 'row'))
  expect(mean('east', 'column')).toBeGreaterThan(mean('middle', 'column'))
  expect(mean('west', 'column')).toBeLessThan(mean('middle', 'column'))
})

test('the same city gives the same cells', () => {
  fc.assert(
    fc.property(
      cities,
      (districts) => void expect(streetCartogram(structuredClone(districts))).toEqual(streetCartogram(districts)),
    ),
    { numRuns: 5 },
  )
})
