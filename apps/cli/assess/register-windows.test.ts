import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRefusal } from '@shaoying/domain'
import { reviewWindow } from '@shaoying/application'
import { createTestDatabase } from '../../../packages/store/testing/test-database.ts'
import { createCliContext, type CliContext } from '../cli-context.ts'
import { runCli } from '../run-cli.ts'
import { withCity } from '../with-city.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'assess-'))
let databaseUrl = ''
let drop: () => Promise<void>
beforeAll(async () => {
  const database = await createTestDatabase()
  databaseUrl = database.url
  drop = () => database.drop()
})
afterAll(async () => {
  rmSync(dataDir, { recursive: true, force: true })
  await drop()
})

function contextFor(said: { out: string; err: string }): CliContext {
  const environment = {
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    CITY_PACK: new URL('../../../packs/small', import.meta.url).pathname,
    VAULT_KEY: Buffer.alloc(32, 3).toString('base64'),
  }
  return createCliContext(environment, {
    write: (text) => (said.out += text),
    writeError: (text) => (said.err += text),
  })
}
async function run(...words: string[]) {
  const said = { out: '', err: '' }
  return { code: await runCli(['assess', ...words], contextFor(said)), ...said }
}

describe('shaoying assess', () => {
  it('R171: computes a window, freezes it once somebody reviewed it, and verifies it', async () => {
    const computed = await run('compute', '2026-03')
    expect([computed.code, computed.out.split('\n')[0]]).toEqual([
      0,
      '2026-03 (2026-02-19 to 2026-03-18): 0 orders, 0 assessed, 0 excluded',
    ])
    expect((await run('freeze', '2026-03')).err).toContain('The last computation has to be reviewed first.')
    expect((await run('verify', '2026-03')).err).toContain('It is published once it is frozen.')
    const actor = {
      personId: 'reviewer',
      roles: [],
      postings: [
        {
          unitId: '990000-services',
          unitKind: 'municipal_service_dept',
          role: 'assessment_admin',
          fromOn: '2026-01-01',
        },
      ],
    } as const
    const reviewed = await withCity(contextFor({ out: '', err: '' }), ({ city }) =>
      reviewWindow(city, '2026-03', '无误', { doer: { kind: 'person', actor }, requestId: 't' }),
    )
    expect(isRefusal(reviewed)).toBe(false)
    expect((await run('freeze', '2026-03')).out).toMatch(/^2026-03 is frozen: [0-9a-f]{64}\n$/)
    expect((await run('compute', '2026-03')).err).toContain('was frozen')
    expect((await run('verify', '2026-03')).out).toMatch(/^matches [0-9a-f]{64}\n$/)
    expect(JSON.parse((await run('verify', '2026-03', '--json')).out)).toMatchObject({
      matches: true,
      orders: [],
      units: [],
    })
  })

  it('says what is wrong with a month, and the method in words', async () => {
    expect((await run('compute', '2026-13')).err).toContain('a month such as 2026-03')
    expect((await run('explain')).out).toContain('解决率 = (已解决 + 部分解决 × 0.5) ÷ 有效回访。')
    expect((await run('explain', '--en')).out).toContain(
      'Resolution rate = (solved + partly solved × 0.5) ÷ valid callbacks.',
    )
  })
})
