import { describe, expect, it } from 'vitest'
import { areaAt, type Area } from './map-ground.ts'

const square = (west: number, south: number, size: number): readonly (readonly [number, number])[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const area = (id: string, ...rings: ReturnType<typeof square>[]): Area => ({ id, name: id, polygons: [rings] })

describe('the map of residents', () => {
  it('knows the street that holds a point, else the district, and leaves holes out', () => {
    const ground = {
      bounds: null,
      districts: [area('district', square(0, 0, 10), square(8, 8, 1))],
      streets: [area('street', square(1, 1, 2))],
    }
    expect(
      [
        [2, 2],
        [5, 5],
        [8.5, 8.5],
        [20, 20],
      ].map(([longitude, latitude]) => areaAt({ longitude: longitude!, latitude: latitude! }, ground)?.id),
    ).toEqual(['street', 'district', undefined, undefined])
  })
})
