import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { historyFigures, listHistories, type HistoryQuestion } from '../history/history-figures.ts'
import { buildTown, type Town } from '../testing/town.ts'
import { orderFolds, rebuildTrace } from '../trace/rebuild-trace.ts'
import { verifyTrace } from '../trace/verify-trace.ts'
import { checkHistory, importHistory } from './import-history.ts'
import { readMapping } from './import-mapping.ts'
import { historyTarget } from './take-history.ts'

let town: Town
let drop: () => Promise<void>
let folder: string

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = () => database.drop()
  town = await buildTown(database.url, '2026-03-02T01:00:00Z')
  folder = await mkdtemp(path.join(tmpdir(), 'history-'))
})
afterAll(async () => {
  await town.end()
  await drop()
})

const columns = `
id: no
missing: ["-"]
fields:
  kind: { value: complaint }
  title: what
  words: what
history:
  createdAt: came
  closedAt: went
  ended: { from: state, map: { open: "no" }, otherwise: "yes" }
  inTime: { from: judged, map: { on: "yes", late: "no" } }
  street: street
  department: unit
  type: [class, what]
  channel: way
`
const elsewhere = readMapping(
  `source: elsewhere\ncity: { id: elsewhere, name: 别处, nameEn: Elsewhere, zoneOffsetMinutes: -300 }${columns}`,
  'elsewhere.yaml',
)
const here = readMapping(`source: here${columns}`, 'here.yaml')

const header = 'no,what,class,came,went,state,judged,street,unit,way'
const rows = [
  '1,灯,设施,2018-03-01 00:00:00,2018-03-01 01:00:00,,on,东街,甲局,电话',
  '2,灯,设施,2018-03-01 23:59:59,2018-03-02 02:59:59,,late,东街,乙局,网络',
  '3,树,绿化,2018-03-02 00:00:00,2018-03-02 10:00:00,,-,东街,甲局,电话',
  '4,树,绿化,2018-03-02 08:00:00,-,open,late,-,甲局,电话',
]

async function fileOf(name: string, lines: readonly string[]): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, [header, ...lines].join('\n'))
  return file
}

async function take(mapping: typeof here, lines: readonly string[]) {
  const file = await fileOf(`${mapping.source}.csv`, lines)
  const { names, rejects } = await checkHistory(file, mapping, town.rules)
  expect(rejects).toEqual([])
  return importHistory(
    await historyTarget(town, mapping, names, () => town.doer('call_taker')),
    file,
    mapping,
    () => undefined,
  )
}

const ask = (question: Partial<HistoryQuestion>) =>
  historyFigures(
    town.pool,
    { city_id: 'elsewhere', source: 'elsewhere' },
    { by: 'street', fromOn: '2018-03-01', beforeOn: '2018-04-01', ...question },
  )

