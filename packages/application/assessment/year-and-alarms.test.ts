import { describe, expect, it } from 'vitest'
import {
  assessUnits,
  assessYear,
  directoryOf,
  massageAlarms,
  methodInWords,
  noFacts,
  parseExact,
  unitInputs,
  WindowCount,
  type AssessedOrder,
  type UnitResult,
} from '@shaoying/domain'
import { assessed, bridge, method, of, orders, pack, period, shown, south, streets } from '../testing/assessed-month.ts'
import { beijing } from '../testing/hand-worked-month.ts'

describe('the year', () => {
  const entry = (value: string) => [parseExact(value)!]
  const months = new Map([
    [bridge, [of(assessed(method), bridge)]],
    [south, [of(assessed(method), south)]],
  ])
  it('R021 R109 R174: windows’ mean and the review by cadres and residents, half and half', () => {
    const entries = new Map([
      [bridge, new Map([['cadreReview', entry('80')]])],
      [south, new Map([['cadreReview', entry('70')]])],
    ])
    const year = assessYear({ method, object: streets, lastOn: '2026-12-18', results: months, entries })
    expect(year.map(({ unitId, score, rank }) => [unitId, shown(score), rank])).toEqual([
      [south, '85.00', 1],
      [bridge, '70.69', 2],
    ])
  })

  it('R058 R059 R060: 50/20/30 for districts in 2026; the survey weighs more from 2027 on', () => {
    const district = method.objects.find(({ id }) => id === 'districts')!
    const entries = new Map([
      [
        '990101',
        new Map([
          ['onSite', entry('80')],
          ['partyBuilding', entry('90')],
          ['massSurvey', entry('60')],
        ]),
      ],
    ])
    const at = (lastOn: string) =>
      shown(assessYear({ method, object: district, lastOn, results: new Map([['990101', []]]), entries })[0]!.score)
    expect([at('2026-12-18'), at('2027-12-18')]).toEqual(['76.00', '74.00'])
  })
})

describe('other objects than streets', () => {
  const object = (id: string) => method.objects.find((one) => one.id === id)!
  const facts = (score: string) => ({
    entries: new Map(),
    whistles: new Map([
      [
        '990000-housing',
        { score: parseExact(score), evaluation: null, summonses: 2, arrivedInTime: 2, failed: 0, blown: 0 },
      ],
    ]),
  })
  const led = (unitId: string) =>
    orders.map((order) =>
      order.units.lead === bridge
        ? { ...order, units: { ...order.units, lead: unitId, placeCommunity: '990101001001' } }
        : order,
    )
  function ranked(
    id: string,
    those: readonly AssessedOrder[],
    known: Parameters<typeof unitInputs>[2] = noFacts,
  ): readonly UnitResult[] {
    const count = new WindowCount(method, period)
    for (const order of those) count.add(order)
    return assessUnits({
      method,
      object: object(id),
      windowId: '2026-03',
      lastOn: period.lastOn,
      inputs: unitInputs(object(id), count.tallies, known, directoryOf(pack.units)),
      previous: new Map(),
    })
  }

  it('R020 R053: of a department’s score 30 % is what streets gave it for reporting in; without whistles the rest makes the whole', () => {
    const housing = (known?: Parameters<typeof unitInputs>[2]) =>
      shown(ranked('departments', led('990000-housing'), known)[0]!.score)
    // Three rates 61.375 of 100: 0.7 × 61.375 + 0.3 × 80.
    expect([housing(facts('80')), housing()]).toEqual(['66.96', '61.38'])
  })

  it('R053: public-service enterprises have a ranking of their own', () => {
    expect(
      ranked('enterprises', led('990000-heat-company'))
        .slice(0, 2)
        .map(({ unitId, score, rank }) => [unitId, shown(score), rank]),
    ).toEqual([
      ['990000-heat-company', '61.38', 1],
      ['990000-gas-company', '—', null],
    ])
  })

  it('R057: communities are ranked by satisfaction, by where the matter lies', () => {
    expect(ranked('communities', led(bridge))[0]).toMatchObject({
      unitId: '990101001001',
      rank: 1,
      measures: { satisfaction: '49/80' },
      score: '245/4',
    })
  })
})

