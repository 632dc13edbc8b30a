import { describe, expect, it } from 'vitest'
import { posted, townRules } from '../testing/scene.ts'
import { RecordStage } from '../testing/record-stage.ts'
import {
  restoreTemplate,
  reviseTemplate,
  withdrawTemplate,
  writeTemplate,
  type ReplyTemplate,
} from './reply-template.ts'
import { fillTemplate, openPlaces, unknownPlaceholders } from './template-text.ts'

const rules = townRules()
const unit = posted('elm', 'handler')
const editor = posted(rules.directory.root.id, 'kb_editor')
const content = { title: '清运', text: '{事项}已由{承办单位}于[时间]办结。', categoryIds: [] }

function stage(): RecordStage<ReplyTemplate> {
  return new RecordStage<ReplyTemplate>('2026-03-09T01:00:00Z', rules)
}

describe('whose a template is', () => {
  it('a unit writes its own, not another’s and not the city’s', () => {
    const own = stage()
    own.do(unit, writeTemplate, { unitId: 'elm', ...content })
    expect(own.state).toMatchObject({ unitId: 'elm', isOfCity: false, versions: [{ number: 1 }] })
    expect(stage().refused(unit, writeTemplate, { unitId: 'east-market', ...content }).code).toBe('access.out_of_reach')
    expect(stage().refused(unit, writeTemplate, content).code).toBe('access.no_permission')
  })

  it('the city’s are the knowledge editors’, and a unit revises none of them', () => {
    const ofCity = stage()
    ofCity.do(editor, writeTemplate, content)
    expect(ofCity.refused(unit, reviseTemplate, content).code).toBe('access.no_permission')
    expect(ofCity.state).toMatchObject({ isOfCity: true, unitId: rules.directory.root.id })
  })
})

it('every revision stays readable; a withdrawn one is revised by nobody until it is offered again', () => {
  const own = stage()
  own.do(unit, writeTemplate, { unitId: 'elm', ...content })
  own.do(unit, reviseTemplate, { ...content, text: '{编号}已办结。' })
  own.do(unit, withdrawTemplate, {})
  expect(own.refused(unit, reviseTemplate, content).code).toBe('template.withdrawn')
  own.do(unit, restoreTemplate, {})
  expect(own.state!.versions.map(({ number, text }) => [number, text])).toEqual([
    [1, content.text],
    [2, '{编号}已办结。'],
  ])
})

it('a placeholder nobody fills in is refused with those there are', () => {
  expect(stage().refused(unit, writeTemplate, { unitId: 'elm', ...content, text: '{区长}已批示' })).toMatchObject({
    code: 'template.placeholder_unknown',
    params: { name: '区长' },
    field: '/text',
  })
})

describe('filling in', () => {
  const values = {
    number: 'YX1',
    title: '垃圾没人收',
    unit: '桥头街道',
    place: '',
    category: '环境',
    today: '2026年3月9日',
  }

  it('takes what the order says, in either language, and leaves open what it does not', () => {
    expect(fillTemplate('{编号} {matter}：{unit} {地点}', values)).toBe('YX1 垃圾没人收：桥头街道 {地点}')
    expect(openPlaces('{地点}在[时间]、［人员］处理')).toEqual(['{地点}', '[时间]', '［人员］'])
  })

  it('does not fill in twice what a title brings in braces', () => {
    expect(fillTemplate('{事项}', { ...values, title: '{编号}' })).toBe('{编号}')
    expect(unknownPlaceholders('{编号}{ 事项 }{甲}{甲}')).toEqual(['甲'])
  })
})
