import { expect, it } from 'vitest'
import { posted, townRules } from '../testing/scene.ts'
import { RecordStage } from '../testing/record-stage.ts'
import {
  approvePlaceAlias,
  proposePlaceAlias,
  rejectPlaceAlias,
  withdrawPlaceAlias,
  type PlaceAlias,
} from './place-alias.ts'

const rules = townRules()
const caller = posted('elm', 'handler')
const administrator = posted(rules.directory.root.id, 'administrator')
const stage = () => new RecordStage<PlaceAlias>('2026-03-09T01:00:00Z', rules)
const proposal = (more: object = {}) => ({
  name: '榆树大院',
  sort: 'estate' as const,
  unitId: 'elm',
  why: '居民都这样叫',
  ...more,
})

it('one person proposes a name, another approves it, and it can be taken out again', () => {
  const alias = stage()
  alias.do(caller, proposePlaceAlias, proposal({ name: ' 榆树大院 ' }))
  expect(alias.state).toMatchObject({ situation: 'proposed', name: '榆树大院', decidedBy: null })
  alias.do(administrator, approvePlaceAlias, {})
  expect(alias.state).toMatchObject({ situation: 'approved' })
  alias.do(administrator, withdrawPlaceAlias, { why: '已拆迁' })
  expect(alias.state).toMatchObject({ situation: 'withdrawn', remark: '已拆迁' })
})

it('nobody approves what they proposed, and who may not edit the directory approves nothing', () => {
  const own = stage()
  own.do(administrator, proposePlaceAlias, proposal())
  expect(own.refused(administrator, approvePlaceAlias, {}).code).toBe('place_alias.own_proposal')
  expect(own.refused(caller, approvePlaceAlias, {}).code).toBe('access.no_permission')
})

it('what was decided is not decided again; only an approved name is withdrawn', () => {
  const alias = stage()
  alias.do(caller, proposePlaceAlias, proposal())
  expect(alias.refused(administrator, withdrawPlaceAlias, { why: 'x' }).code).toBe('place_alias.not_approved')
  alias.do(administrator, rejectPlaceAlias, { why: '另有同名小区' })
  expect(alias.refused(administrator, approvePlaceAlias, {}).code).toBe('place_alias.decided')
})

it.each([
  [{ name: '榆' }, 'place_alias.too_short', '/name'],
  [{ unitId: 'nowhere' }, 'place_alias.unit_unknown', '/unitId'],
  [{ unitId: 'east-works' }, 'place_alias.no_territory', '/unitId'],
  [{ name: rules.directory.getUnit('elm').name }, 'place_alias.name_known', '/name'],
])('refuses %j with %s', (more, code, field) =>
  expect(stage().refused(caller, proposePlaceAlias, proposal(more))).toMatchObject({ code, field }),
)
