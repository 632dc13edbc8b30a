import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  addSeconds,
  countWhistles,
  isRefusal,
  whistleFigures,
  type Actor,
  type Doer,
  type Refusal,
  type Role,
} from '@shaoying/domain'
import { settled } from '../../store/testing/settled.ts'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { followTrace } from '../followers/follow-trace.ts'
import { messageFollower } from '../messages/message-follower.ts'
import { readerScopeOf } from '../queries/reader-scope-of.ts'
import { giveRecordCommand } from '../records/give-record-command.ts'
import { recordCollections } from '../records/record-collections.ts'
import { buildTown, type Town } from '../testing/town.ts'
import { noteWhistleRatios } from './note-whistle-ratios.ts'
import { readUnitWhistleFigures, readWhistleFigures, readWhistles } from './read-whistle-figures.ts'
import { readWhistleRequests } from './read-whistle-requests.ts'
import { rebuildWhistleFigures, whistleFiguresFollower } from './whistle-figures-follower.ts'

const [street, other, community] = ['990101001', '990102001', '990101001001'] as const
const [works, police] = ['990101-city-management', '990101-police'] as const
const here = { longitude: 116.4, latitude: 39.9 }
const march = { fromAt: '2026-02-28T16:00:00Z', untilAt: '2026-03-31T16:00:00Z' }
const everything = { fromAt: '2026-01-01T00:00:00Z', untilAt: '2027-01-01T00:00:00Z' }
let town: Town
let drop: () => Promise<void>
beforeAll(async () => {
  const database = await createTestDatabase()
  drop = () => database.drop()
  town = await buildTown(database.url, '2026-03-02T01:00:00Z')
})
afterAll(async () => {
  await town.end()
  await drop()
})

function at(unitId: string, ...roles: readonly Role[]): Doer & { readonly actor: Actor } {
  const { kind } = town.rules.directory.getUnit(unitId)
  return {
    kind: 'person',
    actor: {
      personId: `${roles.join('+')}@${unitId}`,
      roles: [],
      postings: roles.map((role) => ({ unitId, unitKind: kind, role, fromOn: '2026-01-01' })),
    },
  }
}
async function tries(
  doer: Doer,
  name: string,
  input: object,
  recordId?: string,
): Promise<{ readonly recordId: string } | Refusal> {
  const row = recordCollections.flatMap(({ commands }) => commands).find(({ command }) => command.name === name)!
  return giveRecordCommand(town, { row, input, doer, requestId: 'f', ...(recordId ? { recordId } : {}) })
}
async function give(doer: Doer, name: string, input: object, recordId?: string): Promise<string> {
  const answer = await tries(doer, name, input, recordId)
  if (isRefusal(answer)) throw new Error(`${name}: ${answer.code} ${JSON.stringify(answer.params)}`)
  return answer.recordId
}
async function follow(): Promise<void> {
  await settled(town.pool)
  for (const follower of [whistleFiguresFollower(town), messageFollower(town)])
    await followTrace(town.pool, town.cityId, follower)
}
const leader = (unitId: string = street) => at(unitId, 'unit_leader', 'whistle_initiator')
const call = (more: object = {}) => ({
  title: '暖气不热',
  account: '多户不热',
  categoryId: '0201-01',
  callerUnitId: street,
  point: { name: '一号院', position: here },
  standard: '十八度',
  units: [
    { unitId: works, ask: '到场' },
    { unitId: police, ask: '到场', reason: '现场冲突' },
  ],
  ...more,
})
const reading = (actor: Actor) => ({
  readers: town.readers,
  rules: town.rules,
  scope: readerScopeOf(actor, ['whistle.read'], '2026-03-02', town.rules.directory, town.cityId)!,
})
const city = () => ({ ...reading(leader().actor), scope: { ...reading(leader().actor).scope, reach: 'city' as const } })

