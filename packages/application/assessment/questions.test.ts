import { describe, expect, it } from 'vitest'
import {
  assessUnits,
  changedMethod,
  countsOtherwise,
  directoryOf,
  exactFrom,
  measureWithNumbers,
  methodFaults,
  minus,
  movesBetween,
  movingOrders,
  noFacts,
  sum,
  unitInputs,
  unknownInChange,
  waterfall,
  WindowCount,
  windowPeriod,
  withoutExclusions,
  type AssessedOrder,
  type MethodChange,
} from '@shaoying/domain'
import {
  assessed,
  bridge,
  calendar,
  inputs,
  lake,
  method,
  of,
  orders,
  pack,
  period,
  shown,
  south,
  streets,
} from '../testing/assessed-month.ts'

describe('why am I where I am', () => {
  const results = assessed(method)
  it('steps down from the best, part by part, and comes to the difference to the last digit', () => {
    const { steps, bestScore, score } = waterfall(of(results, south), of(results, bridge))!
    expect(steps.map(({ measure, difference }) => [measure, shown(difference)])).toEqual([
      ['response', '-1.25'],
      ['resolution', '-21.88'],
      ['satisfaction', '-15.50'],
      ['deductions', '0.00'],
      ['bonuses', '0.00'],
    ])
    expect(sum(steps.map(({ difference }) => exactFrom(difference)))).toEqual(
      minus(exactFrom(score), exactFrom(bestScore)),
    )
    expect(waterfall(of(results, south), results.at(-1)!)).toBeNull()
  })

  it('names the orders that would move it most, the greatest first, and what each would bring', () => {
    const own = orders.filter(
      ({ units, createdAt }) => units.leadStreet === bridge && createdAt >= period.fromAt && createdAt < period.untilAt,
    )
    const moving = movingOrders(
      { method, object: streets, period, input: inputs.find(({ unitId }) => unitId === bridge)! },
      own,
    )
    // Order 6: nothing went well, all 100 ÷ 8 points; 9 and 12: contacted only; 5: half solved, basically satisfied.
    expect(moving.map(({ number, gain }) => [number, shown(gain)])).toEqual([
      ['6', '12.50'],
      ['12', '11.25'],
      ['9', '11.25'],
      ['5', '3.63'],
    ])
  })

  it('puts the numbers into the formula', () => {
    const { counted: c } = of(results, bridge).tally
    expect(measureWithNumbers(method, 'resolution', 'zh', (name) => String(c[name as 'solved']))).toBe(
      '(4 + 1 × 0.5) ÷ 8',
    )
  })
})

describe('the same month under another method', () => {
  it('shows who moves and why; 30/35/35 costs 湖滨 nothing and brings 桥头 six points', () => {
    const other = changedMethod(method, {
      objects: { streets: { weights: { response: '0.3', resolution: '0.35', satisfaction: '0.35' } } },
    })
    expect(methodFaults(other)).toEqual([])
    const moves = movesBetween(assessed(method), assessed(other))
    const move = moves.find(({ unitId }) => unitId === bridge)!
    expect({
      places: move.places,
      change: shown(move.scoreChange),
      because: move.because.map(({ measure, points }) => [measure, shown(points)]),
    }).toEqual({
      places: 0,
      change: '6.00',
      because: [
        ['response', '17.50'],
        ['resolution', '-8.44'],
        ['satisfaction', '-3.06'],
      ],
    })
  })

  it('a dearer half solution moves 湖滨; weights that do not add up are refused', () => {
    const moves = movesBetween(assessed(method), assessed(changedMethod(method, { partlySolved: '0' })))
    expect(shown(moves.find(({ unitId }) => unitId === lake)!.scoreChange)).toBe('-6.25')
    expect(
      methodFaults(changedMethod(method, { objects: { streets: { weights: { response: '0.3' } } } })),
    ).toMatchObject([{ code: 'method.weights', params: { sum: '1.2' } }])
  })
})

