import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exact, exactText } from '../assessment/exact.ts'
import type { AssessmentMethod } from '../directory/assessment-method.ts'
import type { IndexItem, SevenHavesDimension } from '../directory/pack-lists.ts'
import { addFigures, figureCountNames, isNothing, noFigures } from './figure-counts.ts'
import { indexScore, supplyGaps } from './haves-index.ts'
import { daysPeriod, namedPeriod, yearAgo } from './period.ts'
import { figureFormulaFault, figureValue, figureValues } from './statistics.ts'

const fromTheNineteenth = [
  {
    effectiveOn: '2025-01-01',
    window: { startsOnDay: 19, firstFromOn: null, hearDays: 0, applyDays: 0, appealDays: 0 },
  },
] as unknown as readonly AssessmentMethod[]

describe('spans people ask for', () => {
  it.each([
    ['today', '2026-03-02', ['day', '2026-03-02', '2026-03-02']],
    ['week', '2026-03-04', ['day', '2026-03-02', '2026-03-04']],
    ['week', '2026-03-01', ['day', '2026-02-23', '2026-03-01']],
    ['window', '2026-03-18', ['window', '2026-02-19', '2026-02-19']],
    ['window', '2026-03-19', ['window', '2026-03-19', '2026-03-19']],
    ['lastWindow', '2026-01-05', ['window', '2025-11-19', '2025-11-19']],
    ['month', '2026-02-28', ['month', '2026-02-01', '2026-02-01']],
    ['year', '2026-03-02', ['year', '2026-01-01', '2026-01-01']],
    ['lastYear', '2026-03-02', ['year', '2025-01-01', '2025-01-01']],
  ] as const)('%s on %s', (name, today, [grain, firstOn, lastOn]) => {
    expect(namedPeriod(name, today, fromTheNineteenth)).toEqual({ grain, firstOn, lastOn })
  })

  it('whole months are counted by months, other days by days; a year before 29 February is the 28th', () => {
    expect(daysPeriod('2026-02-01', '2026-03-31')).toEqual({
      grain: 'month',
      firstOn: '2026-02-01',
      lastOn: '2026-03-01',
    })
    expect(daysPeriod('2026-02-01', '2026-03-30')).toEqual({
      grain: 'day',
      firstOn: '2026-02-01',
      lastOn: '2026-03-30',
    })
    expect(yearAgo({ grain: 'day', firstOn: '2028-02-29', lastOn: '2028-02-29' })).toEqual({
      grain: 'day',
      firstOn: '2027-02-28',
      lastOn: '2027-02-28',
    })
  })
})

describe('counts', () => {
  it('what is added and taken away again leaves nothing, in any order', () => {
    const vector = fc.array(fc.integer({ min: 0, max: 1000 }), {
      minLength: figureCountNames.length,
      maxLength: figureCountNames.length,
    })
    const counts = fc.record({ all: vector, leftOut: vector })
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 8 }), (all) => {
        const sum = all.reduce((so, one) => addFigures(so, one), noFigures)
        expect(isNothing(all.toReversed().reduce((so, one) => addFigures(so, one, -1), sum))).toBe(true)
      }),
    )
  })
})

describe('statistics', () => {
  const values = figureValues(
    { ...noFigures, all: figureCountNames.map((name) => (name === 'orders' ? 8 : name === 'livelihood' ? 5 : 0)) },
    new Map([['calls', exact(3)]]),
    'without',
  )

  it('are the formula’s number; null where something is unknown or nothing is there to divide by', () => {
    expect(exactText(figureValue('livelihood / orders', values)!)).toBe('5/8')
    expect(exactText(figureValue('reported.calls * 2', values)!)).toBe('6/1')
    expect(figureValue('reported.nobody / orders', values)).toBeNull()
    expect(figureValue('orders / praise', values)).toBeNull()
  })

  it('a formula over a name nobody knows, or that is a condition, is a fault', () => {
    expect(figureFormulaFault('livelihood / orders', figureCountNames)).toBeNull()
    expect(figureFormulaFault('livelyhood / orders', figureCountNames)).toMatchObject({
      code: 'formula.name',
      found: 'livelyhood',
    })
    expect(figureFormulaFault('orders > 1', figureCountNames)).toMatchObject({ code: 'formula.type' })
  })
})

