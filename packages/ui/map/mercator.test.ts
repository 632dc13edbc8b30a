import { expect, test } from 'vitest'
import { degreesOf, tilesFor, worldLength, worldOf } from './mercator.ts'

test('the middle of the world is where the equator meets Greenwich, and north is up', () => {
  expect(worldOf({ longitude: 0, latitude: 0 }).y).toBeCloseTo(0.5)
  expect(worldOf({ longitude: -180, latitude: 85.0511 })).toEqual({ x: 0, y: expect.closeTo(0, 4) })
})

test('Beijing lies on the tile that tile servers know it by', () => {
  const { x, y } = worldOf({ longitude: 116.39, latitude: 39.91 })
  expect([Math.floor(x * 2 ** 10), Math.floor(y * 2 ** 10)]).toEqual([843, 387])
})

test('a spot leads back to its position', () => {
  const { longitude, latitude } = degreesOf(worldOf({ longitude: 116.39, latitude: 39.91 }))
  expect([longitude, latitude]).toEqual([expect.closeTo(116.39, 9), expect.closeTo(39.91, 9)])
})

test('the same metres are wider on the map the farther north they lie', () => {
  expect(worldLength(1000, 60)).toBeCloseTo(2 * worldLength(1000, 0), 8)
})

test('tiles cover the part that is looked at, at the level nearest to its scale', () => {
  const part = { left: 0.5, top: 0.25, right: 0.5 + 3 / 1024, bottom: 0.25 + 2 / 1024 }
  const tiles = tilesFor(part, 256 * 1024)
  expect(tiles.every(({ z }) => z === 10)).toBe(true)
  expect(tiles.length).toBe(12)
})