describe('alarms', () => {
  const late = (order: AssessedOrder, index: number): AssessedOrder => ({
    ...order,
    orderId: `suspect-${index}`,
    units: { ...order.units, lead: 'suspect' },
    replyFingerprint: 'same',
    callbackAttempts: 1,
    wrongNumbers: 1,
    exclusion: orders[9]!.exclusion,
    categoryChanges: [{ at: beijing('03-04 10:00:00'), fromId: null, toId: '0101-02' }],
    createdAt: beijing('03-01 10:00:00'),
    rounds: [
      {
        ...order.rounds[0]!,
        round: 1,
        dueAt: beijing('03-08 10:00:00'),
        handledAt: beijing('03-08 09:00:00'),
        inTime: true,
        claimedSolved: 'solved',
        returns: 1,
        answer: {
          contacted: true,
          solved: 'not_solved',
          satisfaction: 'dissatisfied',
          manner: 'phone',
          at: beijing('03-09 10:00:00'),
        },
      },
    ],
  })
  it('finds each pattern beyond the method’s thresholds, with the orders that show it', () => {
    const alarms = massageAlarms(orders.slice(0, 4).map(late), method.alarms)
    expect(alarms.map(({ kind, count, of: among, share }) => [kind, count, among, share])).toEqual([
      ['last_hours', 4, 4, '100.0'],
      ['late_category', 4, 4, '100.0'],
      ['wrong_numbers', 4, 4, '100.0'],
      ['exclusion_share', 4, 4, '100.0'],
      ['identical_replies', 4, 4, '100.0'],
      ['claim_gap', 4, 4, '100.0'],
    ])
    expect(alarms[0]!.orders).toEqual(
      orders.slice(0, 4).map(({ number }, index) => ({ orderId: `suspect-${index}`, number })),
    )
  })

  const plain = (index: number): AssessedOrder => ({
    ...late(orders[index]!, index),
    callbackAttempts: 1,
    wrongNumbers: 0,
    exclusion: null,
    categoryChanges: [],
    replyFingerprint: `own-${index}`,
    rounds: [
      {
        ...late(orders[index]!, index).rounds[0]!,
        handledAt: beijing('03-04 09:00:00'),
        returns: 0,
        answer: {
          contacted: true,
          solved: 'solved',
          satisfaction: 'satisfied',
          manner: 'phone',
          at: beijing('03-09 10:00:00'),
        },
      },
    ],
  })
  const alike = Array.from({ length: 4 }, (_, index) => plain(index))
  const kindsOf = (change: (order: AssessedOrder) => Partial<AssessedOrder>) =>
    massageAlarms(
      alike.map((order) => ({ ...order, ...change(order) })),
      method.alarms,
    ).map(({ kind }) => kind)
  const first = (order: AssessedOrder, change: Partial<AssessedOrder['rounds'][number]>): Partial<AssessedOrder> => ({
    rounds: [{ ...order.rounds[0]!, ...change }],
  })

  it.each<[string, (order: AssessedOrder) => Partial<AssessedOrder>, readonly string[]]>([
    [
      'replied in the last hour, and not returned, is diligence',
      (order) => first(order, { handledAt: beijing('03-08 09:00:00') }),
      [],
    ],
    [
      'replied in the last hour and sent back is not',
      (order) => first(order, { handledAt: beijing('03-08 09:00:00'), returns: 1 }),
      ['last_hours'],
    ],
    ['replied early and sent back is rework like any other', (order) => first(order, { returns: 1 }), []],
    [
      'replied after the limit is late, not gaming',
      (order) => first(order, { handledAt: beijing('03-08 11:00:00'), returns: 1 }),
      [],
    ],
    [
      'a category put right within the day is care',
      () => ({ categoryChanges: [{ at: beijing('03-01 12:00:00'), fromId: null, toId: '0101-02' }] }),
      [],
    ],
    [
      'a category changed three days on is worth a look',
      () => ({ categoryChanges: [{ at: beijing('03-04 12:00:00'), fromId: '0101-01', toId: '0101-02' }] }),
      ['late_category'],
    ],
    ['nobody picking up is no wrong number', () => ({ callbackAttempts: 3, wrongNumbers: 0 }), []],
    ['numbers that belong to nobody are', () => ({ callbackAttempts: 1, wrongNumbers: 1 }), ['wrong_numbers']],
    [
      'an application taken back counts for nothing',
      () => ({ exclusion: { ...orders[9]!.exclusion!, standing: 'withdrawn' } }),
      [],
    ],
    [
      'many applications do, granted or not',
      () => ({ exclusion: { ...orders[9]!.exclusion!, standing: 'refused' } }),
      ['exclusion_share'],
    ],
    [
      'one reply to orders merged into one is as it should be',
      () => ({ replyFingerprint: 'same', mergedInto: 'order-05' }),
      [],
    ],
    ['the same reply to orders of their own is not', () => ({ replyFingerprint: 'same' }), ['identical_replies']],
    [
      'a unit that says itself that it is unsolved claims nothing',
      (order) =>
        first(order, { claimedSolved: 'not_solved', answer: { ...order.rounds[0]!.answer!, solved: 'not_solved' } }),
      [],
    ],
    [
      'solved in part, says the petitioner, is no contradiction',
      (order) => first(order, { answer: { ...order.rounds[0]!.answer!, solved: 'partly_solved' } }),
      [],
    ],
    [
      'solved, says the unit, and not, says the petitioner',
      (order) => first(order, { answer: { ...order.rounds[0]!.answer!, solved: 'not_solved' } }),
      ['claim_gap'],
    ],
  ])('%s', (_what, change, expected) => {
    expect(kindsOf(change)).toEqual(expected)
  })

  it('stays silent below them', () => {
    expect(massageAlarms([late(orders[0]!, 0)], method.alarms)).toEqual([])
    expect(
      massageAlarms(
        orders.map((order) => ({ ...order, exclusion: null })),
        method.alarms,
      ),
    ).toEqual([])
  })
})

describe('the method explains itself', () => {
  it('in both languages, from the numbers it is reckoned by', () => {
    const words = methodInWords(method, '2026-03-18')
    expect(words.map(({ zh }) => zh)).toContain(
      '街道（乡镇）（按承办单位所属街道（乡镇）归属）：得分 = 100 × (0.1 × 响应率 + 0.5 × 解决率 + 0.4 × 满意率) − 扣分 + 加分；有效回访少于1件的不排名。',
    )
    expect(words[0]!.en).toBe(
      'A window runs from day 19 of the month before to day 18. An appeal belongs to the window in which it was registered; callbacks until 10 days after it count.',
    )
    expect(words.map(({ zh }) => zh)).toContain('解决率 = (已解决 + 部分解决 × 0.5) ÷ 有效回访。')
    expect(
      words.flatMap(({ zh, en }) => [zh, en]).filter((text) => /undefined|\b(valid|solved)\b.*。/.test(text)),
    ).toEqual([])
  })
})
