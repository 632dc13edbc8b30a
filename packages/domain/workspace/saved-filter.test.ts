import { expect, it } from 'vitest'
import { posted, townRules } from '../testing/scene.ts'
import { RecordStage } from '../testing/record-stage.ts'
import { changeFilter, deleteFilter, findsFilter, restoreFilter, saveFilter, type SavedFilter } from './saved-filter.ts'

const rules = townRules()
const owner = posted('elm', 'unit_admin')
const colleague = posted('elm', 'handler')
const wanted = { name: '快到期的', conditions: { view: 'dueSoon' }, shared: false }

function saved(more: Partial<typeof wanted> = {}): RecordStage<SavedFilter> {
  const stage = new RecordStage<SavedFilter>('2026-03-09T01:00:00Z', rules)
  stage.do(owner, saveFilter, { list: 'orders', ...wanted, ...more })
  return stage
}

it('a filter belongs to who saved it: a colleague may use a shared one and change none', () => {
  const stage = saved({ shared: true })
  expect(stage.refused(colleague, changeFilter, wanted)).toMatchObject({ code: 'filter.not_yours' })
  expect(stage.refused(colleague, deleteFilter, {})).toMatchObject({ code: 'filter.not_yours' })
  expect(findsFilter(stage.state!, 'somebody', ['elm'])).toBe(true)
  expect(findsFilter(stage.state!, 'somebody', ['oak'])).toBe(false)
})

it('a filter that is not shared is found by nobody else of the unit', () => {
  const { ownerPersonId } = saved().state!
  expect(findsFilter(saved().state!, 'somebody', ['elm'])).toBe(false)
  expect(findsFilter(saved().state!, ownerPersonId, [])).toBe(true)
})

it('a deletion is undone, once; a deleted one is changed by nobody', () => {
  const stage = saved()
  stage.do(owner, deleteFilter, {})
  expect(stage.refused(owner, changeFilter, wanted)).toMatchObject({ code: 'filter.deleted' })
  expect(stage.do(owner, restoreFilter, {})).toHaveLength(1)
  expect(stage.do(owner, restoreFilter, {})).toEqual([])
  expect(stage.state!.situation).toBe('in_force')
})

it('a filter without conditions is none', () => {
  const stage = new RecordStage<SavedFilter>('2026-03-09T01:00:00Z', rules)
  expect(stage.refused(owner, saveFilter, { list: 'inbox', ...wanted, conditions: { view: ' ' } })).toMatchObject({
    code: 'filter.nothing_chosen',
    field: '/conditions',
  })
})
