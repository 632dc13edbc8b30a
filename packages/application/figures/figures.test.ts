import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  clockDoer,
  countOf,
  fireClock,
  flagExclusion,
  isRefusal,
  namedPeriod,
  type FigureCountName,
  type FigureDimension,
  type PeriodName,
  type Role,
} from '@shaoying/domain'
import { settled } from '../../store/testing/settled.ts'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { orderCommands } from '../commands/order-commands.ts'
import { followTrace } from '../followers/follow-trace.ts'
import { readerScopeOf } from '../queries/reader-scope-of.ts'
import type { OrderCommand } from '../run-command/command-order.ts'
import { buildTown, type Town } from '../testing/town.ts'
import { figureFollower } from './figure-follower.ts'
import { figureMarkFor, figureRulesOf } from './figure-rules.ts'
import { readFigures, readTrend } from './read-figures.ts'
import { readOrdersBehind, type OrdersBehind } from './read-orders-behind.ts'
import { checkFigures, rebuildFigures } from './rebuild-figures.ts'
import { recountAllFigures } from './recount-figures.ts'

let town: Town
let drop: () => Promise<void>
const [street, otherStreet, district] = ['990101001', '990102001', '990101']

beforeAll(async () => {
  const database = await createTestDatabase()
  drop = () => database.drop()
  town = await buildTown(database.url, '2026-03-02T01:00:00Z')
})
afterAll(async () => {
  await town.end()
  await drop()
})

async function register(placeId = '990101001001', kind: 'complaint' | 'praise' = 'complaint'): Promise<string> {
  const answer = await town.registration.register({
    input: {
      kind,
      title: '楼道灯不亮',
      words: '三单元楼道灯坏了一周了。',
      petitioner: { sort: 'anonymous' },
      place: { unitId: placeId },
      categoryId: '0102-01',
    },
    doer: town.doer('call_taker'),
    channel: 'phone',
    requestId: 'r',
  })
  if (isRefusal(answer)) throw new Error(answer.code)
  return answer.orderId
}

async function give(orderId: string, name: string, who: Role | 'clock', input: object = {}): Promise<void> {
  const command =
    who === 'clock'
      ? { name: 'fireClock', decide: fireClock }
      : (orderCommands.find((row) => row.name === name)!.command as OrderCommand<object>)
  const answer = await town.door.give({
    command: command as OrderCommand<object>,
    orderId,
    input,
    doer: who === 'clock' ? clockDoer : town.doer(who),
    requestId: 'r',
  })
  if (isRefusal(answer)) throw new Error(`${name}: ${answer.code} ${JSON.stringify(answer.params)}`)
}

/** From dispatch to the petitioner's answers, as in a street's good day. */
async function live(orderId: string, solved: 'solved' | 'not_solved', leadUnitId = street): Promise<void> {
  await give(orderId, 'dispatchOrder', 'dispatcher', { leadUnitId, reason: '属地' })
  if (leadUnitId === street) {
    await give(orderId, 'signOrder', 'handler')
    await give(orderId, 'recordContact', 'handler', { manner: 'phone', reached: true, note: '已说明' })
    await give(orderId, 'replyToOrder', 'handler', {
      toPetitioner: '灯已修好。',
      toHotline: '更换灯具。',
      finding: 'true',
      claimedSolved: 'solved',
      legalBasis: '',
      withoutPartsBecause: '无须配合',
      withoutEvidenceBecause: '现场照片由社区留存',
    })
    await give(orderId, 'reviewReply', 'reviewer', { verdict: 'accepted', reason: '属实' })
  }
  town.time.set(new Date(Date.parse(town.time.now()) + 9 * 86_400_000).toISOString().replace('.000Z', 'Z'))
  await give(orderId, 'fireClock', 'clock')
  if (leadUnitId === street)
    await give(orderId, 'recordCallback', 'callback_agent', {
      manner: 'phone',
      contacted: true,
      solved,
      satisfaction: solved === 'solved' ? 'satisfied' : 'dissatisfied',
      newOpinion: null,
    })
}

async function follow(): Promise<void> {
  await settled(town.pool)
  await followTrace(town.pool, town.cityId, figureFollower(town))
}

