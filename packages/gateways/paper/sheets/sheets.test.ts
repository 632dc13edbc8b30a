import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import excel from 'exceljs'
import fc from 'fast-check'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { sampleBulletin } from '../../../domain/testing/sample-bulletin.ts'
import { bulletinSheets } from './bulletin-sheets.ts'
import { bulletinTable } from './bulletin-table.ts'
import { csvOf } from './csv-of.ts'
import { safeText } from './safe-text.ts'
import type { Sheet, SheetValue } from './sheet.ts'
import { writeXlsx } from './write-xlsx.ts'

const sheet = (rows: readonly (readonly SheetValue[])[]): Sheet => ({
  name: 'a/b',
  zoneOffsetMinutes: 480,
  rows,
  columns: [
    { title: '事项', kind: 'text' },
    { title: '件数', kind: 'count' },
    { title: '率', kind: 'percent' },
    { title: '时间', kind: 'moment' },
  ],
})
const attacks = ['=1+1', '+86 10', '-2+3', '@SUM(A1)', '\t=1', ' =HYPERLINK("http://x")', '＝1+1', '|calc']

async function csv(one: Sheet): Promise<string> {
  let text = ''
  for await (const piece of csvOf(one)) text += piece
  return text
}

async function workbook(sheets: readonly Sheet[]): Promise<excel.Workbook> {
  const stream = new PassThrough()
  const [, bytes] = await Promise.all([writeXlsx(sheets, stream), buffer(stream)])
  const book = new excel.Workbook()
  await book.xlsx.load(bytes as unknown as excel.Buffer)
  return book
}

describe('a table as CSV', () => {
  it('is what a reader of RFC 4180 reads back: quotes, commas, line ends and Chinese', async () => {
    const cell = fc.string({ unit: fc.constantFrom('一', '"', ',', '\n', '\r', 'a', ' ', '；'), maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 6 }), async (texts) => {
        const read = parse((await csv(sheet(texts.map((text) => [text, 1, null, null])))).slice(1), {
          columns: false,
        }) as string[][]
        expect(read.slice(1).map(([text]) => text)).toEqual(texts.map(safeText))
      }),
    )
  })

  it('shows moments on the city’s clock and numbers with their decimals; what is missing is empty', async () => {
    expect(
      (
        await csv(
          sheet([
            ['甲', 1200, 98.2, '2026-11-20T16:00:05Z'],
            ['乙', null, null, null],
          ]),
        )
      )
        .split('\r\n')
        .slice(1, 3),
    ).toEqual(['甲,1200,98.20,2026-11-21 00:00:05', '乙,,,'])
  })

  it('lets no cell begin like a formula', async () => {
    const read = parse((await csv(sheet(attacks.map((text) => [text, 1, 1, null])))).slice(1), {
      columns: false,
    }) as string[][]
    for (const [text] of read.slice(1)) expect(text).toMatch(/^'/)
    expect(['-5', '+3.2', '-1.5%', '说明=无'].map(safeText)).toEqual(['-5', '+3.2', '-1.5%', '说明=无'])
  })
})

describe('a workbook', () => {
  it('has a frozen head, numbers as numbers with formats, and never a formula', async () => {
    const page = (
      await workbook([
        sheet([['甲', 1234, 98.2, '2026-11-20T16:00:05Z'], ...attacks.map((text) => [text, 1, 1, null] as const)]),
      ])
    ).worksheets[0]!
    expect([page.name, page.views[0]?.state, (page.views[0] as { ySplit?: number }).ySplit]).toEqual([
      'a b',
      'frozen',
      1,
    ])
    expect([
      page.getCell('B2').value,
      page.getCell('B2').numFmt,
      page.getCell('C2').numFmt,
      page.getCell('D2').value,
    ]).toEqual([1234, '#,##0', '0.00"%"', '2026-11-21 00:00:05'])
    page.eachRow((row) =>
      row.eachCell((cell) => expect([excel.ValueType.String, excel.ValueType.Number]).toContain(cell.type)),
    )
    expect(page.getCell('A3').value).toBe("'=1+1")
  })

  it('holds every part of the bulletin, in both languages', async () => {
    const book = await workbook(bulletinSheets(sampleBulletin(343), 'zh'))
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      '总体',
      '街道（乡镇）排名',
      '分类与措施',
      '表扬与批评',
      '热点问题',
      '剔除',
      '方法',
    ])
    const ranking = book.getWorksheet('街道（乡镇）排名')!
    expect([
      ranking.rowCount,
      ranking.getCell('A2').value,
      ranking.getCell('D2').value,
      ranking.getCell('K2').value,
    ]).toEqual([344, 1, '桥头街道', 99.6])
    expect(
      (await workbook(bulletinSheets(sampleBulletin(), 'en'))).worksheets.map(({ name }) => name).join(),
    ).not.toMatch(/\p{Script=Han}/u)
  })
})

it('the open table of a bulletin has one line a unit under names that stay', async () => {
  const read = parse((await csv(bulletinTable(sampleBulletin()))).slice(1), { columns: true }) as Record<
    string,
    string
  >[]
  expect(read).toHaveLength(12)
  expect(read[0]).toMatchObject({
    window: '2026-11',
    object: 'street',
    rank: '1',
    previous_rank: '6',
    unit_zh: '桥头街道',
    resolution: '97.40',
    score: '97.38',
  })
  expect(read.at(-1)).toMatchObject({ rank: '', score: '', not_ranked_because_zh: '本期没有有效回访' })
})
