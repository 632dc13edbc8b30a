import { describe, expect, it } from 'vitest'
import { directoryOf } from '../directory/directory.ts'
import { leaves, routeIn, routingTown } from '../testing/routing-town.ts'
import { route } from './routing.ts'

const town = routingTown()
const keysOf = (routing: ReturnType<typeof routeIn>) => routing.basis.map((basis) => basis.key)

describe('route: place first', () => {
  it('R157: a known street leads what the catalogue gives to streets, and its district gets a copy to urge (Reg 12)', () => {
    const routing = routeIn(town, 'street', { placeUnitId: 'elm' })
    expect(routing).toMatchObject({ outcome: 'lead', leadUnitId: 'elm', copiedUnitIds: ['east'] })
    expect(keysOf(routing)).toEqual([
      'routing.street_known',
      'routing.street_by_territory',
      'routing.district_urges',
      'routing.assists',
      'routing.assists',
    ])
  })

  it('R110: a community named as the place never leads; its street does', () => {
    expect(routeIn(town, 'street', { placeUnitId: 'elm-north' })).toMatchObject({ leadUnitId: 'elm' })
    expect(routeIn(town, 'street', { placeUnitId: 'oak-north' })).toMatchObject({
      leadUnitId: 'oak',
      copiedUnitIds: ['east'],
    })
  })

  it('sends to the district government when only the district is known', () => {
    const routing = routeIn(town, 'street', { placeUnitId: 'east' })
    expect(routing).toMatchObject({ outcome: 'lead', leadUnitId: 'east', copiedUnitIds: [] })
    expect(keysOf(routing)).toContain('routing.only_district_known')
  })

  it('sends to the district when the words fit several of its streets, and asks when they fit several districts', () => {
    expect(routeIn(town, 'street', { candidates: ['elm', 'oak'] })).toMatchObject({ leadUnitId: 'east' })
    expect(routeIn(town, 'street', { candidates: ['elm', 'ash'] })).toMatchObject({
      outcome: 'needs',
      needs: 'place',
      candidateUnitIds: ['elm', 'ash'],
    })
  })

  it('takes several names of one street for one place', () => {
    expect(routeIn(town, 'street', { candidates: ['elm-north', 'elm-south', 'elm'] })).toMatchObject({
      leadUnitId: 'elm',
    })
  })

  it.each([[{}], [{ placeUnitId: null }], [{ placeUnitId: 'nowhere' }], [{ placeUnitId: 'city' }]])(
    'asks for the place when it is not known: %j',
    (where) => {
      expect(routeIn(town, 'street', where)).toMatchObject({ outcome: 'needs', needs: 'place' })
      expect(routeIn(town, 'district', where)).toMatchObject({ outcome: 'needs', needs: 'place' })
    },
  )

  it('asks for the category when there is none, and says whose territory it is', () => {
    const directory = directoryOf(town.units)
    for (const categoryId of [null, '9999-01']) {
      expect(route(directory, town, { placeUnitId: 'elm', categoryId, kind: 'complaint' })).toMatchObject({
        outcome: 'needs',
        needs: 'category',
        candidateUnitIds: ['elm'],
      })
    }
  })
})

describe('route: line second', () => {
  it('R129: the district department, the enterprise and the authorised body that carry the line lead', () => {
    expect(routeIn(town, 'district', { placeUnitId: 'elm' })).toMatchObject({
      leadUnitId: 'east-works',
      toldUnitIds: ['elm'],
    })
    expect(routeIn(town, 'enterprise', { placeUnitId: 'elm' })).toMatchObject({
      leadUnitId: 'city-heat',
      assistUnitIds: ['east-works'],
      toldUnitIds: ['elm'],
    })
    expect(routeIn(town, 'city', { placeUnitId: 'elm' })).toMatchObject({ leadUnitId: 'lamps', copiedUnitIds: [] })
  })

  it('prefers a district’s own enterprise to the city’s', () => {
    expect(routeIn(town, 'enterprise', { placeUnitId: 'ash' })).toMatchObject({
      leadUnitId: 'west-heat',
      assistUnitIds: ['west-works'],
    })
  })

  it('needs no place for a body that serves the whole city, but asks where districts have their own', () => {
    expect(routeIn(town, 'city', {})).toMatchObject({ leadUnitId: 'lamps' })
    expect(routeIn(town, 'enterprise', {})).toMatchObject({ leadUnitId: 'city-heat' })
  })

  it('tells the street of other bodies’ orders only if the pack says so', () => {
    expect(routeIn(routingTown({ tellStreet: false }), 'enterprise', { placeUnitId: 'elm' })).toMatchObject({
      toldUnitIds: [],
    })
  })

  it('asks helpers of the catalogue for the place’s own district, each once, never the lead', () => {
    expect(routeIn(town, 'street', { placeUnitId: 'elm' })).toMatchObject({
      assistUnitIds: ['east-market', 'east-works'],
    })
  })

  it('takes the body whose main line it is before one that carries it besides', () => {
    expect(routeIn(town, 'mainLine', { placeUnitId: 'elm' })).toMatchObject({ leadUnitId: 'east-home' })
  })

  it('gives an unclear owner to the district to coordinate (Reg 12)', () => {
    const routing = routeIn(town, 'unclear', { placeUnitId: 'elm' })
    expect(routing).toMatchObject({ outcome: 'needs', needs: 'district_coordination', coordinatorUnitId: 'east' })
    expect(keysOf(routing)).toEqual(['routing.street_known', 'routing.owner_unclear', 'routing.district_coordinates'])
  })

  it('asks for a consultation before dispatch when nobody in the city carries the line and no district is known', () => {
    expect(routeIn(town, 'nobody', {})).toMatchObject({ outcome: 'needs', needs: 'consultation' })
  })

  it('names for every lead and helper the catalogue entry it follows from', () => {
    const routing = routeIn(town, 'enterprise', { placeUnitId: 'elm' })
    const entries = routing.basis.filter((basis) => basis.source === 'catalogue').map((basis) => basis.reference)
    expect(new Set(entries)).toEqual(new Set([`catalogue/${leaves.enterprise.id}`]))
  })
})

describe('route: on a border', () => {
  it('lets the district coordinate between two of its streets and tells both', () => {
    expect(routeIn(town, 'street', { border: ['elm', 'oak'] })).toMatchObject({
      outcome: 'needs',
      needs: 'district_coordination',
      coordinatorUnitId: 'east',
      candidateUnitIds: ['elm', 'oak'],
      toldUnitIds: ['elm', 'east', 'oak'],
    })
  })

  it('asks for a consultation between two districts and tells both sides', () => {
    expect(routeIn(town, 'street', { border: ['elm', 'ash'] })).toMatchObject({
      outcome: 'needs',
      needs: 'consultation',
      candidateUnitIds: ['elm', 'ash'],
      toldUnitIds: ['elm', 'east', 'ash', 'west'],
    })
  })

  it('has one lead where one body is the owner on both sides, with both told', () => {
    expect(routeIn(town, 'district', { border: ['elm', 'oak'] })).toMatchObject({
      leadUnitId: 'east-works',
      toldUnitIds: ['elm', 'east', 'oak'],
    })
    expect(routeIn(town, 'city', { border: ['elm', 'ash'] })).toMatchObject({
      leadUnitId: 'lamps',
      toldUnitIds: ['elm', 'east', 'ash', 'west'],
    })
  })

  it('takes a border with only one known side for that place', () => {
    expect(routeIn(town, 'street', { border: ['elm', 'nowhere'] })).toMatchObject({ leadUnitId: 'elm' })
  })
})
