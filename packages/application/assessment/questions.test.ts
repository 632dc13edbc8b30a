import { describe, expect, it } from 'vitest'
import {
  assessUnits, assessYear, buildWorkingCalendar, calendarRowsOf, changedMethod, countsOtherwise, decimalText, directoryOf, exactFrom, isRefusal, massageAlarms, measureWithNumbers, methodFaults, methodInWords, minus, movesBetween, movingOrders, noFacts, parseExact, sum, unitInputs, unknownInChange, waterfall, WindowCount, windowPeriod, withoutExclusions, type AssessedOrder, type AssessmentMethod, type MethodChange, type UnitResult,
} from '@shaoying/domain'
import { checkPack } from '../city-pack/check-pack.ts'
import { smallPack } from '../testing/edited-pack.ts'
import { beijing, handWorkedMonth, orderOfRow, streetId } from '../testing/hand-worked-month.ts'

const pack = checkPack(smallPack).pack!
const method = pack.assessmentMethods[0]!
const calendar = buildWorkingCalendar(calendarRowsOf(pack))
if (isRefusal(calendar)) throw new Error(calendar.code)
const period = windowPeriod('2026-03', method, calendar)
const orders = (await handWorkedMonth()).orders.map(orderOfRow)
const streets = method.objects[0]!
const [bridge, lake, south] = ['桥头街道', '湖滨街道', '南山镇'].map(streetId) as [string, string, string]

function counted(under: AssessmentMethod): WindowCount {
  const count = new WindowCount(under, period)
  for (const order of orders) count.add(order)
  return count
}
const inputs = unitInputs(streets, counted(method).tallies, noFacts, directoryOf(pack.units))
function assessed(under: AssessmentMethod, previous: readonly UnitResult[] = [], windowId = '2026-03'): readonly UnitResult[] {
  return assessUnits({ method: under, object: under.objects[0]!, windowId, lastOn: period.lastOn, inputs: unitInputs(streets, counted(under).tallies, noFacts, directoryOf(pack.units)), previous: new Map(previous.map((result) => [result.unitId, result])) })
}
const of = (results: readonly UnitResult[], unitId: string) => results.find((result) => result.unitId === unitId)!
const shown = (text: string | null | undefined) => (text ? decimalText(exactFrom(text), 2) : '—')

describe('why am I where I am', () => {
  const results = assessed(method)
  it('steps down from the best, part by part, and comes to the difference to the last digit', () => {
    const { steps, bestScore, score } = waterfall(of(results, south), of(results, bridge))!
    expect(steps.map(({ measure, difference }) => [measure, shown(difference)])).toEqual([['response', '-1.25'], ['resolution', '-21.88'], ['satisfaction', '-15.50'], ['deductions', '0.00'], ['bonuses', '0.00']])
    expect(sum(steps.map(({ difference }) => exactFrom(difference)))).toEqual(minus(exactFrom(score), exactFrom(bestScore)))
    expect(waterfall(of(results, south), results.at(-1)!)).toBeNull()
  })

  it('names the orders that would move it most, the greatest first, and what each would bring', () => {
    const own = orders.filter(({ units, createdAt }) => units.leadStreet === bridge && createdAt >= period.fromAt && createdAt < period.untilAt)
    const moving = movingOrders({ method, object: streets, period, input: inputs.find(({ unitId }) => unitId === bridge)! }, own)
    // Order 6: nothing went well, all 100 ÷ 8 points; 9 and 12: contacted only; 5: half solved, basically satisfied.
    expect(moving.map(({ number, gain }) => [number, shown(gain)])).toEqual([['6', '12.50'], ['12', '11.25'], ['9', '11.25'], ['5', '3.63']])
  })

  it('puts the numbers into the formula', () => {
    const { counted: c } = of(results, bridge).tally
    expect(measureWithNumbers(method, 'resolution', 'zh', (name) => String(c[name as 'solved']))).toBe('(4 + 1 × 0.5) ÷ 8')
  })
})

