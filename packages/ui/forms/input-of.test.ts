import { expect, test } from 'vitest'
import { inputOf } from './input-of.ts'
import { sortOf } from './json-schema.ts'

const shape = {
  type: 'object',
  required: ['note'],
  properties: {
    note: { type: 'string' },
    reason: { type: 'string' },
    place: { type: 'object', properties: { point: { type: 'string' } } },
  },
}
const moment = (iso: string) => ({ toISOString: () => iso, format: () => iso.slice(0, 10) })

test('what was left empty is not sent, unless the shape demands the field', () => {
  expect(inputOf({ note: '', reason: '', place: { point: '' } }, shape)).toEqual({ note: '' })
})

test('no is an answer: false and nought are sent', () => {
  expect(inputOf({ note: 'x', reached: false, count: 0 }, shape)).toEqual({ note: 'x', reached: false, count: 0 })
})

test('moments go in whole seconds of UTC, days as calendar days', () => {
  expect(
    inputOf({ metAt: moment('2026-03-02T01:02:03.456Z'), untilOn: moment('2026-03-02T00:00:00.000Z') }, {}),
  ).toEqual({ metAt: '2026-03-02T01:02:03Z', untilOn: '2026-03-02' })
})

test('the name and the shape of a field choose its control', () => {
  const text = { type: 'string' }
  expect(['leadUnitId', 'categoryId', 'metAt', 'untilOn', 'title'].map((name) => sortOf(name, text))).toEqual([
    'unit',
    'category',
    'moment',
    'day',
    'line',
  ])
  expect([
    sortOf('assistUnitIds', { type: 'array', items: text }),
    sortOf('faults', { type: 'array', items: { enum: ['unclear'] } }),
    sortOf('toPetitioner', { ...text, maxLength: 8000 }),
  ]).toEqual(['units', 'lines', 'prose'])
})
