import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createCliContext } from '../cli-context.ts'
import { runCli } from '../run-cli.ts'

const small = new URL('../../../packs/small', import.meta.url).pathname
const scratch = mkdtempSync(join(tmpdir(), 'pack-'))
const broken = join(scratch, 'broken')
cpSync(small, broken, { recursive: true })
const edit = (file: string, from: string, to: string) =>
  writeFileSync(join(broken, file), readFileSync(join(broken, file), 'utf8').replace(from, to))
edit('tiers.csv', '7 days', 'a week')
edit('rules.yaml', 'sign: 2 hours', 'sign: 3 hours')
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

async function run(...words: string[]) {
  const said = { out: '', err: '' }
  const context = createCliContext(
    {},
    { write: (text) => (said.out += text), writeError: (text) => (said.err += text) },
  )
  return { code: await runCli(['pack', ...words], context), ...said }
}

describe('shaoying pack check', () => {
  it('says what is in a pack that is in order, and ends with 0', async () => {
    const { code, out, err } = await run('check', small)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^The pack small is in order: 63 units, .* Version [0-9a-f]{16}, from 2026-01-01\.\n$/)
  })

  it('names file, row, column and what would be right, and ends with 1', async () => {
    const { code, out, err } = await run('check', broken)
    expect(code).toBe(1)
    expect(out).toBe('tiers.csv:4:limit  "a week" is not a limit; right would be: 2 hours / 7 days / 1 working day\n')
    expect(err).toContain('1 fault in')
  })

  it('speaks Chinese when asked', async () => {
    expect((await run('check', broken, '--lang', 'zh')).out).toContain('“a week”不是时限；应为：')
    expect((await run('check', small, '--lang', 'zh')).out).toContain('城市包 small 无误')
  })

  it('gives the same as JSON', async () => {
    const { code, out } = await run('check', broken, '--json')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      version: null,
      faults: [
        { file: 'tiers.csv', row: 4, column: 'limit', code: 'value.not_limit', message: { zh: expect.any(String) } },
      ],
    })
  })

  it.each([
    [join(scratch, 'nowhere'), 'There is no folder'],
    [join(small, 'pack.yaml'), 'a pack is a folder'],
  ])('says of %s what is wrong with it', async (folder, sentence) => {
    const { code, err } = await run('check', folder)
    expect(code).toBe(1)
    expect(err).toContain(sentence)
  })
})

describe('shaoying pack organise', () => {
  it('R029, R159: prints the rows that set a street up after a template; with them the pack is in order and the street has its departments', async () => {
    const { code, out, err } = await run('organise', small, 'street-2-1', '990101002')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const [, ...rows] = out.trim().split('\n')
    expect(rows.map((row) => row.split(',').slice(0, 2))).toEqual([
      ['990101002-city-management-office', '湖滨街道城市管理办公室'],
      ['990101002-community-office', '湖滨街道社区建设办公室'],
      ['990101002-appeal-handling-centre', '湖滨街道市民诉求处置中心'],
    ])
    const organised = join(scratch, 'organised')
    cpSync(small, organised, { recursive: true })
    writeFileSync(
      join(organised, 'units.csv'),
      `${readFileSync(join(small, 'units.csv'), 'utf8').trimEnd()}\n${rows.join('\n')}\n`,
    )
    expect((await run('check', organised)).out).toContain('66 units')
    expect((await run('organise', organised, 'street-2-1', '990101002')).err).toContain('990101002 was set up before')
  })

  it('says which template or unit was meant, and for whom a template is', async () => {
    expect((await run('organise', small, 'street-2-2', '990101002')).err).toContain('did you mean street-2-1?')
    expect((await run('organise', small, 'street-2-1', '990101')).err).toMatch(/is not for “东湖区/)
  })
})

describe('shaoying pack diff', () => {
  it('shows what differs, before and after', async () => {
    edit('tiers.csv', 'a week', '9 days')
    const { code, out } = await run('diff', small, broken)
    expect(code).toBe(0)
    expect(out).toBe(
      'rules.yaml\n  ~ limits.sign 2 hours → 3 hours\ntiers  +0 -0 ~1\n  ~ 7d 一般 (tiers.csv:4): limit 7 days → 9 days\n',
    )
    expect(JSON.parse((await run('diff', small, broken, '--json')).out)).toMatchObject({
      rules: [{ column: 'limits.sign' }],
      tables: [{ table: 'tiers' }],
    })
  })

  it('says so when nothing differs', async () => {
    expect((await run('diff', small, small)).out).toBe('The two packs say the same.\n')
  })
})