describe('the same month under another method', () => {
  it('shows who moves and why; 30/35/35 costs 湖滨 nothing and brings 桥头 six points', () => {
    const other = changedMethod(method, { objects: { streets: { weights: { response: '0.3', resolution: '0.35', satisfaction: '0.35' } } } })
    expect(methodFaults(other)).toEqual([])
    const moves = movesBetween(assessed(method), assessed(other))
    const move = moves.find(({ unitId }) => unitId === bridge)!
    expect({ places: move.places, change: shown(move.scoreChange), because: move.because.map(({ measure, points }) => [measure, shown(points)]) }).toEqual({ places: 0, change: '6.00', because: [['response', '17.50'], ['resolution', '-8.44'], ['satisfaction', '-3.06']] })
  })

  it('a dearer half solution moves 湖滨; weights that do not add up are refused', () => {
    const moves = movesBetween(assessed(method), assessed(changedMethod(method, { partlySolved: '0' })))
    expect(shown(moves.find(({ unitId }) => unitId === lake)!.scoreChange)).toBe('-6.25')
    expect(methodFaults(changedMethod(method, { objects: { streets: { weights: { response: '0.3' } } } }))).toMatchObject([{ code: 'method.weights', params: { sum: '1.2' } }])
  })
})

describe('whatever a method can set may be asked otherwise', () => {
  const under = (change: MethodChange, asIf = (order: AssessedOrder) => order) => {
    const other = changedMethod(method, change)
    expect(methodFaults(other)).toEqual([])
    const count = new WindowCount(other, windowPeriod('2026-03', other, calendar))
    for (const order of orders) count.add(asIf(order))
    const after = assessUnits({ method: other, object: other.objects[0]!, windowId: '2026-03', lastOn: period.lastOn, inputs: unitInputs(streets, count.tallies, noFacts, directoryOf(pack.units)), previous: new Map() })
    return { moves: movesBetween(assessed(method), after), recounts: countsOtherwise(method, other) }
  }
  const move = (moves: ReturnType<typeof under>['moves'], unitId: string) => moves.find((one) => one.unitId === unitId)!

  it('the first word instead of the last costs 桥头 order 8, which was put right in a second round', () => {
    const { moves, recounts } = under({ counting: { answer: 'first' } })
    expect(recounts).toBe(true)
    expect(move(moves, bridge)).toMatchObject({ counts: [{ name: 'solved', before: 4, after: 3 }, { name: 'satisfied', before: 3, after: 2 }] })
  })

  it('only the telephone: 湖滨 loses two callbacks that were all well', () => {
    expect(move(under({ counting: { manners: ['phone'] } }).moves, lake)).toMatchObject({ counts: expect.arrayContaining([{ name: 'valid', before: 4, after: 2 }]), because: [{ measure: 'resolution' }, { measure: 'satisfaction' }] })
  })

  it('a minimum of eight callbacks takes the rank of those who have fewer', () => {
    const { moves, recounts } = under({ objects: { streets: { minimumValid: 8 } } })
    expect(recounts).toBe(false)
    expect(move(moves, south)).toMatchObject({ before: { rank: 1 }, after: { rank: null, unranked: 'below_minimum' }, places: null })
  })

  it('another value of a grade, another band and another class show beside what was', () => {
    expect(shown(move(under({ satisfaction: { basically_satisfied: '0.5' } }).moves, lake).scoreChange)).toBe('-4.00')
    expect(move(under({ objects: { streets: { bands: { excellent: 'score >= 80' } } } }).moves, lake)).toMatchObject({ before: { bandId: 'fair' }, after: { bandId: 'excellent' } })
    expect(move(under({ objects: { streets: { classes: { governance: { enter: 'volumeRank < 1', leave: null } } } } }).moves, bridge)).toMatchObject({ before: { classId: 'governance' }, after: { classId: 'rectification' } })
  })

  it('orders that were left out count after all, without a change of anything else', () => {
    const { moves } = under({}, (order) => withoutExclusions(order, ['x']))
    expect(move(moves, bridge)).toMatchObject({ counts: expect.arrayContaining([{ name: 'valid', before: 8, after: 10 }]) })
    expect(move(moves, south)).toMatchObject({ scoreChange: '0/1', counts: [] })
    expect(shown(assessed(method).find(({ unitId }) => unitId === bridge)!.scoreWithAll)).toBe(shown(move(moves, bridge).after.score))
  })

  it('a name that the method does not have is named with those it has', () => {
    expect(unknownInChange(method, { objects: { streets: { bands: { superb: 'score > 1' } } } })).toMatchObject({ path: 'objects.streets.bands.superb', known: ['excellent', 'good', 'fair', 'poor'] })
    expect(unknownInChange(method, { measures: { response: 'contacted / valid' }, objects: { streets: { weights: { response: '1' } } } })).toBeNull()
  })
})

