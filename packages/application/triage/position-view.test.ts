import type { MapPoint } from '@shaoying/domain'
import { describe, expect, it } from 'vitest'
import { townRules } from '../../domain/testing/scene.ts'
import type { WordsReading } from '../ports/words-triage.ts'
import { placeOf, placeView } from './place-view.ts'
import { locate, positionBasis } from './position-view.ts'

const square = (west: number, south: number, side: number): readonly (readonly MapPoint[])[] => [
  [
    [west, south],
    [west + side, south],
    [west + side, south + side],
    [west, south + side],
    [west, south],
  ],
]
const town = townRules()
const districts = [
  { id: 'east', polygons: [square(116, 39, 0.2)] },
  { id: 'west', polygons: [square(115.8, 39, 0.2)] },
]
const withStreets = {
  ...town,
  pack: {
    ...town.pack,
    map: {
      districts,
      streets: [
        { id: 'elm', polygons: [square(116, 39, 0.1)] },
        { id: 'oak', polygons: [square(116.1, 39, 0.1)] },
      ],
    },
  },
}
const districtsOnly = { ...town, pack: { ...town.pack, map: { districts, streets: [] } } }

/** What the words alone say: nothing, or one community. */
function reading(unitId?: string): WordsReading {
  const street = unitId === undefined ? null : town.directory.streetOf(unitId)!.id
  const candidates =
    unitId === undefined
      ? []
      : [{ unitId, level: 'community' as const, score: 0.9, matched: ['elm'], streetId: street, districtId: 'east' }]
  return {
    place: {
      candidates,
      determined: unitId !== undefined,
      asks: unitId === undefined ? { question: 'where', unitIds: [] } : null,
      roads: [],
    },
  } as unknown as WordsReading
}

const inElm = { longitude: 116.05, latitude: 39.05 }
const onTheBorder = { longitude: 116.1001, latitude: 39.05 }

describe('a position beside the words', () => {
  it('in a street’s boundary it is the place where the words say nothing', () =>
    expect(placeOf(reading(), undefined, withStreets, locate(withStreets, inElm))).toEqual({
      from: 'position',
      unitId: 'elm',
      candidates: [],
    }))

  it('where words and position agree the words say more', () =>
    expect(placeOf(reading('elm-north'), undefined, withStreets, locate(withStreets, inElm))).toMatchObject({
      from: 'words',
      unitId: 'elm-north',
    }))

  it('where they contradict each other nothing is claimed: a person is asked which', () => {
    const located = locate(withStreets, { longitude: 116.15, latitude: 39.05 })
    const gone = placeOf(reading('elm-north'), undefined, withStreets, located)
    expect(gone).toEqual({ from: 'none', unitId: null, candidates: ['elm', 'oak'] })
    expect(placeView(reading('elm-north'), gone, { rules: withStreets, language: 'zh' }, located)).toMatchObject({
      determined: false,
      ask: { question: 'which_of', units: [{ id: 'elm' }, { id: 'oak' }] },
    })
  })

  it('at a border both streets are asked for', () =>
    expect(placeOf(reading(), undefined, withStreets, locate(withStreets, onTheBorder))).toEqual({
      from: 'none',
      unitId: null,
      candidates: ['oak', 'elm'],
    }))

  it('where the city has no boundaries of streets the district is known, and it is said that the street is not', () => {
    const located = locate(districtsOnly, inElm)
    expect(located).toEqual({ districtId: 'east', streetId: null, orElse: [] })
    expect(
      placeView(
        reading(),
        placeOf(reading(), undefined, districtsOnly, located),
        { rules: districtsOnly, language: 'zh' },
        located,
      ),
    ).toMatchObject({
      determined: false,
      ask: { question: 'which_street', units: [{ id: 'east' }] },
      basis: [{ source: 'position', text: expect.stringContaining('没有街道（乡镇）界线') }],
    })
  })

  it('near a district’s border, or outside the city, it is not used, and says so', () => {
    for (const position of [
      { longitude: 116.002, latitude: 39.1 },
      { longitude: 100, latitude: 30 },
    ]) {
      const located = locate(districtsOnly, position)
      expect(located.districtId).toBeNull()
      expect(positionBasis(located, districtsOnly, 'en')[0]!.text).toContain('was not used')
    }
  })

  it('what a person chose stands', () =>
    expect(placeOf(reading(), 'ash', withStreets, locate(withStreets, inElm))).toMatchObject({
      from: 'chosen',
      unitId: 'ash',
    }))
})
