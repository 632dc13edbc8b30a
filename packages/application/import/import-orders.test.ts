import { existsSync } from 'node:fs'
import { mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { buildTown, type Town } from '../testing/town.ts'
import { readMapping } from './import-mapping.ts'
import { checkImport, importOrders } from './import-orders.ts'
import { readRows, type TableRow } from './read-rows.ts'

let town: Town
let drop: () => Promise<void>
let folder: string
const sharedData = path.resolve(import.meta.dirname, '../../../../shared/data')

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = () => database.drop()
  town = await buildTown(database.url, '2026-03-02T01:00:00Z')
  folder = await mkdtemp(path.join(tmpdir(), 'import-'))
})
afterAll(async () => {
  await town.end()
  await drop()
})

const mapping = readMapping(
  `
source: test
id: no
fields:
  kind: { from: sort, map: { 投诉: complaint, 咨询: consultation }, otherwise: help_request }
  title: what
  words: { from: [said, what] }
  categoryId: class
  placeUnitId: place
  receivedAt: when
  petitionerPhone: phone
`,
  'test.yaml',
)

const header = 'no,sort,what,said,class,place,when,phone'
const good = [
  '1,投诉,"占道, 摆摊",门口被占了,0101-01,990101001,2026/2/28 11:25:05,13800001111',
  '2,求助,灯不亮,,,,2026-03-01,',
]
const by = () => ({ doer: town.doer('call_taker'), requestId: 'import' })

async function fileOf(name: string, content: string | Buffer): Promise<string> {
  const file = path.join(folder, name)
  await writeFile(file, content)
  return file
}

async function rowsOf(file: string): Promise<TableRow[]> {
  const rows: TableRow[] = []
  for await (const row of readRows(file)) rows.push(row)
  return rows
}

describe('tables are read alike', () => {
  it('from CSV (also with a byte-order mark, also gzipped), JSONL and XLSX', async () => {
    const text = `\uFEFF${header}\r\n${good.join('\r\n')}\r\n`
    const expected = [
      { no: '1', what: '占道, 摆摊' },
      { no: '2', what: '灯不亮' },
    ]
    const csv = await rowsOf(await fileOf('a.csv', text))
    expect(csv.map(({ values }) => values)).toMatchObject(expected)
    expect(csv.map(({ line }) => line)).toEqual([2, 3])
    expect((await rowsOf(await fileOf('a.csv.gz', gzipSync(text)))).map(({ values }) => values)).toMatchObject(expected)
    expect(
      (await rowsOf(await fileOf('a.jsonl', expected.map((row) => JSON.stringify(row)).join('\n')))).map(
        ({ values }) => values,
      ),
    ).toMatchObject(expected)
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('s')
    sheet.addRow(['no', 'what'])
    for (const { no, what } of expected) sheet.addRow([Number(no), what])
    const file = path.join(folder, 'a.xlsx')
    await book.xlsx.writeFile(file)
    expect((await rowsOf(file)).map(({ values }) => values)).toMatchObject(expected)
  })

  it('a broken line is named', async () => {
    const file = await fileOf('broken.jsonl', '{"a":1}\n[2]\n')
    await expect(rowsOf(file)).rejects.toThrow('line 2: is not one JSON object')
  })
})

describe('an import', () => {
  it('says of every wrong row what is wrong, before anything is written', async () => {
    const file = await fileOf(
      'wrong.csv',
      [
        header,
        ...good,
        '1,投诉,又一次,,,,,',
        '4,投诉,x,,0999-99,,,',
        '5,投诉,x,,,nowhere,,',
        '6,投诉,x,,,,someday,',
        '7,投诉,,,,,,',
      ].join('\n'),
    )
    const { rows, rejects } = await checkImport(file, mapping, town.rules)
    expect(rows).toBe(7)
    expect(rejects.map(({ line, reason }) => [line, reason.split(':')[0]])).toEqual([
      [4, 'no'],
      [5, 'categoryId'],
      [6, 'placeUnitId'],
      [7, 'receivedAt'],
      [8, 'title'],
    ])
  })

  it('taken up again after an interruption imports only what is missing', async () => {
    const first = await importOrders(
      town,
      await fileOf('half.csv', [header, good[0]].join('\n')),
      mapping,
      by(),
      () => undefined,
    )
    expect(first).toMatchObject({ imported: 1, alreadyThere: 0, rejects: [] })
    const again = await importOrders(
      town,
      await fileOf('whole.csv', [header, ...good].join('\n')),
      mapping,
      by(),
      () => undefined,
    )
    expect(again).toMatchObject({ imported: 1, alreadyThere: 1, rejects: [] })
  })

  it.skipIf(!existsSync(sharedData))('takes real messages in, every one of them', async () => {
    const messages = readMapping(
      await readFile(path.resolve(import.meta.dirname, '../../../imports/messages.yaml'), 'utf8'),
      'messages.yaml',
    )
    const file = path.join(sharedData, 'teddy/messages_raw.jsonl.gz')
    const { rows, rejects } = await checkImport(file, messages, town.rules)
    expect({ rows, rejects: rejects.length }).toEqual({ rows: 2661, rejects: 0 })
  })
})