describe('what is counted', () => {
  it('R002: equals the whistles themselves counted one by one, whatever happened to them; counting anew changes nothing', async () => {
    const step = fc.record({
      command: fc.constantFrom(
        'signSummons',
        'checkIn',
        'refuseSummons',
        'recordAbsence',
        'reportDone',
        'reportToDistrict',
        'releaseUnit',
        'callOff',
        'closeWhistle',
        'scoreUnit',
        'investigateFailure',
      ),
      unit: fc.constantFrom(works, police),
      minutes: fc.integer({ min: 0, max: 45 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const id = await give(leader(), 'blowAtOnce', call())
        for (const { command, unit, minutes } of steps) {
          town.time.set(addSeconds(town.time.now(), minutes * 60))
          const now = town.time.now()
          const inputs: Readonly<Record<string, object>> = {
            checkIn: {
              unitId: unit,
              checkInId: now,
              position: here,
              accuracyMetres: 5,
              takenAt: now,
              sentAt: now,
              offline: false,
            },
            refuseSummons: { unitId: unit, ground: 'duty', reason: '非本单位' },
            reportDone: { unitId: unit, result: '完' },
            reportToDistrict: { unitId: unit, account: '未到' },
            releaseUnit: { unitId: unit, reason: '可撤' },
            callOff: { reason: '误报' },
            closeWhistle: { standardMetAt: now, verification: '测温', summary: '达标', plans: [] },
            scoreUnit: {
              unitId: unit,
              deductions: [{ itemId: 'result', points: (minutes % 7) + 1, reason: '慢', evidence: '记录' }],
            },
            investigateFailure: { unitId: unit, verdict: minutes % 2 ? 'upheld' : 'excused', account: '核查' },
          }
          const caller = [
            'recordAbsence',
            'reportToDistrict',
            'releaseUnit',
            'callOff',
            'closeWhistle',
            'scoreUnit',
          ].includes(command)
          await tries(
            caller
              ? leader()
              : command === 'investigateFailure'
                ? at('990101-centre', 'district_centre')
                : at(unit, 'report_in_officer'),
            command,
            inputs[command] ?? { unitId: unit },
            id,
          )
        }
      }),
      {
        numRuns: 25,
        examples: [
          [[{ command: 'callOff', unit: works, minutes: 1 }]],
          [[{ command: 'refuseSummons', unit: works, minutes: 1 }]],
        ],
      },
    )
    await follow()
    const all = (await readWhistles(city(), everything))
      .map(({ whistle }) => whistleFigures(whistle))
      .filter((figures) => figures !== null)
    expect(all.some(({ calledOff }) => calledOff) && all.some(({ legs }) => legs.some(({ failed }) => failed))).toBe(
      true,
    )
    const kept = await readWhistleFigures(city(), [street, works, police], everything)
    expect(kept.get(street)!.blown).toEqual(countWhistles(all.filter(({ callerUnitId }) => callerUnitId === street)))
    for (const unit of [works, police]) expect(kept.get(unit)!.answered).toEqual(countWhistles(all, unit))
    expect(await rebuildWhistleFigures(town)).toBe(25)
    expect(await readWhistleFigures(city(), [street, works, police], everything)).toEqual(kept)
  })

  it('is seen by whoever sees the whistle; a street’s reader finds nothing of another’s', async () => {
    expect(
      (await readUnitWhistleFigures(reading(at(works, 'report_in_officer').actor), street, everything)).blown.whistles,
    ).toBeGreaterThan(0)
    expect((await readUnitWhistleFigures(reading(leader(other).actor), street, everything)).blown.whistles).toBe(0)
  })
})

describe('alerts', () => {
  it('R046: a street that whistled for too many of its orders last month is told, and so is its district, once', async () => {
    for (let n = 0; n < 20; n += 1) {
      const registered = await town.registration.register({
        input: {
          kind: 'complaint',
          title: '路灯不亮',
          words: '不亮',
          petitioner: { sort: 'anonymous' },
          place: { unitId: street },
          categoryId: '0101-01',
        },
        doer: town.doer('call_taker'),
        channel: 'phone',
        requestId: 'f',
      })
      if (isRefusal(registered)) throw new Error(registered.code)
      await town.pool.query('update order_state set lead_unit_id = $1 where order_id = $2', [
        street,
        registered.orderId,
      ])
    }
    expect(await noteWhistleRatios(town)).toBe(0)
    town.time.set('2026-03-31T16:00:00Z')
    expect(await noteWhistleRatios(town)).toBe(1)
    expect(await noteWhistleRatios(town)).toBe(0)
    const { rows } = await town.pool.query<{ state: object }>(
      `select state from record_state where record_kind = 'ratio_notice'`,
    )
    const figures = await readUnitWhistleFigures(city(), street, march)
    expect(rows.map(({ state }) => state)).toEqual([
      {
        situation: 'told',
        unitId: street,
        month: '2026-03',
        whistles: figures.blown.whistles,
        orders: 20,
        perHundred: figures.blown.whistles * 5,
        alert: 'high',
      },
    ])
    await follow()
    const told = await town.pool.query<{ unit_id: string }>(
      `select unit_id from message where template = 'whistle_ratio' order by unit_id`,
    )
    expect(told.rows.map(({ unit_id: unit }) => unit)).toEqual(['990101-centre', street].toSorted())
  })
})

describe('requests', () => {
  it('R039: how often each person of a community asked for a whistle, and what came of it', async () => {
    const secretary = at(community, 'community_worker')
    const ask = () =>
      give(secretary, 'requestWhistle', {
        unitId: community,
        title: '枯树',
        account: '枯树三十棵',
        categoryId: '0201-01',
      })
    const [first, second] = [await ask(), await ask()]
    await give(
      leader(),
      'blowWhistle',
      { point: { name: '小区' }, standard: '获批', units: [{ unitId: works, ask: '会商' }] },
      first,
    )
    await give(leader(), 'declineRequest', { reason: '社区可自行协商' }, second)
    expect(await readWhistleRequests(town, reading(leader().actor), street, everything)).toEqual([
      {
        personId: `community_worker@${community}`,
        name: null,
        unit: { id: community, name: town.rules.directory.getUnit(community).name },
        requests: 2,
        blown: 1,
        declined: 1,
        solved: 0,
      },
    ])
  })
})
