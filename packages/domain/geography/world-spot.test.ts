import { expect, test } from 'vitest'
import { degreesOf, worldOf } from './world-spot.ts'

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
