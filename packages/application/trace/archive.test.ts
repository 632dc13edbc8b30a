import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRefusal } from '@shaoying/domain'
import {
  archiveMonth,
  ensureEventPartitions,
  listArchivedMonths,
  listTraceMonths,
  restoreMonth,
  withArchivedMonths,
  withOwner,
} from '@shaoying/store'
import { createTestDatabase, type TestDatabase } from '../../store/testing/test-database.ts'
import { queryOnce } from '../../store/testing/temporary-server.ts'
import { orderCommands } from '../commands/order-commands.ts'
import { followTrace } from '../followers/follow-trace.ts'
import { sealFollower } from '../followers/seal-follower.ts'
import type { OrderCommand } from '../run-command/command-order.ts'
import { buildTown, type Town } from '../testing/town.ts'
import { verifyTrace } from './verify-trace.ts'

const old = '2026-01-15T02:00:00Z'
const today = '2026-03-02T01:00:00Z'
let town: Town
let database: TestDatabase
let folder: string

beforeAll(async () => {
  database = await createTestDatabase()
  folder = mkdtempSync(path.join(tmpdir(), 'archive-'))
  town = await buildTown(database.url, old)
  await ensureEventPartitions(town.pool, '2026-01-01', '2026-02-01')
  await ensureEventPartitions(town.pool, '2026-03-01', '2026-04-01')
  const orders = [await register(), await register()]
  // The story of the second goes on two months later: its chain runs from the file into the database.
  town.time.set(today)
  await register()
  await dispatch(orders[1]!)
  await followTrace(town.pool, town.cityId, sealFollower(town.cityId, town.time))
})
afterAll(async () => {
  await town.end()
  await database.drop()
  rmSync(folder, { recursive: true })
})

async function register(): Promise<string> {
  const answer = await town.registration.register({
    input: {
      kind: 'complaint',
      title: '占道经营',
      words: '门口摆摊',
      petitioner: { sort: 'anonymous' },
      place: { unitId: '990101001' },
      categoryId: '0101-01',
    },
    doer: town.doer('call_taker'),
    channel: 'phone',
    requestId: 'archive',
  })
  if (isRefusal(answer)) throw new Error(answer.code)
  return answer.orderId
}

async function dispatch(orderId: string): Promise<void> {
  const { command } = orderCommands.find(({ name }) => name === 'dispatchOrder')!
  const answer = await town.door.give({
    command: command as OrderCommand<object>,
    orderId,
    input: { leadUnitId: '990101001', reason: '属地' },
    doer: town.doer('dispatcher'),
    requestId: 'archive',
  })
  expect(isRefusal(answer)).toBe(false)
}

const months = () => withOwner(database.url, listTraceMonths)
const verdictWith = (from: string) =>
  withOwner(database.url, async (owner) => {
    await withArchivedMonths(owner, from, ['202601'])
    return verifyTrace(owner, town.cityId)
  })

describe('a month of the trace as a file', () => {
  it('nothing leaves the database when the month grows while it is written', async () => {
    const before = await verifyTrace(town.pool, town.cityId)
    expect(before.faults).toEqual([])
    await withOwner(database.url, async (late) => {
      // A fact of that month, written and not yet committed: the archive cannot see it, and waits for it in the end.
      await late.query('begin')
      await late.query(
        `insert into event (city_id, stream_id, sequence, stream_kind, kind, at, actor_kind, actor_id, request_id, payload, previous_hash, hash) select city_id, gen_random_uuid(), 2, stream_kind, kind, at, actor_kind, actor_id, request_id, payload, hash, hash from event_202601 limit 1`,
      )
      const archiving = archiveMonth(database.url, { month: '202601', folder, now: today }).then(
        () => 'archived',
        (error: Error) => error.message,
      )
      const isWaiting = async (): Promise<boolean> =>
        (
          await queryOnce(
            database.url,
            `select from pg_locks where relation = 'event_202601'::regclass and not granted`,
          )
        ).length > 0
      await expect.poll(isWaiting, { timeout: 30_000 }).toBe(true)
      await late.query('commit')
      expect(await archiving).toBe('202601 got 1 more facts while it was written; nothing was removed.')
      await late.query('delete from event_202601 where sequence = 2 and previous_hash = hash')
    })
    expect([await months(), await verifyTrace(town.pool, town.cityId)]).toEqual([
      ['202601', '202602', '202603', '202604'],
      before,
    ])
  })

  it('leaves the database whole when it is out, and what lies in the file and what stayed are one chain under its seals', async () => {
    const before = await verifyTrace(town.pool, town.cityId)
    const manifest = await archiveMonth(database.url, { month: '202601', folder, now: today })
    expect(manifest.factsOfCities).toEqual({ [town.cityId]: manifest.facts })
    expect([
      await months(),
      (await listArchivedMonths(town.pool, town.cityId)).map(({ month, facts }) => [month, facts]),
    ]).toEqual([['202602', '202603', '202604'], [['202601', manifest.facts]]])
    expect((await verifyTrace(town.pool, town.cityId)).faults.length).toBeGreaterThan(0)
    expect(await verdictWith(folder)).toEqual(before)
  })

  it('work goes on with orders whose beginning lies in the file', async () => {
    const [{ id }] = (await queryOnce<{ id: string }>(
      database.url,
      `select order_id as id from order_state where created_at < '2026-02-01' and situation = 'registering' limit 1`,
    )) as [{ id: string }]
    await dispatch(id)
    expect((await verdictWith(folder)).faults).toEqual([])
  })

  it('a file that was altered is found, by its hash and, with a new hash, by its facts', async () => {
    const copy = mkdtempSync(path.join(tmpdir(), 'archive-altered-'))
    const manifest = JSON.parse(readFileSync(path.join(folder, 'trace-202601.json'), 'utf8')) as {
      readonly file: string
    }
    const bytes = readFileSync(path.join(folder, manifest.file))
    bytes[bytes.length - 1]! ^= 1
    writeFileSync(path.join(copy, manifest.file), bytes)
    writeFileSync(path.join(copy, 'trace-202601.json'), JSON.stringify(manifest))
    await expect(verdictWith(copy)).rejects.toThrow('is not the file that was written')
    const { gunzipSync, gzipSync } = await import('node:zlib')
    const { createHash } = await import('node:crypto')
    const altered = gzipSync(
      gunzipSync(readFileSync(path.join(folder, manifest.file)))
        .toString()
        .replace('"actor_kind":"person"', '"actor_kind":"system"'),
    )
    writeFileSync(path.join(copy, manifest.file), altered)
    writeFileSync(
      path.join(copy, 'trace-202601.json'),
      JSON.stringify({ ...manifest, sha256: createHash('sha256').update(altered).digest('hex') }),
    )
    await expect(verdictWith(copy)).rejects.toThrow(/fact 1 of order \S+ is not what its hash says/)
    await expect(restoreMonth(database.url, { month: '202601', folder: copy })).rejects.toThrow(
      'is not what its hash says',
    )
    rmSync(copy, { recursive: true })
  })

  it('comes back into the database as it was', async () => {
    await restoreMonth(database.url, { month: '202601', folder })
    expect(await months()).toEqual(['202601', '202602', '202603', '202604'])
    expect((await verifyTrace(town.pool, town.cityId)).faults).toEqual([])
    expect(await listArchivedMonths(town.pool, town.cityId)).toEqual([])
    await expect(restoreMonth(database.url, { month: '202601', folder })).rejects.toThrow(
      'was not taken out of this database',
    )
  })
})