describe('R176: the index of seven haves and five natures', () => {
  const dimension = (id: string): SevenHavesDimension => ({ id, group: 'have', name: id, nameEn: id, source: 'test' })
  const item = (id: string, over: Partial<IndexItem> = {}): IndexItem => ({
    id,
    dimension: 'a',
    category: 'c',
    categoryEn: 'c',
    name: id,
    nameEn: id,
    measure: '%',
    formula: `reported.${id}`,
    direction: 'more',
    scoring: 'range',
    base: 20,
    target: 60,
    weight: 1,
    source: 'assumed',
    ...over,
  })
  const valuesOf = (reported: Readonly<Record<string, number>>) =>
    figureValues(noFigures, new Map(Object.entries(reported).map(([id, value]) => [id, exact(value)])), 'without')
  const scoreOf = (one: IndexItem, value: number) => {
    const [scored] = indexScore([dimension('a')], [one], valuesOf({ [one.id]: value })).dimensions
    return scored!.items[0]!.score && exactText(scored!.items[0]!.score)
  }

  it.each([
    ['half way from base to target', item('x'), 40, '50/1'],
    ['below the base', item('x'), 10, '0/1'],
    ['beyond the target', item('x'), 90, '100/1'],
    ['less is better: half way down', item('x', { direction: 'less', base: 50, target: 10 }), 30, '50/1'],
    ['a share of the target', item('x', { scoring: 'target', target: 80 }), 60, '75/1'],
    [
      'twice the target where less is better',
      item('x', { scoring: 'target', direction: 'less', target: 5 }),
      10,
      '50/1',
    ],
    ['nothing at all where less is better', item('x', { scoring: 'target', direction: 'less', target: 5 }), 0, '100/1'],
  ] as const)('%s', (_what, one, value, expected) => expect(scoreOf(one, value)).toBe(expected))

  it('weights count; what is unknown is left out of the mean and its share is said, never guessed', () => {
    const score = indexScore(
      [dimension('a'), dimension('b')],
      [item('x', { weight: 3 }), item('y'), item('z', { dimension: 'b', weight: 4 })],
      valuesOf({ x: 60, y: 20 }),
    )
    expect(
      score.dimensions.map(({ score: points, knownShare }) => [points && exactText(points), exactText(knownShare)]),
    ).toEqual([
      ['75/1', '1/1'],
      [null, '0/1'],
    ])
    expect([exactText(score.score!), exactText(score.knownShare)]).toEqual(['75/1', '1/2'])
  })

  it('R177: a gap is where little is there and much is asked for; unknown gaps come last', () => {
    const score = indexScore(
      [dimension('a'), dimension('b'), dimension('c')],
      [item('x'), item('y', { dimension: 'b' })],
      valuesOf({ x: 30, y: 50 }),
    )
    const gaps = supplyGaps(
      score,
      new Map([
        ['a', 20],
        ['b', 10],
        ['c', 90],
      ]),
      10_000,
      {
        appeals: new Map([
          ['a', 20],
          ['b', 40],
          ['c', 90],
        ]),
        population: 20_000,
      },
    )
    expect(
      gaps.map(({ dimensionId, pressure, gap }) => [
        dimensionId,
        pressure && exactText(pressure),
        gap && exactText(gap),
      ]),
    ).toEqual([
      ['a', '2/1', '150/1'],
      ['b', '1/2', '25/2'],
      ['c', '2/1', null],
    ])
    expect(
      supplyGaps(score, new Map(), null, { appeals: new Map(), population: 1 }).every(({ gap }) => gap === null),
    ).toBe(true)
  })
})
