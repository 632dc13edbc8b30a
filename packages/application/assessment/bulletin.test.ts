import { describe, expect, it } from 'vitest'
import {
  assessUnits,
  buildWorkingCalendar,
  bulletinDocument,
  bulletinOf,
  calendarRowsOf,
  directoryOf,
  isRefusal,
  noFacts,
  noTally,
  sumTallies,
  unitInputs,
  WindowCount,
  windowPeriod,
  type BulletinContent,
  type UnitResult,
} from '@shaoying/domain'
import { checkPack } from '../city-pack/check-pack.ts'
import { smallPack } from '../testing/edited-pack.ts'
import { handWorkedMonth, orderOfRow, streetId } from '../testing/hand-worked-month.ts'

const pack = checkPack(smallPack).pack!
const method = pack.assessmentMethods[0]!
const calendar = buildWorkingCalendar(calendarRowsOf(pack))
if (isRefusal(calendar)) throw new Error(calendar.code)
const directory = directoryOf(pack.units)
const period = windowPeriod('2026-03', method, calendar)
const { orders: rows, sums } = await handWorkedMonth()

/** The bulletin of the forty orders worked by hand (docs/how-to/hand-worked-month.md). */
function handWorkedBulletin(
  previous: ReadonlyMap<string, UnitResult> = new Map(),
  publishedOn: string | null = '2026-04-01',
): BulletinContent {
  const count = new WindowCount(method, period)
  const tallies = rows.map((row) => count.add(orderOfRow(row)) ?? noTally)
  const results = new Map(
    method.objects.map((object) => [
      object.id,
      assessUnits({
        method,
        object,
        windowId: period.id,
        lastOn: period.lastOn,
        inputs: unitInputs(object, count.tallies, noFacts, directory),
        previous,
      }),
    ]),
  )
  return bulletinOf({
    rules: { pack, directory },
    method,
    methodInWords: [],
    period,
    results,
    total: sumTallies(tallies),
    past: [],
    topics: [{ categoryId: '0201-01', count: 4, previousCount: null }],
    exclusions: {
      applied: 3,
      granted: 2,
      appealed: 1,
      grantedOnAppeal: 1,
      byType: [{ typeId: pack.exclusionTypes[0]!.id, granted: 2 }],
    },
    mentions: null,
    publishedOn,
    freeze: null,
  })
}

describe('the bulletin of the month worked by hand', () => {
  it('shows every street the score and the rank that were worked by hand, rounded as the method says (R171)', () => {
    const { rows: ranked } = handWorkedBulletin().rankings.find(({ object }) => object === 'streets')!
    for (const row of sums) {
      const { figures, rank, scoreWithExcluded } = ranked.find(({ unit }) => unit.id === streetId(row['街乡']!))!
      expect([
        row['街乡'],
        figures.volume,
        figures.valid,
        figures.score?.toFixed(2) ?? '—',
        String(rank ?? '—'),
        scoreWithExcluded?.toFixed(2) ?? '—',
      ]).toEqual([
        row['街乡'],
        Number(row['总量']),
        Number(row['有效回访']),
        row['得分'],
        row['名次'],
        row['含剔除得分'],
      ])
    }
  })

  it('puts every unit of a class into it with its measures and their days (R169)', () => {
    const governance = handWorkedBulletin().classes.find(({ id }) => id === 'streets.governance')!
    expect(governance.units.length).toBeGreaterThan(0)
    expect(governance.measures.map(({ dueOn }) => dueOn)).toEqual(['2026-04-16', '2026-05-01'])
    expect(
      handWorkedBulletin(new Map(), null)
        .classes.flatMap(({ measures }) => measures.map(({ dueOn }) => dueOn))
        .every((on) => on === null),
    ).toBe(true)
  })

  it('shows movement against the window before', () => {
    const before = handWorkedBulletin().rankings[0]!.rows
    const last = before.findLast(({ rank }) => rank !== null)!
    const previous = new Map([
      [
        last.unit.id,
        { unitId: last.unit.id, rank: 1, score: '90/1', measures: {}, standing: null } as unknown as UnitResult,
      ],
    ])
    const moved = handWorkedBulletin(previous).rankings[0]!.rows.find(({ unit }) => unit.id === last.unit.id)!
    expect([moved.previousRank, moved.rank]).toEqual([1, last.rank])
  })

  it('reads as a document in both languages', () => {
    for (const language of ['zh', 'en'] as const) {
      const { blocks } = bulletinDocument(handWorkedBulletin(), language)
      expect(JSON.stringify(blocks)).not.toMatch(/undefined|NaN|null/)
    }
  })
})
