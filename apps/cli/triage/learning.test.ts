import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { followTrace, triageFollower } from '@shaoying/application'
import { isRefusal } from '@shaoying/domain'
import { triageOf, type CityTriage } from '@shaoying/server'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { buildTown, type Town } from '../../../packages/application/testing/town.ts'
import { settled } from '../../../packages/store/testing/settled.ts'
import { createTestDatabase, type TestDatabase } from '../../../packages/store/testing/test-database.ts'
import { createCliContext } from '../cli-context.ts'
import { runCli } from '../run-cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'learning-'))
let database: TestDatabase
let town: Town
let triage: CityTriage

/** Words that no catalogue has, so that only what people decided can teach them. */
const said: readonly (readonly [string, readonly string[]])[] = [
  ['0101-01', ['嘎达子挡道了', '门口嘎达子太多走不过去', '嘎达子把路占了']],
  ['0102-01', ['呼噜桶没有人拉走', '呼噜桶冒出来了', '楼下呼噜桶好几天没动']],
]

beforeAll(async () => {
  database = await createTestDatabase()
  town = await buildTown(database.url, '2026-02-02T01:00:00Z')
  triage = triageOf(town)
  for (let number = 0; number < 150; number += 1) {
    town.time.set(number < 110 ? '2026-02-10T01:00:00Z' : '2026-03-10T01:00:00Z')
    const [categoryId, sentences] = said[number % 2]!
    const answer = await town.registration.register({
      input: {
        kind: 'complaint',
        title: `反映${number}`,
        words: `${sentences[number % 3]}，第${number}次反映`,
        petitioner: { sort: 'anonymous' },
        place: { unitId: '990101001001' },
        categoryId,
      },
      doer: town.doer('call_taker'),
      channel: 'phone',
      requestId: 'learning',
    })
    if (isRefusal(answer)) throw new Error(answer.code)
  }
  await settled(town.pool)
  await followTrace(town.pool, town.cityId, triageFollower(town, triage.words))
}, 60_000)
afterAll(async () => {
  await town.end()
  await database.drop()
  rmSync(folder, { recursive: true, force: true })
})

async function run(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const heard = { out: '', err: '' }
  const environment = {
    DATABASE_URL: database.url,
    DATA_DIR: folder,
    CITY_PACK: 'packs/small',
    VAULT_KEY: Buffer.alloc(32, 7).toString('base64'),
    LOG_LEVEL: 'silent',
  }
  const context = createCliContext(environment, {
    write: (text) => (heard.out += text),
    writeError: (text) => (heard.err += text),
  })
  return { code: await runCli(['triage', ...words], context), ...heard }
}

it('learns from what people decided, measures on the latest month beside the model in use, and is asked only once promoted', async () => {
  const trained = await run('retrain', '--json')
  expect(trained.code).toBe(0)
  const { modelId, heldOut, inUse, messages } = JSON.parse(trained.out) as {
    modelId: string
    messages: number
    heldOut: { accuracy: number; messages: number; fromOn: string }
    inUse: { modelId: string; accuracy: number }
  }
  expect([messages, heldOut.messages, heldOut.fromOn, inUse.modelId]).toEqual([110, 40, '2026-03-10', 'starter'])
  expect(heldOut.accuracy).toBeGreaterThan(inUse.accuracy)
  const modelNow = async (): Promise<string> => {
    const fresh = triageOf(town)
    await fresh.refresh()
    return fresh.words.read('门口嘎达子太多了', town.rules).categories.model.id
  }
  expect(await modelNow()).toBe('starter')
  expect((await run('promote', modelId)).out).toBe(`in use: ${modelId}\n`)
  expect(await modelNow()).toBe(modelId)
  expect((await run('promote', modelId)).err).toContain('in use already')
  expect(JSON.parse((await run('compare', '--json')).out)).toMatchObject({
    inUse: modelId,
    models: [{ modelId, situation: 'promoted' }],
  })
  expect((await run('rollback')).out).toBe('in use: starter\n')
  expect(await modelNow()).toBe('starter')
  expect((await run('rollback')).code).toBe(1)
}, 60_000)

it('says what is missing when there is too little to learn from', async () => {
  const { code, err } = await run('retrain', '--held-out-months', '2')
  expect([code, err]).toEqual([1, expect.stringContaining('0 decided orders to learn from')])
})
