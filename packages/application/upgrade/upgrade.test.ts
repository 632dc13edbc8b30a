import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isRefusal, type Doer } from '@shaoying/domain'
import { migrate } from '@shaoying/store'
import { packFolder } from '../testing/edited-pack.ts'
import { createReleaseDatabase, releases } from '../../store/testing/release-database.ts'
import { queryOnce } from '../../store/testing/temporary-server.ts'
import { openCity, type City } from '../city/open-city.ts'
import { machineClock } from '../ports/virtual-clock.ts'
import { orderFolds, rebuildTrace } from '../trace/rebuild-trace.ts'
import { verifyTrace } from '../trace/verify-trace.ts'

const counts = (url: string) =>
  queryOnce<{ events: number; orders: number; records: number; vault: number }>(
    url,
    'select (select count(*)::int from event) as events, (select count(*)::int from order_state) as orders, (select count(*)::int from record_state) as records, (select count(*)::int from vault_record) as vault',
  )

/** As one of the pack's people, in the post they have there. */
function callTakerOf({ registry, time }: City): Doer {
  const { pack, directory } = registry.today(time.now()).rules
  const { unitId } = pack.people.find(({ roles }) => roles.includes('call_taker'))!
  return {
    kind: 'person',
    actor: {
      personId: 'upgrade',
      roles: [],
      postings: [{ unitId, unitKind: directory.getUnit(unitId).kind, role: 'call_taker', fromOn: '2017-01-01' }],
    },
  }
}

it('there is a database of an earlier version to start from', () => {
  expect(releases.length).toBeGreaterThan(0)
})

describe.each(releases)('a database that %s left', (release) => {
  it('comes to this version with everything in it, also when two servers start at once; its chains hold, its states are what its facts say', async () => {
    const database = await createReleaseDatabase(release)
    try {
      const before = await counts(database.url)
      expect(before[0]!.events).toBeGreaterThan(100)
      const applied = await Promise.all([migrate(database.url), migrate(database.url)])
      expect(applied.filter((names) => names.length > 0).length).toBeLessThanOrEqual(1)
      expect(await migrate(database.url)).toEqual([])
      expect(await counts(database.url)).toEqual(before)
      const city = await openCity({
        databaseUrl: database.url,
        packFolder: packFolder('small'),
        vaultKeys: [{ id: 'upgrade', secret: randomBytes(32) }],
        time: machineClock,
        poolSize: 2,
        serverName: 'upgrade',
        log: () => undefined,
        onFault: () => undefined,
      })
      try {
        expect((await verifyTrace(city.pool, city.cityId)).faults).toEqual([])
        expect((await rebuildTrace(city.pool, city.cityId, orderFolds)).differences).toEqual([])
        const answer = await city.registration.register({
          input: {
            kind: 'complaint',
            title: '路灯不亮',
            words: '门口路灯不亮。',
            petitioner: { sort: 'person', name: '王小明', phone: '13812345678' },
            place: { unitId: '990101001' },
            categoryId: '0102-01',
          },
          doer: callTakerOf(city),
          channel: 'phone',
          requestId: 'upgrade',
        })
        expect(isRefusal(answer) ? answer : 'registered').toBe('registered')
        expect((await verifyTrace(city.pool, city.cityId)).faults).toEqual([])
      } finally {
        await city.close()
      }
    } finally {
      await database.drop()
    }
  }, 120_000)
})