describe('classes over several windows', () => {
  it('R169 R170: who leads in volume or has many people enters governance; the way out takes three windows in a row', () => {
    const first = assessed(method)
    expect(of(first, bridge).standing).toEqual({ id: 'governance', sinceWindow: '2026-03', leaveStreak: 0 })
    expect(of(first, lake).standing).toBeNull()
    expect(of(first, south).standing).toMatchObject({ id: 'advanced' })
    // Everybody later does well and 桥头 is small now: the way out is met, but only once.
    const easy = { ...method, objects: [{ ...streets, classes: streets.classes.map((one) => (one.id === 'governance' ? { ...one, enter: 'volumeRank < 1', leave: 'volumeRank >= 1' } : one)) }] }
    const second = assessed(easy, first, '2026-04')
    const third = assessed(easy, second, '2026-05')
    expect([of(second, bridge), of(third, bridge)].map(({ standing }) => standing)).toEqual([{ id: 'governance', sinceWindow: '2026-03', leaveStreak: 1 }, { id: 'governance', sinceWindow: '2026-03', leaveStreak: 2 }])
    expect(of(assessed(easy, third, '2026-06'), bridge).standing).toMatchObject({ id: 'rectification', sinceWindow: '2026-06' })
  })

  it('ranks and scores of the window before stand beside those of this one', () => {
    const first = assessed(method)
    expect(of(assessed(method, first, '2026-04'), lake).previous).toEqual({ rank: 3, score: of(first, lake).score })
  })
})

describe('the year', () => {
  const entry = (value: string) => [parseExact(value)!]
  const months = new Map([[bridge, [of(assessed(method), bridge)]], [south, [of(assessed(method), south)]]])
  it('R021 R109 R174: windows’ mean and the review by cadres and residents, half and half', () => {
    const entries = new Map([[bridge, new Map([['cadreReview', entry('80')]])], [south, new Map([['cadreReview', entry('70')]])]])
    const year = assessYear({ method, object: streets, lastOn: '2026-12-18', results: months, entries })
    expect(year.map(({ unitId, score, rank }) => [unitId, shown(score), rank])).toEqual([[south, '85.00', 1], [bridge, '70.69', 2]])
  })

  it('R058 R059 R060: 50/20/30 for districts in 2026; the survey weighs more from 2027 on', () => {
    const district = method.objects.find(({ id }) => id === 'districts')!
    const entries = new Map([['990101', new Map([['onSite', entry('80')], ['partyBuilding', entry('90')], ['massSurvey', entry('60')]])]])
    const at = (lastOn: string) => shown(assessYear({ method, object: district, lastOn, results: new Map([['990101', []]]), entries })[0]!.score)
    expect([at('2026-12-18'), at('2027-12-18')]).toEqual(['76.00', '74.00'])
  })
})