describe('a history of another place', () => {
  it('becomes a city of its own with the units its file names, taken over once however often it is tried', async () => {
    expect(await take(elsewhere, rows.slice(0, 2))).toMatchObject({ imported: 2, alreadyThere: 0, rejects: [] })
    expect(await take(elsewhere, rows)).toMatchObject({ imported: 2, alreadyThere: 2, rejects: [] })
    expect(await listHistories(town.pool)).toMatchObject([
      { city_id: 'elsewhere', source: 'elsewhere', orders: 4, firstOn: '2018-03-01', lastOn: '2018-03-02' },
    ])
  })

  it('an even count’s median is the mean of the two in the middle; who is not judged is in no share; open matters count in the volume', async () => {
    expect(await ask({})).toEqual([
      { key: '东街', n: 3, inTimeShare: 0.5, medianHours: 3 },
      { key: null, n: 1, inTimeShare: 0, medianHours: null },
    ])
    expect(await ask({ by: 'department' })).toEqual([
      { key: '甲局', n: 3, inTimeShare: 0.5, medianHours: 5.5 },
      { key: '乙局', n: 1, inTimeShare: 0, medianHours: 3 },
    ])
    expect(await ask({ by: 'department', onlyEnded: true })).toMatchObject([
      { key: '甲局', n: 2, inTimeShare: 1 },
      { key: '乙局', n: 1 },
    ])
  })

  it('days are half-open and those of the file’s own clock', async () => {
    expect(await ask({ by: 'channel', beforeOn: '2018-03-02' })).toEqual([
      { key: '电话', n: 1, inTimeShare: 1, medianHours: 1 },
      { key: '网络', n: 1, inTimeShare: 0, medianHours: 3 },
    ])
    expect(await ask({ fromOn: '2018-03-03' })).toEqual([])
  })

  it('classes are counted from the broadest on, as deep as asked', async () => {
    expect((await ask({ by: 'type' })).map(({ key, n }) => [key, n])).toEqual([
      ['绿化', 2],
      ['设施', 2],
    ])
    expect((await ask({ by: 'type', depth: 2 })).map(({ key, n }) => [key, n])).toEqual([
      ['绿化 / 树', 2],
      ['设施 / 灯', 2],
    ])
  })

  it('is whole in the trace, and the saved orders are what the trace says', async () => {
    expect(await verifyTrace(town.pool, 'elsewhere')).toMatchObject({ events: 4, streams: 4, faults: [] })
    expect(await rebuildTrace(town.pool, 'elsewhere', orderFolds)).toMatchObject({ streams: 4, differences: [] })
  })

  it('says of each wrong row what is wrong, before anything is written', async () => {
    const wrong = [
      '5,x,c,someday,,,on,东街,甲局,电话',
      '6,x,c,2018-03-02 10:00:00,2018-03-02 09:00:00,,on,东街,甲局,电话',
      '7,x,c,2018-03-02 10:00:00,,,on,东街,甲局,电话',
      '7,x,c,2018-03-02 10:00:00,,,on,东街,甲局,电话',
      ',x,c,2018-03-02 10:00:00,,,on,东街,甲局,电话',
    ]
    const { rejects } = await checkHistory(await fileOf('wrong.csv', wrong), elsewhere, town.rules)
    expect(rejects.map(({ line, reason }) => [line, reason.split(':')[0]])).toEqual([
      [2, 'history.createdAt'],
      [3, 'history.closedAt'],
      [5, 'no'],
      [6, 'no'],
    ])
  })
})

describe('a history of this city', () => {
  it('goes to the units of its pack, by code or by name; a name the directory does not know is said', async () => {
    const own = [
      '1,灯,设施,2018-03-01 09:00:00,2018-03-01 12:00:00,,on,桥头,市住建局,电话',
      '2,灯,设施,2018-03-01 09:00:00,,,on,990101002,990101-housing,电话',
    ]
    expect(await take(here, own)).toMatchObject({ imported: 2, rejects: [] })
    const { rows: saved } = await town.pool.query<{ place_unit_id: string; lead_unit_id: string; situation: string }>(
      `select place_unit_id, lead_unit_id, situation from order_state where city_id = 'small' order by place_unit_id`,
    )
    expect(saved).toEqual([
      { place_unit_id: '990101001', lead_unit_id: '990000-housing', situation: 'closed' },
      { place_unit_id: '990101002', lead_unit_id: '990101-housing', situation: 'closed' },
    ])
    const { rejects } = await checkHistory(await fileOf('foreign.csv', rows), here, town.rules)
    expect(rejects[0]!.reason).toContain('history.street: the directory has no unit, or several, called 东街')
  })

  it('a mapping cannot put a foreign history into a living city', async () => {
    const mapping = { ...elsewhere, city: { ...elsewhere.city!, id: 'small' } }
    await town.pool.query(
      `insert into pack_version (city_id, pack_version_id, effective_on, loaded_at, loaded_by, content) values ('small', $1, '2026-01-01', now(), 'test', $2)`,
      [town.rules.pack.version.id, JSON.stringify(town.rules.pack)],
    )
    await expect(
      historyTarget(town, mapping, { streets: new Set(), departments: new Set() }, () => town.doer('call_taker')),
    ).rejects.toThrow('which has a pack of its own')
  })
})
