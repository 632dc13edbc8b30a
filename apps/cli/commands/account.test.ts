import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase } from '../../../packages/store/testing/test-database.ts'
import { createCliContext } from '../cli-context.ts'
import { runCli } from '../run-cli.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'account-'))
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

async function run(...words: string[]) {
  const said = { out: '', err: '' }
  const environment = {
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    CITY_PACK: new URL('../../../packs/small', import.meta.url).pathname,
    VAULT_KEY: Buffer.alloc(32, 3).toString('base64'),
    LANG: 'en_US.UTF-8',
  }
  const context = createCliContext(environment, {
    write: (text) => (said.out += text),
    writeError: (text) => (said.err += text),
  })
  return { code: await runCli(['account', ...words], context), ...said }
}

describe('shaoying account', () => {
  it('makes the first account of a city, which nobody in it could', async () => {
    expect((await run('list')).out).toBe('')
    const { code, out } = await run(
      'create',
      'chief',
      '--name',
      '老邓',
      '--unit',
      '990000-services',
      '--post',
      'administration',
    )
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^chief may sign in\. Password for one use: \w{4}-\w{4}-\w{4}\n$/),
    ])
    expect((await run('list')).out).toMatch(/^chief +active +never +老邓 {2}市政务服务局\n$/)
  })

  it('resets a password, takes a second factor away, shuts out and lets in again', async () => {
    expect((await run('reset', 'chief')).out).toMatch(/^Password of chief for one use: \w{4}-\w{4}-\w{4}\n$/)
    expect((await run('reset', 'chief', '--second-factor', '--why', 'phone lost')).out).toContain(
      'without a second factor',
    )
    expect((await run('disable', 'chief')).out).toBe('chief is disabled.\n')
    expect(JSON.parse((await run('list', '--json')).out)).toMatchObject([
      { login: 'chief', account: 'disabled', units: ['市政务服务局'] },
    ])
    expect((await run('disable', 'chief')).err).toContain('老邓’s account is disabled.')
    expect((await run('enable', 'chief')).code).toBe(0)
  })

  it('says what is wrong and what would be right', async () => {
    expect(await run('reset', 'nobody')).toMatchObject({
      code: 1,
      err: expect.stringContaining('Nobody has the login nobody. See all with: shaoying account list'),
    })
    expect(
      (await run('create', 'chief', '--name', '另一个', '--unit', '990000-services', '--post', 'administration')).err,
    ).toContain('“chief” is taken')
    expect(
      (await run('create', 'desk', '--name', '某人', '--unit', '990101001', '--post', 'administration')).err,
    ).toMatch(/has no post “administration”; it has .*unit-desk/)
    expect(await run('create', 'desk', '--name', '某人')).toMatchObject({ code: 2 })
  })
})