describe('other objects than streets', () => {
  const object = (id: string) => method.objects.find((one) => one.id === id)!
  const facts = (score: string) => ({ entries: new Map(), whistles: new Map([['990000-housing', { score: parseExact(score), evaluation: null, summonses: 2, arrivedInTime: 2, failed: 0, blown: 0 }]]) })
  const led = (unitId: string) => orders.map((order) => (order.units.lead === bridge ? { ...order, units: { ...order.units, lead: unitId, placeCommunity: '990101001001' } } : order))
  function ranked(id: string, those: readonly AssessedOrder[], known: Parameters<typeof unitInputs>[2] = noFacts): readonly UnitResult[] {
    const count = new WindowCount(method, period)
    for (const order of those) count.add(order)
    return assessUnits({ method, object: object(id), windowId: '2026-03', lastOn: period.lastOn, inputs: unitInputs(object(id), count.tallies, known, directoryOf(pack.units)), previous: new Map() })
  }

  it('R020 R053: of a department’s score 30 % is what streets gave it for reporting in; without whistles the rest makes the whole', () => {
    const housing = (known?: Parameters<typeof unitInputs>[2]) => shown(ranked('departments', led('990000-housing'), known)[0]!.score)
    // Three rates 61.375 of 100: 0.7 × 61.375 + 0.3 × 80.
    expect([housing(facts('80')), housing()]).toEqual(['66.96', '61.38'])
  })

  it('R053: public-service enterprises have a ranking of their own', () => {
    expect(ranked('enterprises', led('990000-heat-company')).slice(0, 2).map(({ unitId, score, rank }) => [unitId, shown(score), rank])).toEqual([['990000-heat-company', '61.38', 1], ['990000-gas-company', '—', null]])
  })

  it('R057: communities are ranked by satisfaction, by where the matter lies', () => {
    expect(ranked('communities', led(bridge))[0]).toMatchObject({ unitId: '990101001001', rank: 1, measures: { satisfaction: '49/80' }, score: '245/4' })
  })
})

