import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actingFor, isRefusal, type Actor, type Doer, type Role, type Whistle } from '@shaoying/domain'
import { loadRecords } from '@shaoying/store'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { settled } from '../../store/testing/settled.ts'
import { fireDueClocks } from '../clocks/clock-worker.ts'
import { followTrace } from '../followers/follow-trace.ts'
import { readerScopeOf } from '../queries/reader-scope-of.ts'
import { giveRecordCommand } from '../records/give-record-command.ts'
import { recordCollections, recordFolds } from '../records/record-collections.ts'
import { buildTown, type Town } from '../testing/town.ts'
import { rebuildTrace } from '../trace/rebuild-trace.ts'
import { readThreeLists, readUnitWhistleFigures, readWhistles } from './read-whistle-figures.ts'
import { whistleFiguresFollower } from './whistle-figures-follower.ts'
import { whomToCall } from './whom-to-call.ts'

const street = '990101001'
const [works, police, housing] = ['990101-city-management', '990101-police', '990101-housing'] as const
const here = { longitude: 116.4, latitude: 39.9 }
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
async function give(doer: Doer, name: string, input: object, recordId?: string): Promise<string> {
  const row = recordCollections.flatMap(({ commands }) => commands).find(({ command }) => command.name === name)!
  const answer = await giveRecordCommand(town, { row, input, doer, requestId: 'w', ...(recordId ? { recordId } : {}) })
  if (isRefusal(answer)) throw new Error(`${name}: ${answer.code} ${JSON.stringify(answer.params)}`)
  return answer.recordId
}
const whistleOf = async (id: string) =>
  (await loadRecords(town.pool, town.cityId, 'whistle', [id])).get(id)!.state as Whistle
const leader = () => at(street, 'unit_leader', 'whistle_initiator')
const call = (more: object = {}) => ({
  title: '暖气不热',
  account: '多户不热',
  categoryId: '0201-01',
  callerUnitId: street,
  point: { name: '一号院', position: here },
  standard: '室温十八度',
  units: [{ unitId: works, ask: '到场' }],
  ...more,
})
const reading = (actor: Actor) => ({
  readers: town.readers,
  rules: town.rules,
  scope: readerScopeOf(actor, ['whistle.read'], '2026-03-02', town.rules.directory, town.cityId)!,
})
const march = { fromAt: '2026-03-01T00:00:00Z', untilAt: '2026-04-01T00:00:00Z' }

