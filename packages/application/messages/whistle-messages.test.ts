import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isRefusal, type Actor, type Doer, type Role } from '@shaoying/domain'
import { settled } from '../../store/testing/settled.ts'
import { createTestDatabase } from '../../store/testing/test-database.ts'
import { fireDueClocks } from '../clocks/clock-worker.ts'
import { followTrace } from '../followers/follow-trace.ts'
import type { MessageGateway, OutgoingMessage } from '../ports/message-gateway.ts'
import { readerScopeOf } from '../queries/reader-scope-of.ts'
import { giveRecordCommand } from '../records/give-record-command.ts'
import { recordCollections } from '../records/record-collections.ts'
import { buildTown, type Town } from '../testing/town.ts'
import { messageFollower } from './message-follower.ts'
import { readNotifications } from './notifications.ts'
import { sendDueMessages } from './send-messages.ts'

const street = '990101001'
const [works, police] = ['990101-city-management', '990101-police'] as const
let town: Town
let drop: () => Promise<void>
let sent: OutgoingMessage[] = []
const gateway = (name: string): MessageGateway => ({
  name,
  send: async (message) => (sent.push(message), { outcome: 'taken' }),
})
const parts = {
  sms: gateway('sms'),
  mail: gateway('mail'),
  webhooks: { post: async () => ({ outcome: 'taken' as const }) },
  publicUrl: 'https://12345.test',
}
beforeAll(async () => {
  const database = await createTestDatabase()
  drop = () => database.drop()
  town = await buildTown(database.url, '2026-03-02T17:00:00Z')
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
  const answer = await giveRecordCommand(town, { row, input, doer, requestId: 'm', ...(recordId ? { recordId } : {}) })
  if (isRefusal(answer)) throw new Error(`${name}: ${answer.code} ${JSON.stringify(answer.params)}`)
  return answer.recordId
}
/** Everything that follows from what was committed; answers who was rung up meanwhile. */
async function follow(): Promise<readonly string[]> {
  sent = []
  await fireDueClocks({
    ...town,
    onFault: (what, fault) => {
      throw new Error(`${what} ${String(fault)}`)
    },
  })
  await settled(town.pool)
  await followTrace(town.pool, town.cityId, messageFollower(town))
  await sendDueMessages(town, parts)
  return sent.map(({ to }) => to).toSorted()
}
async function screenOf({ actor }: { readonly actor: Actor }) {
  const { pool: _pool, ...reading } = {
    ...town,
    language: 'zh' as const,
    scope: readerScopeOf(actor, ['whistle.read'], '2026-03-02', town.rules.directory, town.cityId)!,
  }
  const page = await readNotifications(reading, {
    actor,
    on: '2026-03-02',
    now: town.time.now(),
    unreadOnly: false,
    limit: 50,
  })
  if (isRefusal(page)) throw new Error(page.code)
  return page.items
}
const leader = () => at(street, 'unit_leader', 'whistle_initiator')
const call = () =>
  give(leader(), 'blowAtOnce', {
    title: '管道爆裂',
    account: '路面塌陷',
    categoryId: '0201-01',
    callerUnitId: street,
    point: { name: '路口', position: { longitude: 116.4, latitude: 39.9 } },
    standard: '止水',
    units: [{ unitId: works, ask: '抢修' }],
  })

describe('ringing', () => {
  it('R031 R081: at night too, those on duty are rung with the summons, then one rung of the on-call order after the other, each once, until somebody signs', async () => {
    const staff = await Promise.all(
      [
        ['on-duty', '010-1'],
        ['stationed', '010-2'],
        ['after-five', '010-3'],
        ['after-forty', '010-4'],
        ['no-phone', null],
      ].map(([login, workPhone]) =>
        give(at(works, 'unit_admin'), 'registerPerson', {
          login: `ring-${login}`,
          name: String(login),
          ...(workPhone ? { workPhone } : {}),
          posting: { unitId: works, postId: 'unit-handler', sort: 'regular', fromOn: '2026-03-01', why: '任职' },
        }),
      ),
    )
    const [onDuty, stationed, afterFive, afterForty, noPhone] = staff as [string, string, string, string, string]
    const shift = (personId: string, more: object = {}) => ({
      personId,
      duty: 'on_duty',
      fromAt: '2026-03-02T00:00:00Z',
      toAt: '2026-03-03T00:00:00Z',
      ...more,
    })
    const own = await give(at(works, 'unit_admin'), 'openRoster', { unitId: works, name: '值班表' })
    await give(at(works, 'unit_admin'), 'planShifts', { shifts: [shift(onDuty), shift(noPhone)] }, own)
    await give(
      at(works, 'unit_admin'),
      'setEscalation',
      {
        steps: [
          { personId: afterFive, afterMinutes: 5 },
          { personId: afterForty, afterMinutes: 40 },
        ],
      },
      own,
    )
    const platform = await give(at(street, 'unit_admin'), 'openRoster', { unitId: street, name: '执法平台值班' })
    await give(at(street, 'unit_admin'), 'planShifts', { shifts: [shift(stationed, { fromUnitId: works })] }, platform)

    const id = await call()
    expect(await follow()).toEqual(['010-1', '010-2'])
    expect(sent[0]!.text).toBe(
      '【云溪市吹哨】区城市管理委：管道爆裂。集结点位路口，2026-03-03 01:30前到场，请立即应哨。'.replace(
        '区城市管理委',
        town.rules.directory.getUnit(works).name,
      ),
    )
    town.time.set('2026-03-02T17:15:00Z')
    expect(await follow()).toEqual(['010-3'])
    town.time.set('2026-03-02T17:20:00Z')
    expect(await follow()).toEqual(['010-4'])
    expect(await follow()).toEqual([])
    const shown = await screenOf(at(works, 'report_in_officer'))
    expect(shown.map(({ kind, whistleId }) => [kind, whistleId])).toEqual([
      ['whistle_unanswered', id],
      ['whistle_summoned', id],
    ])

    const other = await call()
    expect(await follow()).toHaveLength(2)
    await give(at(works, 'report_in_officer'), 'signSummons', { unitId: works }, other)
    town.time.set('2026-03-02T17:50:00Z')
    expect(await follow()).toEqual([])
  })
})

describe('what units are told of a whistle', () => {
  it('R094 R027: who asks to leave and who must stay, who is late, who is reported, what the score is and until when one may appeal', async () => {
    const id = await give(leader(), 'blowAtOnce', {
      title: '占道',
      account: '夜市占道',
      categoryId: '0201-01',
      callerUnitId: street,
      point: { name: '东口' },
      standard: '清空',
      units: [
        { unitId: works, ask: '清理' },
        { unitId: police, ask: '维持秩序', reason: '人多' },
      ],
    })
    const officer = at(works, 'report_in_officer')
    await give(
      officer,
      'checkIn',
      {
        unitId: works,
        checkInId: 'm1',
        position: { longitude: 116.4, latitude: 39.9 },
        accuracyMetres: 5,
        takenAt: town.time.now(),
        sentAt: town.time.now(),
        offline: false,
      },
      id,
    )
    await give(officer, 'askToLeave', { unitId: works, reason: '另有任务' }, id)
    await give(leader(), 'denyLeave', { unitId: works, reason: '尚未清空' }, id)
    town.time.set('2026-03-02T18:40:00Z')
    await follow()
    await give(leader(), 'recordAbsence', { unitId: police }, id)
    await give(leader(), 'reportToDistrict', { unitId: police, account: '未到无理由' }, id)
    await give(leader(), 'releaseUnit', { unitId: police, reason: '由区核查' }, id)
    await give(officer, 'reportDone', { unitId: works, result: '已清空' }, id)
    await give(
      leader(),
      'closeWhistle',
      { standardMetAt: town.time.now(), verification: '现场', summary: '清空', plans: [] },
      id,
    )
    await give(
      leader(),
      'scoreUnit',
      { unitId: works, deductions: [{ itemId: 'response', points: 2, reason: '应哨慢', evidence: '记录' }] },
      id,
    )
    await follow()
    const kinds = async (who: { readonly actor: Actor }) =>
      (await screenOf(who))
        .filter(({ whistleId }) => whistleId === id)
        .map(({ kind }) => kind)
        .toSorted()
    expect(await kinds(leader())).toEqual([
      'whistle_arrival_overdue',
      'whistle_leave_asked',
      'whistle_part_done',
      'whistle_unanswered',
    ])
    expect(await kinds(officer)).toEqual(['whistle_leave_denied', 'whistle_scored', 'whistle_summoned'])
    expect(await kinds(at('990101-centre', 'district_centre'))).toEqual(['whistle_reported'])
    const scored = (await screenOf(officer)).find(
      ({ kind, whistleId }) => kind === 'whistle_scored' && whistleId === id,
    )!
    expect(scored.text).toMatch(/得98分，2026-03-\d\d \d\d:\d\d前可申诉/)
  })
})
