import { describe, expect, it } from 'vitest'
import { changeInWords, groupsOf, shownOf, type Head } from './statistic-groups.ts'

const head = (id: string, show: string, group = 'callback'): Head => ({ id, name: id, group, show, formula: '' })
const values = (shown: string | null) => ({ statistics: [{ id: 'x', shown }] })

describe('statistics beside the year before', () => {
  it.each([
    ['number', '300.00', '500.00', '-40.00%'],
    ['number', '300.00', '0.00', '–'],
    ['percent', '98.20', '97.10', '+1.10'],
    ['hours', '3.0', '4.5', '-1.5'],
    ['percent', '98.20', null, '–'],
    ['percent', null, '97.10', '–'],
  ])('a %s that is %s and was %s changed by %s (R179, R181)', (show, now, before, change) => {
    expect(changeInWords(values(now), values(before), head('x', show))).toBe(change)
  })

  it('what is unknown is a dash, never a zero', () => {
    expect([
      shownOf(values(null), head('x', 'percent')),
      shownOf(undefined, head('x', 'percent')),
      shownOf(values('0.00'), head('x', 'percent')),
    ]).toEqual(['–', '–', '0.00%'])
  })

  it('groups that the desk knows come in its order, the city’s own after them', () => {
    expect(
      groupsOf([head('a', 'percent', 'parks'), head('b', 'percent', 'survey'), head('c', 'percent', 'centre')]).map(
        ({ group }) => group,
      ),
    ).toEqual(['centre', 'survey', 'parks'])
  })
})
