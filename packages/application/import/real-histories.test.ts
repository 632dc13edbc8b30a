import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { historyFigures, type HistoryFigures, type HistoryGrouping } from '../history/history-figures.ts'
import { buildTown, type Town } from '../testing/town.ts'
import { checkHistory, importHistory } from './import-history.ts'
import { readMapping } from './import-mapping.ts'
import { readRows, type TableRow } from './read-rows.ts'
import { historyTarget } from './take-history.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const sharedData = path.resolve(root, '../shared/data')

type Row = TableRow['values']

/** What the file itself says of a row, read without any of the code under test. */
interface Reading {
  readonly name: string
  readonly file: string
  readonly column: Readonly<Record<HistoryGrouping, string>>
  readonly day: (row: Row) => string
  readonly inTime: (row: Row) => boolean | null
  readonly hours: (row: Row) => number | null
  /** Days worth a look of their own: the whole file, a leap day, one day, before anything. */
  readonly ranges: readonly Range[]
}

type Range = readonly [from: string, to: string]
const grouping = ['street', 'department', 'type', 'channel'] as const satisfies readonly HistoryGrouping[]

/** As many ranges anywhere in the file’s days, from one day to a year long; the same every time. */
function rangesWithin([first, last]: Range, count: number): readonly Range[] {
  const dayOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)
  const [from, to] = [Date.parse(first) / 86_400_000, Date.parse(last) / 86_400_000]
  return Array.from({ length: count }, (_, index): Range => {
    const starts = from + ((index * 7_919) % (to - from))
    return [dayOf(starts), dayOf(starts + 1 + ((index * index * 13) % 366))]
  })
}

const wallHours = (from: string, to: string): number =>
  (Date.parse(`${to.replace(' ', 'T')}Z`) - Date.parse(`${from.replace(' ', 'T')}Z`)) / 3_600_000

/** Two ways of adding fractions of an hour may differ in the last digit. */
const millionths = (hours: number | null): number | null => (hours === null ? null : Math.round(hours * 1e6) / 1e6)

const readings: readonly Reading[] = [
  {
    name: 'pingshan',
    file: 'pingshan/events.csv.gz',
    column: {
      street: 'STREET_NAME',
      department: 'DISPOSE_UNIT_NAME',
      type: 'EVENT_TYPE_NAME',
      channel: 'EVENT_SRC_NAME',
    },
    day: (row) => row['CREATE_TIME']!.slice(0, 10),
    inTime: (row) => (row['INTIME_ARCHIVE_NUM'] === '-' ? null : row['INTIME_ARCHIVE_NUM'] === '1'),
    hours: () => null,
    ranges: [
      ['2018-01-01', '2019-01-01'],
      ['2018-09-01', '2018-10-01'],
      ['2018-03-11', '2018-03-12'],
      ['2017-01-01', '2017-02-01'],
    ],
  },
  {
    name: 'boston311',
    file: 'boston311/sample_2015_2024.csv.gz',
    column: { street: 'neighborhood', department: 'subject', type: 'type', channel: 'source' },
    day: (row) => row['open_dt']!.slice(0, 10),
    inTime: (row) => (row['ontime'] === '' ? null : row['ontime'] === 'ONTIME'),
    hours: (row) => (row['closed_dt'] === '' ? null : wallHours(row['open_dt']!, row['closed_dt']!)),
    ranges: [
      ['2015-01-01', '2023-01-01'],
      ['2016-02-29', '2016-03-01'],
      ['2018-10-20', '2018-11-20'],
      ['2020-01-01', '2021-01-01'],
    ],
  },
]

function direct(
  rows: readonly Row[],
  reading: Reading,
  by: HistoryGrouping,
  [from, to]: readonly [string, string],
): Map<string | null, HistoryFigures> {
  const groups = new Map<string | null, Row[]>()
  for (const row of rows) {
    const said = row[reading.column[by]]!.trim()
    const key = said === '' || said === '-' ? null : said
    if (reading.day(row) >= from && reading.day(row) < to) (groups.get(key) ?? groups.set(key, []).get(key)!).push(row)
  }
  return new Map(
    [...groups].map(([key, own]) => {
      const judged = own.map(reading.inTime).filter((is) => is !== null)
      const hours = own
        .map(reading.hours)
        .filter((each) => each !== null)
        .sort((a, b) => a - b)
      const [low, high] = [hours[Math.floor((hours.length - 1) / 2)], hours[Math.floor(hours.length / 2)]]
      return [
        key,
        {
          key,
          n: own.length,
          inTimeShare: judged.length === 0 ? null : judged.filter(Boolean).length / judged.length,
          medianHours: low === undefined ? null : (low + high!) / 2,
        },
      ]
    }),
  )
}

describe.skipIf(!existsSync(sharedData)).each(readings)('the real history $name', (reading) => {
  let town: Town
  let drop: () => Promise<void>
  const rows: Row[] = []
  let taken: object

  beforeAll(async () => {
    const database = await createTestDatabase()
    drop = () => database.drop()
    town = await buildTown(database.url, '2026-03-02T01:00:00Z')
    const mapping = readMapping(await readFile(path.join(root, `imports/${reading.name}.yaml`), 'utf8'), reading.name)
    const file = path.join(sharedData, reading.file)
    for await (const { values } of readRows(file)) rows.push(values)
    const { names, rejects } = await checkHistory(file, mapping, town.rules)
    const target = await historyTarget(town, mapping, names, () => town.doer('call_taker'))
    const result = await importHistory(target, file, mapping, () => undefined)
    taken = { ...result, checked: rejects.length }
  })
  afterAll(async () => {
    await town.end()
    await drop()
  })

  it('every row of the file becomes one closed order', () => {
    expect(taken).toEqual({ imported: rows.length, alreadyThere: 0, rejects: [], checked: 0 })
  })

  it.each(grouping)('by %s equals a direct computation over the file in thirty ranges of days (R008)', async (by) => {
    const ranges = [...reading.ranges, ...rangesWithin(reading.ranges[0]!, 26)]
    let compared = 0
    for (const range of ranges) {
      const figures = await historyFigures(
        town.pool,
        { city_id: reading.name, source: reading.name },
        { by, fromOn: range[0], beforeOn: range[1] },
      )
      const expected = direct(rows, reading, by, range)
      const same = ({ key, n, inTimeShare, medianHours }: HistoryFigures) => ({
        key,
        n,
        inTimeShare,
        medianHours: millionths(medianHours),
      })
      expect([range, ordered(figures.map(same))]).toEqual([range, ordered([...expected.values()].map(same))])
      compared += figures.length
    }
    expect(ranges).toHaveLength(30)
    expect(compared).toBeGreaterThan(90)
  })
})

const ordered = (rows: readonly HistoryFigures[]): readonly HistoryFigures[] =>
  rows.toSorted((a, b) => ((a.key ?? '') < (b.key ?? '') ? -1 : 1))
