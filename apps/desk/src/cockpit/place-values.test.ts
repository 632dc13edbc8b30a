import type { OpenNowView } from '@shaoying/contract'
import { expect, test } from 'vitest'
import { placeValues } from './place-values.ts'

const place = (id: string, district: string, level: 'street' | 'district', overdue: number) => ({
  unit: { id, name: id },
  district: { id: district, name: district },
  level,
  open: overdue + 1,
  overdue,
  dueSoon: 0,
  urgent: 0,
})
const open: OpenNowView = {
  total: { open: 9, overdue: 6, dueSoon: 0, urgent: 0 },
  places: [place('a1', 'a', 'street', 1), place('a2', 'a', 'street', 2), place('a', 'a', 'district', 3)],
}

test('by street, what lies in no street is not shown as one', () => {
  expect([...placeValues('overdue', 'street', open, undefined)]).toEqual([
    ['a1', 1],
    ['a2', 2],
  ])
})

test('by district, streets are added up with what lies in no street', () => {
  expect([...placeValues('overdue', 'district', open, undefined)]).toEqual([['a', 6]])
})