describe('alarms', () => {
  const late = (order: AssessedOrder, index: number): AssessedOrder => ({
    ...order, orderId: `suspect-${index}`, units: { ...order.units, lead: 'suspect' }, replyFingerprint: 'same', callbackAttempts: 1, wrongNumbers: 1, exclusion: orders[9]!.exclusion, categoryChanges: [{ at: beijing('03-04 10:00:00'), fromId: null, toId: '0101-02' }],
    createdAt: beijing('03-01 10:00:00'), rounds: [{ ...order.rounds[0]!, round: 1, dueAt: beijing('03-08 10:00:00'), handledAt: beijing('03-08 09:00:00'), inTime: true, claimedSolved: 'solved', returns: 1, answer: { contacted: true, solved: 'not_solved', satisfaction: 'dissatisfied', manner: 'phone', at: beijing('03-09 10:00:00') } }],
  })
  it('finds each pattern beyond the method’s thresholds, with the orders that show it', () => {
    const alarms = massageAlarms(orders.slice(0, 4).map(late), method.alarms)
    expect(alarms.map(({ kind, count, of: among, share }) => [kind, count, among, share])).toEqual([['last_hours', 4, 4, '100.0'], ['late_category', 4, 4, '100.0'], ['wrong_numbers', 4, 4, '100.0'], ['exclusion_share', 4, 4, '100.0'], ['identical_replies', 4, 4, '100.0'], ['claim_gap', 4, 4, '100.0']])
    expect(alarms[0]!.orders).toEqual(orders.slice(0, 4).map(({ number }, index) => ({ orderId: `suspect-${index}`, number })))
  })

  const plain = (index: number): AssessedOrder => ({ ...late(orders[index]!, index), callbackAttempts: 1, wrongNumbers: 0, exclusion: null, categoryChanges: [], replyFingerprint: `own-${index}`, rounds: [{ ...late(orders[index]!, index).rounds[0]!, handledAt: beijing('03-04 09:00:00'), returns: 0, answer: { contacted: true, solved: 'solved', satisfaction: 'satisfied', manner: 'phone', at: beijing('03-09 10:00:00') } }] })
  const alike = Array.from({ length: 4 }, (_, index) => plain(index))
  const kindsOf = (change: (order: AssessedOrder) => Partial<AssessedOrder>) => massageAlarms(alike.map((order) => ({ ...order, ...change(order) })), method.alarms).map(({ kind }) => kind)
  const first = (order: AssessedOrder, change: Partial<AssessedOrder['rounds'][number]>): Partial<AssessedOrder> => ({ rounds: [{ ...order.rounds[0]!, ...change }] })

  it.each<[string, (order: AssessedOrder) => Partial<AssessedOrder>, readonly string[]]>([
    ['replied in the last hour, and not returned, is diligence', (order) => first(order, { handledAt: beijing('03-08 09:00:00') }), []],
    ['replied in the last hour and sent back is not', (order) => first(order, { handledAt: beijing('03-08 09:00:00'), returns: 1 }), ['last_hours']],
    ['replied early and sent back is rework like any other', (order) => first(order, { returns: 1 }), []],
    ['replied after the limit is late, not gaming', (order) => first(order, { handledAt: beijing('03-08 11:00:00'), returns: 1 }), []],
    ['a category put right within the day is care', () => ({ categoryChanges: [{ at: beijing('03-01 12:00:00'), fromId: null, toId: '0101-02' }] }), []],
    ['a category changed three days on is worth a look', () => ({ categoryChanges: [{ at: beijing('03-04 12:00:00'), fromId: '0101-01', toId: '0101-02' }] }), ['late_category']],
    ['nobody picking up is no wrong number', () => ({ callbackAttempts: 3, wrongNumbers: 0 }), []],
    ['numbers that belong to nobody are', () => ({ callbackAttempts: 1, wrongNumbers: 1 }), ['wrong_numbers']],
    ['an application taken back counts for nothing', () => ({ exclusion: { ...orders[9]!.exclusion!, standing: 'withdrawn' } }), []],
    ['many applications do, granted or not', () => ({ exclusion: { ...orders[9]!.exclusion!, standing: 'refused' } }), ['exclusion_share']],
    ['one reply to orders merged into one is as it should be', () => ({ replyFingerprint: 'same', mergedInto: 'order-05' }), []],
    ['the same reply to orders of their own is not', () => ({ replyFingerprint: 'same' }), ['identical_replies']],
    ['a unit that says itself that it is unsolved claims nothing', (order) => first(order, { claimedSolved: 'not_solved', answer: { ...order.rounds[0]!.answer!, solved: 'not_solved' } }), []],
    ['solved in part, says the petitioner, is no contradiction', (order) => first(order, { answer: { ...order.rounds[0]!.answer!, solved: 'partly_solved' } }), []],
    ['solved, says the unit, and not, says the petitioner', (order) => first(order, { answer: { ...order.rounds[0]!.answer!, solved: 'not_solved' } }), ['claim_gap']],
  ])('%s', (_what, change, expected) => {
    expect(kindsOf(change)).toEqual(expected)
  })

  it('stays silent below them', () => {
    expect(massageAlarms([late(orders[0]!, 0)], method.alarms)).toEqual([])
    expect(massageAlarms(orders.map((order) => ({ ...order, exclusion: null })), method.alarms)).toEqual([])
  })
})

describe('the method explains itself', () => {
  it('in both languages, from the numbers it is reckoned by', () => {
    const words = methodInWords(method, '2026-03-18')
    expect(words.map(({ zh }) => zh)).toContain('街道（乡镇）（按承办单位所属街道（乡镇）归属）：得分 = 100 × (0.1 × 响应率 + 0.5 × 解决率 + 0.4 × 满意率) − 扣分 + 加分；有效回访少于1件的不排名。')
    expect(words[0]!.en).toBe('A window runs from day 19 of the month before to day 18. An appeal belongs to the window in which it was registered; callbacks until 10 days after it count.')
    expect(words.map(({ zh }) => zh)).toContain('解决率 = (已解决 + 部分解决 × 0.5) ÷ 有效回访。')
    expect(words.flatMap(({ zh, en }) => [zh, en]).filter((text) => /undefined|\b(valid|solved)\b.*。/.test(text))).toEqual([])
  })
})
