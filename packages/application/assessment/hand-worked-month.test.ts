import { describe, expect, it } from 'vitest'
import {
  assessUnits,
  buildWorkingCalendar,
  calendarRowsOf,
  decimalText,
  directoryOf,
  exactFrom,
  isInWindow,
  isRefusal,
  methodFaults,
  noFacts,
  sumTallies,
  tallyOf,
  unitInputs,
  WindowCount,
  windowAt,
  windowPeriod,
  type AssessmentMethod,
  type UnitResult,
} from '@shaoying/domain'
import fc from 'fast-check'
import { checkPack } from '../city-pack/check-pack.ts'
import { smallPack } from '../testing/edited-pack.ts'
import { beijing, handWorkedMonth, orderOfRow, streetId } from '../testing/hand-worked-month.ts'

const pack = checkPack(smallPack).pack!
const method = pack.assessmentMethods[0]!
const calendar = buildWorkingCalendar(calendarRowsOf(pack))
if (isRefusal(calendar)) throw new Error(calendar.code)
const directory = directoryOf(pack.units)
const period = windowPeriod('2026-03', method, calendar)
const { orders: rows, sums } = await handWorkedMonth()
const orders = rows.map(orderOfRow)

function assessed(of = orders, under: AssessmentMethod = method, objectId = 'streets'): readonly UnitResult[] {
  const count = new WindowCount(under, period)
  for (const order of of) count.add(order)
  const object = under.objects.find(({ id }) => id === objectId)!
  return assessUnits({
    method: under,
    object,
    windowId: period.id,
    lastOn: period.lastOn,
    inputs: unitInputs(object, count.tallies, noFacts, directory),
    previous: new Map(),
  })
}
const shown = (text: string | null) => (text === null ? '—' : decimalText(exactFrom(text), 2))
const tenths = (text: string | undefined) => (text === '—' ? 0 : Math.round(Number(text) * 10))
const points = ({ counted: c }: UnitResult['tally']) => ({
  response: 10 * c.contacted,
  resolution: 10 * c.solved + 5 * c.partlySolved,
  satisfaction: 10 * (c.verySatisfied + c.satisfied) + 9 * c.basicallySatisfied,
})

describe('R171: a month of forty orders worked by hand (docs/how-to/hand-worked-month.md)', () => {
  it('has forty orders, and the window runs from the 19th to the 18th by Beijing’s clock', () => {
    expect(rows).toHaveLength(40)
    expect(period).toMatchObject({
      fromOn: '2026-02-19',
      lastOn: '2026-03-18',
      fromAt: '2026-02-18T16:00:00Z',
      untilAt: '2026-03-18T16:00:00Z',
      heardBefore: '2026-03-28T16:00:00Z',
    })
    expect(windowAt(beijing('03-18 23:59:59'), [method], calendar)!.period.id).toBe('2026-03')
    expect(windowAt(beijing('03-19 00:00:00'), [method], calendar)!.period.id).toBe('2026-04')
  })

  it.each(rows.map((row, index) => [row['序'], row['计入'], row['说明'] ?? '', row, orders[index]!] as const))(
    'order %s: %s %s',
    (_number, how, _why, row, order) => {
      const { all, counted } = tallyOf(order, method.counting, period.heardBefore)
      expect(isInWindow(order, method, period)).toBe(how !== '不在本期')
      if (how === '不在本期') return
      const word = { 计入: [1, 1], 剔除: [1, 0], 无有效回访: [0, 0], 不计入: [0, 0] }[how as '计入']
      expect([all.valid, counted.valid]).toEqual(word)
      const of = how === '剔除' ? all : counted
      expect(points({ all, counted: of })).toEqual({
        response: tenths(row['响应']),
        resolution: tenths(row['解决']),
        satisfaction: tenths(row['满意']),
      })
    },
  )

  it.each(sums.map((row) => [row['街乡']!, row] as const))(
    '%s comes to what was worked by hand, with and without exclusions',
    (name, row) => {
      const result = assessed().find(({ unitId }) => unitId === streetId(name))!
      expect({
        volume: result.tally.counted.volume,
        valid: result.tally.counted.valid,
        ...points(result.tally),
      }).toEqual({
        volume: Number(row['总量']),
        valid: Number(row['有效回访']),
        response: tenths(row['响应']),
        resolution: tenths(row['解决']),
        satisfaction: tenths(row['满意']),
      })
      expect({
        score: shown(result.score),
        rank: String(result.rank ?? '—'),
        withAll: shown(result.scoreWithAll),
      }).toEqual({ score: row['得分'], rank: row['名次'], withAll: row['含剔除得分'] })
    },
  )

  it('R053: districts are made of the same orders', () => {
    expect(
      assessed(orders, method, 'districts').map(({ unitId, score, rank }) => [unitId, shown(score), rank]),
    ).toEqual([
      ['990102', '100.00', 1],
      ['990101', '76.38', 2],
    ])
  })

  it('orders and not one valid callback: a volume, and no rate', () => {
    const unheard = orders.filter(({ number }) => number === '24' || number === '25')
    expect(assessed(unheard).find(({ unitId }) => unitId === streetId('湖滨街道'))).toMatchObject({
      tally: { counted: { volume: 2, valid: 0 } },
      volumeRank: 1,
      measures: { response: null, resolution: null, satisfaction: null },
      score: null,
      rank: null,
      unranked: 'no_score',
    })
  })

  it('no orders, no rate: unknown is not zero', () => {
    expect(assessed().at(-1)).toMatchObject({
      unitId: streetId('青岭乡'),
      measures: { response: null, resolution: null, satisfaction: null, perTenThousand: '0/1' },
      score: null,
      rank: null,
      unranked: 'no_score',
    })
  })
})

