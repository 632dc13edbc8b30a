import { describe, expect, it } from 'vitest'
import { civilDateOfDay, dayNumberOf, windowDays, windowOn } from '@shaoying/domain'
import { smallPack, textOf, withFile } from '../../testing/edited-pack.ts'
import { checkPack } from '../check-pack.ts'
import { diffPacks } from '../diff-packs.ts'

const file = 'assessment/2026.yaml'
const source = textOf(smallPack, file)
const edited = (from: string | RegExp, to: string) => withFile(smallPack, file, source.replace(from, to))
const lineOf = (text: string): number => source.slice(0, source.indexOf(text)).split('\n').length
const said = (from: string | RegExp, to: string) =>
  checkPack(edited(from, to)).faults.map(
    ({ row, column, code, suggestion }) => `${row}:${column} ${code}${suggestion ? ` → ${suggestion}` : ''}`,
  )

describe('the assessment method of a pack is read, type-checked and named by line', () => {
  it('R020 R059 R171: the small town’s method is in order', () => {
    const { pack, faults } = checkPack(smallPack)
    expect(faults).toEqual([])
    expect(pack!.assessmentMethods.map(({ id, objects }) => [id, objects.map((object) => object.id)])).toEqual([
      [
        'monthly-2026',
        ['streets', 'districts', 'departments', 'industries', 'district-departments', 'enterprises', 'communities'],
      ],
    ])
  })

  it.each([
    [
      'a misspelt measure',
      'measure: resolution, weights',
      'measure: resolutoin, weights',
      `${lineOf('measure: resolution, weights')}:objects.0.parts.1.measure method.unknown → resolution`,
    ],
    [
      'a misspelt count',
      'formula: contacted / valid',
      'formula: contactd / valid',
      `${lineOf('formula: contacted / valid')}:measures.0.formula formula.name → contacted`,
    ],
    [
      'a formula that breaks off',
      'formula: contacted / valid',
      'formula: contacted /',
      `${lineOf('formula: contacted / valid')}:measures.0.formula formula.ends`,
    ],
    [
      'a condition where a number belongs',
      'formula: contacted / valid',
      'formula: contacted > valid',
      `${lineOf('formula: contacted / valid')}:measures.0.formula formula.type`,
    ],
    [
      'a measure that uses a later one',
      'formula: contacted / valid',
      'formula: threeRates / valid',
      `${lineOf('formula: contacted / valid')}:measures.0.formula formula.name`,
    ],
    [
      'a band that is no condition',
      'when: score >= 95',
      'when: score - 95',
      `${lineOf('when: score >= 95')}:objects.0.bands.0.when formula.type`,
    ],
    [
      'an unknown deduction',
      'extras: [misconduct, actFirst]',
      'extras: [misconduct, actFrist]',
      `${lineOf('extras: [misconduct')}:objects.0.extras method.unknown → actFirst`,
    ],
    [
      'a key nobody knows',
      'rankBy: exact',
      'rankby: exact',
      `${lineOf('rankBy: exact')}:rankby column.unknown → rankBy`,
    ],
    [
      'a weight in words',
      'weight: 0.1 }',
      'weight: ten }',
      `${lineOf('weight: 0.1 }')}:objects.0.parts.0.weights.0.weight value.not_decimal → 0.5`,
    ],
    [
      'a day beyond the month',
      'startsOnDay: 19',
      'startsOnDay: 31',
      `${lineOf('startsOnDay')}:window.startsOnDay value.not_integer`,
    ],
    ['a list that is none', /alarms: [\s\S]*$/, 'alarms: none', `${lineOf('alarms:')}:alarms value.not_record`],
    [
      'weights that do not add up',
      'weight: 0.5 }] }\n      - { measure: satisfaction',
      'weight: 0.6 }] }\n      - { measure: satisfaction',
      `${lineOf('- { measure: response')}:objects.0.parts method.weights`,
    ],
  ])('%s', (_what, from, to, expected) => {
    expect(said(from, to)).toContain(expected)
  })

  it('R058: a stage of later years must add up as well', () => {
    expect(
      said(
        'fromOn: 2027-01-01, weight: 0.4 }] }\n        - { measure: entry.partyBuilding',
        'fromOn: 2027-01-01, weight: 0.5 }] }\n        - { measure: entry.partyBuilding',
      ),
    ).toEqual([expect.stringContaining('objects.1.annual.parts method.weights')])
  })

  const later = (window: string) =>
    source
      .replace('id: monthly-2026', 'id: monthly-2027')
      .replace('effectiveOn: 2026-01-01', 'effectiveOn: 2027-01-01')
      .replaceAll('fromOn: 2026-01-01', 'fromOn: 2027-01-01')
      .replace(/, \{ fromOn: 2027-01-01, weight: 0\.4 \}/g, '')
      .replace('  startsOnDay: 19 # 上月19日至本月18日', window)
  it.each([
    [
      'calendar months instead leave the end of December out',
      '  startsOnDay: 1',
      ['window.startsOnDay method.windows_gap → firstFromOn: 2026-12-19'],
    ],
    ['a first window that begins where the last ends meets it', '  startsOnDay: 1\n  firstFromOn: 2026-12-19', []],
    [
      'one that begins too early counts days twice',
      '  startsOnDay: 1\n  firstFromOn: 2026-12-01',
      ['window.startsOnDay method.windows_overlap → firstFromOn: 2026-12-19'],
    ],
    ['windows of the same days meet by themselves', '  startsOnDay: 19', []],
  ])('when another method follows, %s', (_what, window, expected) => {
    const { faults } = checkPack(withFile(smallPack, 'assessment/2027.yaml', later(window)))
    expect(faults.map(({ column, code, suggestion }) => `${column} ${code} → ${suggestion}`)).toEqual(expected)
  })

  it('a day of the seam lies in the first window of the later method, and every day in one window', () => {
    const { pack } = checkPack(
      withFile(smallPack, 'assessment/2027.yaml', later('  startsOnDay: 1\n  firstFromOn: 2026-12-19')),
    )
    const days = Array.from({ length: 120 }, (_, index) => civilDateOfDay(dayNumberOf('2026-11-01') + index))
    const windows = days.map((on) => windowOn(on, pack!.assessmentMethods)!)
    expect(['2026-12-18', '2026-12-19', '2027-01-31', '2027-02-01'].map((on) => windows[days.indexOf(on)]!.id)).toEqual(
      ['2026-12', '2027-01', '2027-01', '2027-02'],
    )
    for (const [index, { id, method }] of windows.entries())
      expect(windowDays(id, method).fromOn <= days[index]! && days[index]! <= windowDays(id, method).lastOn).toBe(true)
  })

  it('two methods do not begin on one day; a changed weight shows in the comparison of two packs', () => {
    expect(checkPack(withFile(smallPack, 'assessment/other.yaml', source)).faults.map(({ code }) => code)).toEqual([
      'method.same_day',
    ])
    expect(diffPacks(smallPack, edited('partlySolved: 0.5', 'partlySolved: 0.6')).tables).toMatchObject([
      {
        table: 'assessment',
        changed: [{ key: 'monthly-2026', columns: [{ column: 'values.partlySolved', before: '0.5', after: '0.6' }] }],
      },
    ])
  })
})
