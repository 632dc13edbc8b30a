import { expect, test } from 'vitest'
import { tilesFor, worldLength } from './map-tiles.ts'

test('the same metres are wider on the map the farther north they lie', () => {
  expect(worldLength(1000, 60)).toBeCloseTo(2 * worldLength(1000, 0), 8)
})

test('tiles cover the part that is looked at, at the level nearest to its scale', () => {
  const part = { left: 0.5, top: 0.25, right: 0.5 + 3 / 1024, bottom: 0.25 + 2 / 1024 }
  const tiles = tilesFor(part, 256 * 1024)
  expect(tiles.every(({ z }) => z === 10)).toBe(true)
  expect(tiles.length).toBe(12)
})
