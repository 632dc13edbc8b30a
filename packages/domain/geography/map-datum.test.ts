import { expect, test } from 'vitest'
import { metresBetween } from '../whistle/position.ts'
import { inDatum, outOfDatum } from './map-datum.ts'

const square = { longitude: 116.391_24, latitude: 39.907_23 }

test('a position in Beijing moves as the national system moves it, some five hundred metres to the north-east', () => {
  const national = inDatum(square, 'gcj02')
  // As the well-known converters (coordtransform, gcoord) give it.
  expect(metresBetween(national, { longitude: 116.397_478, latitude: 39.908_632 })).toBeLessThan(5)
  expect(metresBetween(inDatum(square, 'bd09'), { longitude: 116.403_87, latitude: 39.914_94 })).toBeLessThan(20)
})

test('a map of the world’s own system gets positions as they are', () => {
  expect(inDatum(square, 'wgs84')).toBe(square)
})

test('a spot picked on such a map comes back as the position it shows', () => {
  for (const datum of ['wgs84', 'gcj02', 'bd09'] as const)
    expect(metresBetween(outOfDatum(inDatum(square, datum), datum), square)).toBe(0)
})

test('outside China nothing is moved', () => {
  const arezzo = { longitude: 11.88, latitude: 43.46 }
  expect(inDatum(arezzo, 'gcj02')).toBe(arezzo)
})
