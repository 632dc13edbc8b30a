import type { PlaceCandidate } from '@shaoying/triage'
import { expect, it } from 'vitest'
import { asUnits } from './words-triage-of.ts'

const candidate = (more: Partial<PlaceCandidate>): PlaceCandidate => ({
  unitId: 'u',
  name: 'n',
  level: 'community',
  score: 0.9,
  matched: ['n'],
  districtId: 'd',
  streetId: 's',
  communityId: null,
  ...more,
})

it('a road or an estate stands for what it lies in, each unit once, the surer first', () => {
  const found = asUnits([
    candidate({ unitId: 'spot-1', level: 'spot', communityId: 'c' }),
    candidate({ unitId: 'c', communityId: 'c' }),
    candidate({ unitId: 'spot-2', level: 'spot', score: 0.5 }),
  ])
  expect(found.map(({ unitId, level }) => [unitId, level])).toEqual([
    ['c', 'community'],
    ['s', 'street'],
  ])
})
