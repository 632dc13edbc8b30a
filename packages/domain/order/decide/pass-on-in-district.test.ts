import { describe, expect, it } from 'vitest'
import { arbiter, dispatched, elmAdmin } from '../../testing/order-scenes.ts'
import { posted, type Scene } from '../../testing/scene.ts'
import { currentDispatch } from '../facets/dispatch.ts'
import { findClock } from '../order-clocks.ts'
import { objectToDispatch } from './object-to-dispatch.ts'
import { passOnInDistrict } from './pass-on-in-district.ts'
import { decideObjection } from './rule-on-objection.ts'

const centre = posted('east-centre', 'district_centre')
const toElm = { leadUnitId: 'elm', reason: '核实在榆树街道' }
const withDistrict = dispatched(
  { leadUnitId: 'east' },
  { place: { unitId: 'east', borderUnitIds: [], point: null, position: null } },
)

describe('passing on inside the district (区分转, Reg 12(2))', () => {
  it('R003: the district passes on what only it could be given; the limit printed first runs on, signing begins anew, the district urges', () => {
    const passed = withDistrict.later(1, 'day').when(centre, passOnInDistrict, toElm)
    expect(passed.order.situation.name).toBe('dispatched')
    expect(currentDispatch(passed.order)).toMatchObject({
      leadUnitId: 'elm',
      copiedUnitIds: ['east'],
      dueAt: '2026-03-16T01:00:00Z',
    })
    expect(findClock(passed.order, 'handle')).toEqual(findClock(withDistrict.order, 'handle'))
    expect(findClock(passed.order, 'sign')?.dueAt).toBe('2026-03-10T03:00:00Z')
  })

  it('why it is where it is stays readable: the passing on first, the reasons of the dispatch after it', () => {
    const keys = currentDispatch(withDistrict.when(centre, passOnInDistrict, toElm).order)!.basis.map(({ key }) => key)
    expect(keys[0]).toBe('dispatch.passed_on')
    expect(keys).toEqual(['dispatch.passed_on', ...currentDispatch(withDistrict.order)!.basis.map(({ key }) => key)])
  })

  it('the unit it comes to may object as to any dispatch', () => {
    const objected = withDistrict
      .when(centre, passOnInDistrict, toElm)
      .when(elmAdmin, objectToDispatch, { ground: 'jurisdiction', reason: '在另一街道', legalBasis: '区划' })
    expect(objected.order.situation.name).toBe('objected')
  })

  it('what a ruling designated to the district stays designated: passing on opens no second round of objections', () => {
    const law = { reason: '不在辖区', legalBasis: '区划' }
    const ruled = dispatched({ leadUnitId: 'ash' })
      .when(posted('ash', 'unit_admin'), objectToDispatch, { ground: 'jurisdiction', ...law })
      .when(arbiter, decideObjection, { verdict: 'redispatch', unitId: 'east', designate: true, ...law })
    const passed = ruled.when(centre, passOnInDistrict, toElm)
    expect(passed.refused(elmAdmin, objectToDispatch, { ground: 'jurisdiction', ...law })).toMatchObject({
      code: 'objection.designated',
    })
  })

  it('not outside the district, not to itself, not to a community, and not an order that a street leads', () => {
    const refused = (leadUnitId: string, scene: Scene = withDistrict) =>
      scene.refused(centre, passOnInDistrict, { ...toElm, leadUnitId }).code
    expect([refused('ash'), refused('city-works'), refused('east')]).toEqual([
      'dispatch.outside_district',
      'dispatch.outside_district',
      'dispatch.outside_district',
    ])
    expect([refused('elm-north'), refused('mars')]).toEqual(['order.unit_cannot_lead', 'order.unit_unknown'])
    expect(refused('oak', dispatched())).toBe('dispatch.not_with_district')
    expect(withDistrict.refused(posted('west-centre', 'district_centre'), passOnInDistrict, toElm).code).toBe(
      'access.no_tie',
    )
    expect(
      withDistrict.when(centre, passOnInDistrict, { ...toElm, leadUnitId: 'east-works' }).order.situation.name,
    ).toBe('dispatched')
  })

  it('R068: neither this way nor by a dispatch is a community asked to help with what its list does not hold', () => {
    const helper = { assistUnitIds: ['elm-north'] }
    const police = dispatched({ leadUnitId: 'east' }, { categoryId: '0301-01' })
    expect(police.refused(centre, passOnInDistrict, { ...toElm, ...helper })).toMatchObject({
      code: 'duty.not_on_list',
      field: '/assistUnitIds',
    })
    expect(() => dispatched(helper, { categoryId: '0301-01' })).toThrow('duty.not_on_list')
    expect(dispatched(helper).order.assists).toHaveLength(1)
  })
})