describe('whatever a method can set may be asked otherwise', () => {
  const under = (change: MethodChange, asIf = (order: AssessedOrder) => order) => {
    const other = changedMethod(method, change)
    expect(methodFaults(other)).toEqual([])
    const count = new WindowCount(other, windowPeriod('2026-03', other, calendar))
    for (const order of orders) count.add(asIf(order))
    const after = assessUnits({
      method: other,
      object: other.objects[0]!,
      windowId: '2026-03',
      lastOn: period.lastOn,
      inputs: unitInputs(streets, count.tallies, noFacts, directoryOf(pack.units)),
      previous: new Map(),
    })
    return { moves: movesBetween(assessed(method), after), recounts: countsOtherwise(method, other) }
  }
  const move = (moves: ReturnType<typeof under>['moves'], unitId: string) => moves.find((one) => one.unitId === unitId)!

  it('the first word instead of the last costs 桥头 order 8, which was put right in a second round', () => {
    const { moves, recounts } = under({ counting: { answer: 'first' } })
    expect(recounts).toBe(true)
    expect(move(moves, bridge)).toMatchObject({
      counts: [
        { name: 'solved', before: 4, after: 3 },
        { name: 'satisfied', before: 3, after: 2 },
      ],
    })
  })

  it('only the telephone: 湖滨 loses two callbacks that were all well', () => {
    expect(move(under({ counting: { manners: ['phone'] } }).moves, lake)).toMatchObject({
      counts: expect.arrayContaining([{ name: 'valid', before: 4, after: 2 }]),
      because: [{ measure: 'resolution' }, { measure: 'satisfaction' }],
    })
  })

  it('a minimum of eight callbacks takes the rank of those who have fewer', () => {
    const { moves, recounts } = under({ objects: { streets: { minimumValid: 8 } } })
    expect(recounts).toBe(false)
    expect(move(moves, south)).toMatchObject({
      before: { rank: 1 },
      after: { rank: null, unranked: 'below_minimum' },
      places: null,
    })
  })

  it('another value of a grade, another band and another class show beside what was', () => {
    expect(shown(move(under({ satisfaction: { basically_satisfied: '0.5' } }).moves, lake).scoreChange)).toBe('-4.00')
    expect(move(under({ objects: { streets: { bands: { excellent: 'score >= 80' } } } }).moves, lake)).toMatchObject({
      before: { bandId: 'fair' },
      after: { bandId: 'excellent' },
    })
    expect(
      move(
        under({ objects: { streets: { classes: { governance: { enter: 'volumeRank < 1', leave: null } } } } }).moves,
        bridge,
      ),
    ).toMatchObject({ before: { classId: 'governance' }, after: { classId: 'rectification' } })
  })

  it('orders that were left out count after all, without a change of anything else', () => {
    const { moves } = under({}, (order) => withoutExclusions(order, ['x']))
    expect(move(moves, bridge)).toMatchObject({
      counts: expect.arrayContaining([{ name: 'valid', before: 8, after: 10 }]),
    })
    expect(move(moves, south)).toMatchObject({ scoreChange: '0/1', counts: [] })
    expect(shown(assessed(method).find(({ unitId }) => unitId === bridge)!.scoreWithAll)).toBe(
      shown(move(moves, bridge).after.score),
    )
  })

  it('a name that the method does not have is named with those it has', () => {
    expect(unknownInChange(method, { objects: { streets: { bands: { superb: 'score > 1' } } } })).toMatchObject({
      path: 'objects.streets.bands.superb',
      known: ['excellent', 'good', 'fair', 'poor'],
    })
    expect(
      unknownInChange(method, {
        measures: { response: 'contacted / valid' },
        objects: { streets: { weights: { response: '1' } } },
      }),
    ).toBeNull()
  })
})

describe('classes over several windows', () => {
  it('R169 R170: who leads in volume or has many people enters governance; the way out takes three windows in a row', () => {
    const first = assessed(method)
    expect(of(first, bridge).standing).toEqual({ id: 'governance', sinceWindow: '2026-03', leaveStreak: 0 })
    expect(of(first, lake).standing).toBeNull()
    expect(of(first, south).standing).toMatchObject({ id: 'advanced' })
    // Everybody later does well and 桥头 is small now: the way out is met, but only once.
    const easy = {
      ...method,
      objects: [
        {
          ...streets,
          classes: streets.classes.map((one) =>
            one.id === 'governance' ? { ...one, enter: 'volumeRank < 1', leave: 'volumeRank >= 1' } : one,
          ),
        },
      ],
    }
    const second = assessed(easy, first, '2026-04')
    const third = assessed(easy, second, '2026-05')
    expect([of(second, bridge), of(third, bridge)].map(({ standing }) => standing)).toEqual([
      { id: 'governance', sinceWindow: '2026-03', leaveStreak: 1 },
      { id: 'governance', sinceWindow: '2026-03', leaveStreak: 2 },
    ])
    expect(of(assessed(easy, third, '2026-06'), bridge).standing).toMatchObject({
      id: 'rectification',
      sinceWindow: '2026-06',
    })
  })

  it('ranks and scores of the window before stand beside those of this one', () => {
    const first = assessed(method)
    expect(of(assessed(method, first, '2026-04'), lake).previous).toEqual({ rank: 3, score: of(first, lake).score })
  })
})
