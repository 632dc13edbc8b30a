import { describe, expect, it } from 'vitest'
import type { MapArea, MapPoint } from '../directory/city-map.ts'
import { areaAt } from './area-at.ts'

const square = (west: number, south: number, side: number): readonly MapPoint[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
]
const areas: readonly MapArea[] = [
  { id: 'left', polygons: [[square(116, 39, 0.1), square(116.04, 39.04, 0.02)]] },
  { id: 'right', polygons: [[square(116.1, 39, 0.1)]] },
]

describe('where a position lies', () => {
  it.each([
    ['well inside', 116.02, 39.02, { id: 'left', orElse: [] }],
    ['in a hole', 116.05, 39.05, { id: null, orElse: [] }],
    ['a hundred metres from the border', 116.0995, 39.05, { id: 'left', orElse: ['right'] }],
    ['outside, far from everything', 117, 40, { id: null, orElse: [] }],
    ['outside, near the edge', 116.15, 38.9995, { id: null, orElse: ['right'] }],
  ])('%s', (_where, longitude, latitude, expected) =>
    expect(areaAt(areas, { longitude, latitude }, 100)).toEqual(expected),
  )
})
