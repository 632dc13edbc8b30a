import { expect, test } from 'vitest'
import { blowingOf, gapsOf, withProposed, type BlowForm, type CalledUnit } from './blowing.ts'

const unit = (unitId: string, change: Partial<CalledUnit> = {}): CalledUnit => ({
  unitId,
  name: unitId,
  part: 'assist',
  isCalled: true,
  isListed: true,
  ask: '到场',
  reason: '',
  basis: [],
  ...change,
})
const proposed = (id: string, part: 'lead' | 'assist' = 'assist') => ({ unit: { id, name: id }, part, basis: [] })
const form: BlowForm = {
  callerUnitId: 's',
  title: '燃气泄漏',
  account: '一楼有气味',
  categoryId: '0204',
  situationId: 'S07',
  pointName: '一号楼',
  position: null,
  radiusMetres: null,
  standard: '无泄漏',
  overrideReason: '',
  kind: null,
  units: [unit('gas', { part: 'lead' }), unit('fire')],
}

test('what the lists propose is called at once; who was let off, and what was asked, stays when the lists are asked again', () => {
  const first = withProposed([], [proposed('gas', 'lead'), proposed('fire')], '到场')
  expect(first.map(({ unitId, isCalled, part }) => [unitId, isCalled, part])).toEqual([
    ['gas', true, 'lead'],
    ['fire', true, 'assist'],
  ])
  const changed = first.map((one) => (one.unitId === 'fire' ? { ...one, isCalled: false, ask: '备勤' } : one))
  expect(
    withProposed(changed, [proposed('gas'), proposed('fire')], '到场').map(({ isCalled, ask }) => [isCalled, ask]),
  ).toEqual([
    [true, '到场'],
    [false, '备勤'],
  ])
})

test('a unit added by hand stays on the form, once, and needs its reason', () => {
  const added = unit('police', { isListed: false })
  expect(withProposed([added], [proposed('gas')], '到场').map(({ unitId }) => unitId)).toEqual(['gas', 'police'])
  expect(withProposed([added], [proposed('police')], '到场')).toHaveLength(1)
  expect(gapsOf({ ...form, units: [added] })).toEqual(['whyThisUnit'])
  expect(gapsOf({ ...form, units: [{ ...added, reason: '控制人员' }] })).toEqual([])
})

test('a whistle needs somebody to come, a place and a standard', () => {
  expect(gapsOf(form)).toEqual([])
  expect(gapsOf({ ...form, standard: ' ' })).toEqual(['standard'])
  expect(gapsOf({ ...form, pointName: '' })).toEqual(['pointName'])
  expect(gapsOf({ ...form, units: [unit('gas', { isCalled: false })] })).toEqual(['whoComes'])
  expect(gapsOf({ ...form, title: '', account: '', units: [unit('gas', { ask: '' })] })).toEqual([
    'title',
    'whatHappened',
    'ask',
  ])
})

test('only who is called is sent, and what was left empty is not', () => {
  const body = blowingOf({ ...form, units: [...form.units, unit('water', { isCalled: false })] }, ['o1'])
  expect(body).toEqual({
    callerUnitId: 's',
    title: '燃气泄漏',
    account: '一楼有气味',
    standard: '无泄漏',
    categoryId: '0204',
    situationIds: ['S07'],
    orderIds: ['o1'],
    point: { name: '一号楼' },
    units: [
      { unitId: 'gas', ask: '到场', part: 'lead' },
      { unitId: 'fire', ask: '到场', part: 'assist' },
    ],
  })
})
