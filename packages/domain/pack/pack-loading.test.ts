import { expect, it } from 'vitest'
import { RecordStage } from '../testing/record-stage.ts'
import { posted, townRules } from '../testing/scene.ts'
import { loadPackVersion, type PackLoading } from './pack-loading.ts'

const rules = townRules()
const administrator = posted('service', 'administrator')
const load = {
  packVersionId: 'v2',
  ofCityId: rules.pack.settings.cityId,
  effectiveOn: '2026-03-10',
  why: '二〇二六年派单目录',
}
const stage = (): RecordStage<PackLoading> => new RecordStage<PackLoading>('2026-03-09T01:00:00Z', rules)

it('a pack of this city is loaded for today or a day to come, with a reason and a name', () => {
  const loaded = stage()
  loaded.do(administrator, loadPackVersion, load)
  expect(loaded.state).toMatchObject({
    packVersionId: 'v2',
    effectiveOn: '2026-03-10',
    why: '二〇二六年派单目录',
    byPersonId: 'administrator@service',
  })
  expect(stage().refused(administrator, loadPackVersion, { ...load, effectiveOn: '2026-03-08' })).toMatchObject({
    code: 'pack.in_past',
    field: '/effectiveOn',
  })
  expect(stage().refused(administrator, loadPackVersion, { ...load, ofCityId: '110000' })).toMatchObject({
    code: 'pack.of_another_city',
  })
})

it('nobody but whoever has the right loads one', () => {
  expect(stage().refused(posted('hotline', 'supervisor'), loadPackVersion, load)).toMatchObject({
    code: 'access.no_permission',
  })
})
