import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { followTrace, rebuildTrace, recordFolds, verifyTrace, whistleFiguresFollower } from '@shaoying/application'
import { legArrival, legScene, type Whistle } from '@shaoying/domain'
import { loadRecords } from '@shaoying/store'
import { packFolder } from '../../packages/application/testing/edited-pack.ts'
import { buildTown, type Town } from '../../packages/application/testing/town.ts'
import { settled } from '../../packages/store/testing/settled.ts'
import { createTestDatabase } from '../../packages/store/testing/test-database.ts'
import { playStorm, type StormResult } from './play-storm.ts'
import { planStorm, type StormPlan } from './storm-plan.ts'

let town: Town
let drop: () => Promise<void>
let plan: StormPlan
let result: StormResult
let whistles: readonly Whistle[]
beforeAll(async () => {
  const database = await createTestDatabase()
  drop = () => database.drop()
  town = await buildTown(database.url, '2026-07-20T08:00:00Z', packFolder('beijing'))
  plan = planStorm(town.rules.directory, { whistles: 60, unitsEach: 10, seconds: 60 })
  result = await playStorm({ city: town, directory: town.rules.directory, setTime: (at) => town.time.set(at) }, plan, {
    screens: 400,
    speed: null,
  })
  whistles = [...(await loadRecords(town.pool, town.cityId, 'whistle', result.whistleIds)).values()].map(
    ({ state }) => state as Whistle,
  )
})
afterAll(async () => {
  town.feed.stop()
  await town.end()
  await drop()
})

describe('a storm of emergency whistles over the whole city, ten units each', () => {
  it('loses and refuses nothing: every whistle is blown, every answer and every arrival stands once', () => {
    expect(result.refused).toEqual([])
    expect(whistles).toHaveLength(60)
    expect(whistles.flatMap(({ legs }) => legs)).toHaveLength(600)
    expect(whistles.flatMap(({ legs }) => legs).filter(({ signed }) => signed !== null)).toHaveLength(plan.signed)
    expect(
      whistles.flatMap((whistle) => whistle.legs.filter((leg) => legArrival(leg, legScene(whistle))?.inTime === true)),
    ).toHaveLength(plan.arrived)
  })

  it('R031 R090: clocks fire once each: who did not sign was escalated step by step, who did not come is overdue, nobody else', () => {
    for (const whistle of whistles) {
      for (const leg of whistle.legs) {
        const came = legArrival(leg, legScene(whistle)) !== null
        expect(leg.onCallSteps.map(({ step }) => step)).toEqual(leg.signed ? [] : [1, 2])
        expect(leg.arrivalOverdueAt).toBe(came ? null : leg.arriveDueAt)
      }
    }
  })

  it('tells each commander’s screen of every fact of its whistles, in order, and of no other’s', async () => {
    const { rows } = await town.pool.query<{ stream_id: string; n: number }>(
      `select stream_id, max(sequence)::integer as n from event where stream_kind = 'whistle' group by stream_id`,
    )
    const facts = new Map(rows.map(({ stream_id: id, n }) => [id, n]))
    const states = await loadRecords(town.pool, town.cityId, 'whistle', result.whistleIds)
    for (const [streetId, messages] of result.told) {
      const own = [...states].filter(([, { state }]) => (state as Whistle).callerUnitId === streetId).map(([id]) => id)
      expect(new Set(messages.map(({ id }) => id))).toEqual(new Set(own))
      for (const id of own)
        expect(messages.filter((message) => message.id === id).map(({ version }) => version)).toEqual(
          Array.from({ length: facts.get(id)! }, (_, n) => n + 1),
        )
    }
    expect(result.delaysMs.length).toBe(plan.arrived)
  })

  it('leaves a whole chain, and state, trace and figures agree', async () => {
    await settled(town.pool)
    expect((await verifyTrace(town.pool, town.cityId)).faults).toEqual([])
    expect((await rebuildTrace(town.pool, town.cityId, recordFolds)).differences).toEqual([])
    await followTrace(town.pool, town.cityId, whistleFiguresFollower(town))
    const { rows } = await town.pool.query(
      `select count(*)::integer as parts, count(*) filter (where arrived_in_time)::integer as arrived from whistle_leg_fact`,
    )
    expect(rows).toEqual([{ parts: 600, arrived: plan.arrived }])
  })
})