describe('what no order of things and no splitting may change', () => {
  it('orders counted in any order give the same digits', () => {
    const straight = assessed()
    fc.assert(
      fc.property(fc.shuffledSubarray([...orders], { minLength: orders.length }), (shuffled) => {
        expect(assessed(shuffled)).toEqual(straight)
      }),
      { numRuns: 30 },
    )
  })

  it('a window split anywhere adds up to the whole', () => {
    const inside = orders.filter((order) => isInWindow(order, method, period))
    const tally = (of: typeof orders) =>
      sumTallies(of.map((order) => tallyOf(order, method.counting, period.heardBefore)))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 28 * 86_400 }), (seconds) => {
        const at = new Date(Date.parse(period.fromAt) + seconds * 1000).toISOString().replace('.000', '')
        const [first, second] = [
          inside.filter(({ createdAt }) => createdAt < at),
          inside.filter(({ createdAt }) => createdAt >= at),
        ]
        expect(sumTallies([tally(first), tally(second)])).toEqual(tally(inside))
      }),
    )
  })

  it('excluding an order never changes another unit’s rates', () => {
    const before = new Map(assessed().map((result) => [result.unitId, result]))
    const exclusion = {
      applicationId: 'p',
      typeId: 'p',
      purpose: 'exclude',
      standing: 'granted',
      reason: '',
      byAppeal: false,
      at: beijing('03-20 10:00:00'),
    } as const
    fc.assert(
      fc.property(fc.constantFrom(...orders), (chosen) => {
        for (const result of assessed(orders.map((order) => (order === chosen ? { ...order, exclusion } : order)))) {
          if (result.unitId === chosen.units.leadStreet) continue
          const { measures, score, parts } = before.get(result.unitId)!
          expect({ measures: result.measures, score: result.score, parts: result.parts }).toEqual({
            measures,
            score,
            parts,
          })
        }
      }),
    )
  })

  it('weights that do not sum as the method says are refused', () => {
    const reweighed = (weight: string) => ({
      ...method,
      objects: method.objects.map((object, index) =>
        index === 0
          ? {
              ...object,
              parts: object.parts.map((part, at) =>
                at === 0 ? { ...part, weights: [{ fromOn: '2026-01-01', weight }] } : part,
              ),
            }
          : object,
      ),
    })
    expect(methodFaults(reweighed('0.1'))).toEqual([])
    expect(methodFaults(reweighed('10%'))).toEqual([])
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999 }).filter((n) => n !== 100),
        (n) => {
          expect(methodFaults(reweighed(`0.${String(n).padStart(3, '0')}`))).toMatchObject([
            { path: 'objects.0.parts', code: 'method.weights' },
          ])
        },
      ),
    )
  })

  it('30/35/35 is a matter of the method’s numbers alone', () => {
    const other = {
      ...method,
      objects: method.objects.map((object) => ({
        ...object,
        parts: object.parts.map(({ measure }) => ({
          measure,
          weights: [
            {
              fromOn: '2026-01-01',
              weight:
                ({ response: '30%', resolution: '35%', satisfaction: '35%' } as Record<string, string>)[measure] ?? '1',
            },
          ],
        })),
      })),
    }
    // 30 × 7/8 + 35 × 4.5/8 + 35 × 4.9/8 = 26.25 + 19.6875 + 21.4375
    expect(shown(assessed(orders, other).find(({ unitId }) => unitId === streetId('桥头街道'))!.score)).toBe('67.38')
  })
})