const reading = (role: Role) => {
  const { actor } = town.doer(role) as { actor: Parameters<typeof readerScopeOf>[0] }
  return {
    readers: town.readers,
    scope: readerScopeOf(
      actor,
      ['assessment.read', 'analysis.read', 'order.read'],
      '2026-03-02',
      town.rules.directory,
      town.cityId,
    )!,
  }
}

async function count(
  name: FigureCountName,
  dimension: FigureDimension,
  key: string,
  period: PeriodName = 'window',
  role: Role = 'analyst',
): Promise<number> {
  const sums = await readFigures(reading(role), {
    basis: 'created',
    dimension,
    period: namedPeriod(period, '2026-03-02', town.rules.pack.assessmentMethods),
    keys: [key],
  })
  const sum = sums.get(key)
  return sum === undefined ? 0 : countOf(sum, name)
}

describe('running figures', () => {
  it('R008: an order counts for the city, its unit, its place, its class and its channel on its day, in its month and window', async () => {
    const orderId = await register()
    await give(orderId, 'dispatchOrder', 'dispatcher', { leadUnitId: street, reason: '属地' })
    await follow()
    for (const period of ['today', 'week', 'window', 'month', 'year'] as const)
      expect([period, await count('assessed', 'city', '', period)]).toEqual([period, 1])
    for (const [dimension, key] of [
      ['lead', street],
      ['leadStreet', street],
      ['leadDistrict', district],
      ['placeCommunity', '990101001001'],
      ['placeStreet', street],
      ['category', '0102-01'],
      ['channel', 'phone'],
      ['kind', 'complaint'],
    ] as const) {
      expect([dimension, await count('assessed', dimension, key)]).toEqual([dimension, 1])
    }
    expect(await count('assessed', 'city', '', 'lastWindow')).toBe(0)
  })

  it('a changed order moves its counts: dispatched elsewhere, it counts there and no more here', async () => {
    const orderId = await register()
    await give(orderId, 'dispatchOrder', 'dispatcher', { leadUnitId: otherStreet, reason: '边界' })
    await follow()
    expect([await count('assessed', 'leadStreet', street), await count('assessed', 'leadStreet', otherStreet)]).toEqual(
      [1, 1],
    )
  })

  it('a callback that comes later changes the figures of the day the order came in, and closing counts on its own day', async () => {
    const orderId = await register()
    await live(orderId, 'solved')
    await follow()
    expect([
      await count('valid', 'leadStreet', street),
      await count('solved', 'leadStreet', street),
      await count('handledIn3Days', 'leadStreet', street),
    ]).toEqual([1, 1, 1])
    const trend = await readTrend(reading('analyst'), {
      basis: 'closed',
      dimension: 'city',
      period: { grain: 'day', firstOn: '2026-03-01', lastOn: '2026-04-30' },
    })
    expect(trend.map(({ startsOn, counts }) => [startsOn, countOf(counts, 'closed')])).toEqual([['2026-03-11', 1]])
  })

  it('an order whose exclusion is granted stays in the figures with, and leaves those without; so it does back when that is undone', async () => {
    const orderId = await register()
    await live(orderId, 'not_solved')
    const flag = async (standing: 'granted' | 'refused', byAppeal: boolean): Promise<readonly number[]> => {
      const input = {
        applicationId: '0197a0b2-0000-7000-8000-000000000001',
        typeId: 'x',
        purpose: 'exclude',
        standing,
        reason: '不可抗力',
        byAppeal,
      }
      const answer = await town.door.give({
        command: { name: 'flagExclusion', decide: flagExclusion } as OrderCommand<object>,
        orderId,
        input,
        doer: clockDoer,
        requestId: 'r',
      })
      if (isRefusal(answer)) throw new Error(answer.code)
      await follow()
      const sums = await readFigures(reading('analyst'), {
        basis: 'created',
        dimension: 'leadStreet',
        period: { grain: 'day', firstOn: '2026-03-01', lastOn: '2026-04-30' },
        keys: [street],
      })
      return (['with', 'without'] as const).map((excluded) => countOf(sums.get(street)!, 'notSolved', excluded))
    }
    expect(await flag('granted', false)).toEqual([1, 0])
    expect(await flag('refused', true)).toEqual([1, 1])
  })

  it('kept sums equal a count of every order folded anew from the trace, to the last digit; rebuilt ones too', async () => {
    const checked = await checkFigures(town)
    expect(checked.differences).toEqual([])
    expect(checked.orders).toBe(4)
    await town.pool.query(
      `update figure_sum set counts[1] = counts[1] + 1 where dimension = 'city' and grain = 'window' and basis = 'created'`,
    )
    expect((await checkFigures(town)).differences.map(({ cell }) => cell)).toEqual([
      expect.stringContaining('created city window'),
    ])
    expect(await rebuildFigures(town)).toEqual({ orders: 4 })
    expect((await checkFigures(town)).differences).toEqual([])
  })

  it('when counting rules change, all sums are made anew before anything else is followed; what was broken off goes on where it was', async () => {
    const { pool, cityId } = town
    await pool.query(`update figure_sum set counts[1] = 99`)
    await pool.query(`update figure_mark set mark = 'older rules'`)
    await follow()
    expect((await checkFigures(town)).differences).toEqual([])
    // As if a process had ended after the first order without its sums: going on, that one stays missing.
    const {
      rows: [first],
    } = await pool.query<{ order_id: string }>('select order_id from counted_order order by order_id limit 1')
    await pool.query(`update figure_mark set mark = 'older rules'`)
    await pool.query('insert into figure_recount (city_id, mark, after_id, orders) values ($1, $2, $3, 1)', [
      cityId,
      figureMarkFor(figureRulesOf(town)),
      first!.order_id,
    ])
    await follow()
    expect((await checkFigures(town)).differences.length).toBeGreaterThan(0)
    expect(await recountAllFigures(town)).toBe(4)
    expect((await checkFigures(town)).differences).toEqual([])
  })

  it('the orders behind a number are listed, page by page, only those the reader may open', async () => {
    const behind = async (
      role: Role,
      what: Partial<OrdersBehind>,
      page: { readonly limit: number; readonly cursor?: string | undefined },
    ) => {
      const answer = await readOrdersBehind(
        reading(role),
        { basis: 'created', dimension: 'city', key: '', firstOn: '2026-02-01', lastOn: '2026-04-30', ...what },
        page,
      )
      if (isRefusal(answer)) throw new Error(answer.code)
      return answer
    }
    const all = await behind('supervisor', {}, { limit: 3 })
    expect(all.orders).toHaveLength(3)
    const rest = await behind('supervisor', {}, { limit: 3, cursor: all.nextCursor! })
    expect([rest.orders.length, rest.nextCursor]).toEqual([1, null])
    expect(new Set([...all.orders, ...rest.orders].map((order) => order.order_id)).size).toBe(4)
    expect(
      (await behind('supervisor', { dimension: 'leadStreet', key: street, count: 'notSolved' }, { limit: 9 })).orders,
    ).toHaveLength(1)
    expect((await behind('handler', {}, { limit: 9 })).orders).toHaveLength(3)
  })

  it('a unit reads its own sums and not another’s; the city reads all', async () => {
    expect(await count('assessed', 'leadStreet', street, 'window', 'unit_admin')).toBeGreaterThan(0)
    expect(await count('assessed', 'leadStreet', otherStreet, 'window', 'unit_admin')).toBe(0)
    expect(await count('assessed', 'leadStreet', otherStreet)).toBe(1)
    expect(await count('assessed', 'channel', 'phone', 'window', 'unit_admin')).toBe(4)
  })

  it('other counting rules make all sums anew', async () => {
    const pack = town.rules.pack
    const method = {
      ...pack.assessmentMethods[0]!,
      counting: { ...pack.assessmentMethods[0]!.counting, kinds: ['report' as const] },
    }
    await town.addPack({
      ...pack,
      assessmentMethods: [method],
      version: { ...pack.version, id: 'other-rules', effectiveOn: '2026-01-02' },
    })
    await register(undefined, 'praise')
    await follow()
    expect([await count('assessed', 'city', ''), await count('orders', 'city', '')]).toEqual([0, 4])
    expect((await checkFigures(town)).differences).toEqual([])
  })
})
