import { expect, it } from 'vitest'
import { posted, townRules } from '../testing/scene.ts'
import { RecordStage } from '../testing/record-stage.ts'
import {
  correctResource,
  registerResource,
  resourceTotals,
  withdrawResource,
  type RegisterResource,
  type StreetResource,
} from './street-resource.ts'

const rules = townRules()
const district = posted('east', 'unit_admin')
const grant = (more: Partial<RegisterResource> = {}): RegisterResource => ({
  unitId: 'elm',
  sort: 'fund',
  title: '自主经费',
  amount: 5_000_000,
  fromOn: '2026-01-01',
  toOn: '2026-12-31',
  fromUnitId: 'east',
  basis: '区财政〔2026〕1号',
  ...more,
})

function registered(more: Partial<RegisterResource> = {}): RecordStage<StreetResource> {
  const stage = new RecordStage<StreetResource>('2026-03-09T01:00:00Z', rules)
  stage.do(district, registerResource, grant(more))
  return stage
}

it('what is moved down is registered, corrected and taken back by who reaches the street (R074, R184)', () => {
  const stage = registered()
  stage.do(district, correctResource, { amount: 6_000_000, why: '追加' })
  expect(stage.state).toMatchObject({ situation: 'in_force', amount: 6_000_000, toOn: '2026-12-31' })
  expect(stage.refused(posted('ash', 'unit_admin'), correctResource, { amount: 1, why: '' }).code).toBe(
    'access.out_of_reach',
  )
  expect(stage.refused(district, correctResource, { amount: -1, why: '' }).code).toBe('resource.amount_wrong')
  stage.do(district, withdrawResource, { why: '年度调整' })
  expect(stage.refused(district, withdrawResource, { why: '' }).code).toBe('resource.withdrawn')
})

it('a grant to no unit, or that ends before it begins, is refused', () => {
  const stage = new RecordStage<StreetResource>('2026-03-09T01:00:00Z', rules)
  expect(stage.refused(posted('hotline', 'administrator'), registerResource, grant({ unitId: 'nowhere' })).code).toBe(
    'person.unit_unknown',
  )
  expect(stage.refused(district, registerResource, grant({ toOn: '2025-12-31' })).code).toBe(
    'person.ends_before_it_begins',
  )
})

it('posts, quotas and funds are shown per street and added up for the district (R074, R082)', () => {
  const withdrawn = registered({ amount: 9 })
  withdrawn.do(district, withdrawResource, { why: '' })
  const resources = [
    registered(),
    registered({ sort: 'post', amount: 12, toOn: '2027-12-31' }),
    registered({ unitId: 'oak', sort: 'post', amount: 8, fromOn: '2026-02-01' }),
    registered({ unitId: 'oak', sort: 'quota', amount: 3 }),
    registered({ sort: 'post', amount: 99, fromOn: '2026-06-01' }),
    withdrawn,
  ].map(({ state }) => state!)
  const totals = (withinId: string) =>
    resourceTotals(resources, (unitId) => rules.directory.isWithin(unitId, withinId), '2026-03-09')
  expect(totals('elm')).toMatchObject({
    fund: { grants: 1, amount: 5_000_000 },
    post: { grants: 1, amount: 12 },
    quota: { grants: 0, amount: 0 },
  })
  expect(totals('east')).toMatchObject({ post: { grants: 2, amount: 20 }, quota: { grants: 1, amount: 3 } })
})