describe('a whistle in the city’s database', () => {
  it('R031 R090: its clocks fire once, by whichever of two workers; state and trace agree', async () => {
    const id = await give(leader(), 'blowAtOnce', call())
    town.time.set('2026-03-02T01:31:00Z')
    const parts = {
      ...town,
      onFault: (what: string, fault: unknown) => {
        throw new Error(`${what} ${String(fault)}`)
      },
    }
    const ticks = await Promise.all([fireDueClocks(parts), fireDueClocks(parts)])
    expect(ticks.reduce((sum, tick) => sum + (tick?.fired ?? 0), 0)).toBe(1)
    expect((await whistleOf(id)).legs[0]).toMatchObject({
      onCallSteps: [{ step: 1 }, { step: 2 }],
      arrivalOverdueAt: '2026-03-02T01:30:00Z',
    })
    expect((await rebuildTrace(town.pool, town.cityId, recordFolds)).differences).toEqual([])
  })

  it('R117 R088: a standing team is called as one, each member with its own limits', async () => {
    const teamId = await give(leader(), 'formJointTeam', {
      name: '商圈小分队',
      unitId: street,
      memberUnitIds: [police, works, housing],
      area: '商圈',
      purpose: '商圈秩序',
    })
    const id = await give(leader(), 'blowAtOnce', call({ units: [], teams: [{ teamId, ask: '三日整治' }] }))
    expect((await whistleOf(id)).legs.map(({ unitId, teamId: team, part }) => [unitId, team, part])).toEqual([
      [police, teamId, 'lead'],
      [works, teamId, 'assist'],
      [housing, teamId, 'assist'],
    ])
  })

  it('R031 R081: a summons rings the unit’s people stationed with the street first, then its own roster, then the next on call', async () => {
    const people = await Promise.all(
      ['stationed', 'duty', 'next'].map((login) =>
        give({ kind: 'person', actor: { ...at(works, 'unit_admin').actor } }, 'registerPerson', {
          login: `w-${login}`,
          name: login,
          posting: { unitId: works, postId: 'unit-handler', sort: 'regular', fromOn: '2026-03-01', why: '任职' },
        }),
      ),
    )
    const admin = at(works, 'unit_admin')
    const shift = (personId: string, more: object = {}) => ({
      shifts: [{ personId, duty: 'on_duty', fromAt: '2026-03-02T00:00:00Z', toAt: '2026-03-03T00:00:00Z', ...more }],
    })
    const own = await give(admin, 'openRoster', { unitId: works, name: '值班表' })
    await give(admin, 'planShifts', shift(people[1]!), own)
    await give(admin, 'setEscalation', { steps: [{ personId: people[2]!, afterMinutes: 10 }] }, own)
    const streetAdmin = at(street, 'unit_admin')
    const platform = await give(streetAdmin, 'openRoster', { unitId: street, name: '执法平台值班' })
    await give(streetAdmin, 'planShifts', shift(people[0]!, { fromUnitId: works }), platform)
    const id = await give(leader(), 'blowAtOnce', call())
    expect(
      (await whomToCall(town, id, works, town.time.now())).map(({ personId, where, afterMinutes }) => [
        people.indexOf(personId),
        where,
        afterMinutes,
      ]),
    ).toEqual([
      [0, 'stationed', 0],
      [1, 'own_roster', 0],
      [2, 'own_roster', 10],
    ])
    expect(await whomToCall(town, id, police, town.time.now())).toEqual([])
  })

  it('only those who have to do with it see it', async () => {
    const far = reading(at('990102001', 'whistle_initiator').actor)
    expect(await readWhistles(far, march)).toEqual([])
    expect((await readWhistles(reading(at(works, 'report_in_officer').actor), march)).length).toBeGreaterThan(0)
    expect(
      (await readWhistles(reading(actingFor(at('990101-centre', 'district_centre').actor, '990101-centre')), march))
        .length,
    ).toBeGreaterThan(0)
  })
})

describe('figures', () => {
  it('R002 R027 R046 R095 R050: answered, arrived, solved apart; the ratio to orders; the three lists; cases', async () => {
    const id = await give(leader(), 'blowAtOnce', call())
    const officer = at(works, 'report_in_officer')
    const now = town.time.now()
    await give(
      officer,
      'checkIn',
      { unitId: works, checkInId: 'f1', position: here, accuracyMetres: 5, takenAt: now, sentAt: now, offline: false },
      id,
    )
    await give(officer, 'reportDone', { unitId: works, result: '已修' }, id)
    await give(leader(), 'closeWhistle', { standardMetAt: now, verification: '测温', summary: '已达标', plans: [] }, id)
    await give(
      leader(),
      'scoreUnit',
      { unitId: works, deductions: [{ itemId: 'result', points: 4, reason: '未回填', evidence: '照片' }] },
      id,
    )
    await give(leader(), 'writeTypicalCase', { lesson: '先测温', keywords: ['供热'] }, id)
    const mine = reading(leader().actor)
    await settled(town.pool)
    await followTrace(town.pool, town.cityId, whistleFiguresFollower(town))
    const figures = await readUnitWhistleFigures(mine, street, march)
    expect(figures.blown).toMatchObject({
      whistles: 4,
      solved: 1,
      byKind: { enforcement: 4 },
      averageScore: 96,
      arrivedInTime: 1,
      signedInTime: 0,
    })
    expect(figures.before.blown.whistles).toBe(0)
    expect(figures.ratio).toBeNull()
    const theirs = await readUnitWhistleFigures(reading(officer.actor), works, march)
    expect(theirs.answered).toMatchObject({ summonses: 4, arrivedInTime: 1 })
    const lists = await readThreeLists(mine, street, march)
    expect(lists.duties.length).toBeGreaterThan(0)
    expect(lists.problems).toHaveLength(3)
    expect(lists.performance.find(({ unitId }) => unitId === works)?.counts.averageScore).toBe(96)
    expect((await readWhistles(mine, { ...march, typicalOnly: true })).map((one) => one.id)).toEqual([id])
  })
})
