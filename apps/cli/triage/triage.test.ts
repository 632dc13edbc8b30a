import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createCliContext } from '../cli-context.ts'
import { runCli } from '../run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'triage-'))
const file = (name: string): string => join(folder, name)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function run(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const said = { out: '', err: '' }
  const context = createCliContext(
    { DATA_DIR: folder },
    { write: (text) => (said.out += text), writeError: (text) => (said.err += text) },
  )
  return { code: await runCli(['triage', ...words], context), ...said }
}

const MATTERS: [string, string][] = [
  ['劳动', '公司拖欠工资不发'],
  ['劳动', '单位不签劳动合同'],
  ['劳动', '老板克扣加班费'],
  ['环境', '工厂排放废水污染河流'],
  ['环境', '饭店油烟扰民'],
  ['环境', '半夜施工噪音太大'],
]
const ROWS = Array.from({ length: 60 }, (_, i) => {
  const [label, title] = MATTERS[i % MATTERS.length]!
  return { id: `m${i}`, title: `${title}${i}`, detail: '请尽快处理', label, time: `2019/2/${1 + (i % 27)} 11:25:05` }
})

beforeAll(async () => {
  writeFileSync(file('rows.jsonl.gz'), gzipSync(ROWS.map((row) => JSON.stringify(row)).join('\n')))
  writeFileSync(
    file('rows.csv'),
    `\ufeffid,title,detail,label,time\n${ROWS.map((row) => `${row.id},${row.title},"${row.detail}",${row.label},${row.time}`).join('\n')}`,
  )
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('messages')
  sheet.addRow(['id', 'title', 'detail', 'label'])
  for (const row of ROWS) sheet.addRow([row.id, row.title, row.detail, row.label])
  await book.xlsx.writeFile(file('rows.xlsx'))
})

describe('shaoying triage', () => {
  it('learns from a gzipped JSONL file and measures on CSV and XLSX, in the agreed shape', async () => {
    const trained = await run(
      'train',
      '--data',
      file('rows.jsonl.gz'),
      '--text',
      'title,detail',
      '--label',
      'label',
      '--out',
      file('model'),
    )
    expect(trained).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(trained.out)).toMatchObject({ labels: ['劳动', '环境'], messages: 60, format: 2 })
    for (const data of ['rows.csv', 'rows.xlsx']) {
      const measured = await run(
        'evaluate',
        '--model',
        file('model'),
        '--data',
        file(data),
        '--text',
        'title,detail',
        '--label',
        'label',
        '--json',
      )
      expect(measured).toMatchObject({ code: 0, err: '' })
      expect(JSON.parse(measured.out)).toMatchObject({
        n: 60,
        accuracy: 1,
        macroF1: 1,
        perLabel: { 劳动: { f1: 1 } },
        ece: expect.any(Number),
        messagesPerSecond: expect.any(Number),
      })
    }
  })

  it('ranks issues with heat, place, ids and times', async () => {
    const { out } = await run(
      'hot',
      '--data',
      file('rows.jsonl.gz'),
      '--text',
      'title,detail',
      '--time',
      'time',
      '--id',
      'id',
      '--json',
    )
    const [first] = JSON.parse(out) as { rank: number; heat: number; ids: string[]; from: string }[]
    expect(first).toMatchObject({
      rank: 1,
      heat: expect.any(Number),
      title: expect.any(String),
      ids: expect.any(Array),
    })
    expect(first!.from).toMatch(/^2019-02-\d\dT11:25:05\+08:00$/)
  })

  it('groups look-alikes by id', async () => {
    writeFileSync(
      file('pairs.jsonl'),
      ['花园路的路灯坏了半个月没人修', '花园路的路灯坏了半个月没人修！', '请问老年证怎么办']
        .map((text, id) => JSON.stringify({ id: `${id}`, text }))
        .join('\n'),
    )
    expect(
      JSON.parse((await run('similar', '--data', file('pairs.jsonl'), '--text', 'text', '--id', 'id', '--json')).out),
    ).toEqual([['0', '1']])
  })

  it('finds the place with unit code, score and words, by the configured pack', async () => {
    const { candidates, determined } = JSON.parse(
      (await run('place', '--text', '海淀区八里庄街道暖气不热', '--json')).out,
    ) as { candidates: object[]; determined: boolean }
    expect(determined).toBe(true)
    expect(candidates[0]).toMatchObject({
      unitCode: expect.stringMatching(/^110108/),
      matchedWords: ['海淀区', '八里庄街道'],
      score: expect.any(Number),
    })
  })

  it('says which field is missing, which line is no JSON and which file it cannot read', async () => {
    writeFileSync(file('bad.jsonl'), '{"text":"x"}\nnot json')
    expect(await run('similar', '--data', file('rows.csv'), '--text', 'body', '--id', 'id')).toMatchObject({
      code: 1,
      err: expect.stringContaining('no field “body”'),
    })
    expect(await run('similar', '--data', file('bad.jsonl'), '--text', 'text', '--id', 'id')).toMatchObject({
      code: 1,
      err: expect.stringContaining('line 2'),
    })
    expect(await run('similar', '--data', file('rows.pdf'), '--text', 'text', '--id', 'id')).toMatchObject({ code: 1 })
    expect(
      await run(
        'evaluate',
        '--model',
        file('rows.csv'),
        '--data',
        file('rows.csv'),
        '--text',
        'title',
        '--label',
        'label',
      ),
    ).toMatchObject({ code: 1, err: expect.stringContaining('not a category model') })
  })

  it.each([
    ['cut.jsonl.gz', gzipSync('{"id":"1","text":"x"}').subarray(0, 20), 'the gzip file is broken or cut off'],
    ['none.xlsx', Buffer.from('not a workbook'), 'not an Excel workbook'],
    ['empty.csv', Buffer.from('id,text\n'), 'no messages in it'],
    ['empty.jsonl', Buffer.from('\n'), 'no messages in it'],
  ])('says of %s what is wrong with it, and names it', async (name, bytes, sentence) => {
    writeFileSync(file(name), bytes)
    const { code, err } = await run('similar', '--data', file(name), '--text', 'text', '--id', 'id', '--json')
    expect(code).toBe(1)
    expect(err).toContain(name)
    expect(err).toContain(sentence)
  })

  it.each(['rows.csv.gz', 'rows.xlsx.gz'])('reads %s like what was packed', async (name) => {
    const packed = name.slice(0, -'.gz'.length)
    writeFileSync(file(name), gzipSync(readFileSync(file(packed))))
    const words = ['--text', 'title,detail', '--id', 'id', '--json'] as const
    const found = await run('similar', '--data', file(name), ...words)
    expect(found).toMatchObject({ code: 0, err: '' })
    expect(found.out).toBe((await run('similar', '--data', file(packed), ...words)).out)
    expect(JSON.parse(found.out)).not.toEqual([])
  })
})
