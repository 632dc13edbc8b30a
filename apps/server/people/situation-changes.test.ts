import { afterAll, beforeAll, expect, it } from 'vitest'
import { personIn, startTestServer, type TestServer } from '../testing/test-server.ts'

const street = '990101001'
let server: TestServer
beforeAll(async () => void (server = await startTestServer()))
afterAll(() => server.close())

const minutes = (amount: number) => ({ amount, unit: 'minute', time: 'natural' })
const row = {
  id: 'S90',
  name: '电动自行车进楼充电',
  nameEn: 'E-bikes charged inside',
  kind: 'enforcement',
  everydayKind: 'daily',
  lines: ['city_management'],
  condition: '街道无权处罚',
  categories: [],
  legalBasis: '消防条例',
  sign: minutes(10),
  arrive: minutes(30),
  solve: minutes(600),
}
const proposer = () => personIn(server.town, street, 'unit_admin')
const government = (personId?: string) => personIn(server.town, '990000', 'unit_leader', personId)
const propose = (more: object = {}, action = 'add') =>
  server.ask(proposer(), 'POST', '/api/v1/situation-changes', {
    unitId: street,
    action,
    row: { ...row, ...more },
    why: '夜间多发',
  })
const decide = (id: string, command: string, body: object, who = government()) =>
  server.ask(who, 'POST', `/api/v1/situation-changes/${id}/${command}`, body)
const proposal = () =>
  server.ask(personIn(server.town, street, 'whistle_initiator'), 'POST', '/api/v1/whistle-proposals', {
    callerUnitId: street,
    situationIds: ['S90'],
  })

it('R013: a new situation is proposed with its basis, approved by somebody else, and whistled for from its day', async () => {
  for (const [fault, code] of [
    [{ legalBasis: ' ' }, 'basis_needed'],
    [{ lines: ['nobody'] }, 'line_unknown'],
    [{ categories: ['9999'] }, 'category_unknown'],
    [{ arrive: minutes(5) }, 'limits_crossed'],
    [{ id: 'S01' }, 'row_exists'],
  ] as const) {
    expect((await propose(fault)).json()).toMatchObject({ status: 422, code: `situation_change.${code}` })
  }
  expect((await proposal()).json()).toMatchObject({ code: 'whistle.situation_unknown' })
  const { situationChangeId } = (await propose()).json()
  const approval = { effectiveOn: '2026-03-04', document: '云政办〔2026〕2号' }
  expect((await decide(situationChangeId, 'approve-situation-change', approval, proposer())).json()).toMatchObject({
    code: 'access.no_permission',
  })
  expect(
    (await decide(situationChangeId, 'approve-situation-change', approval, government(proposer().personId))).json(),
  ).toMatchObject({ code: 'situation_change.own_proposal' })
  expect(
    (await decide(situationChangeId, 'approve-situation-change', { ...approval, effectiveOn: '2026-03-01' })).json(),
  ).toMatchObject({ code: 'situation_change.backdated' })
  expect((await decide(situationChangeId, 'approve-situation-change', approval)).json()).toMatchObject({
    situation: 'approved',
    effectiveOn: '2026-03-04',
    proposedBy: proposer().personId,
  })
  expect((await proposal()).json()).toMatchObject({ code: 'whistle.situation_unknown' })
  server.town.time.set('2026-03-03T16:00:00Z')
  expect((await proposal()).json()).toMatchObject({
    situations: [{ id: 'S90', kind: 'enforcement' }],
    units: [{ unit: { id: '990101-city-management' }, part: 'lead' }],
  })
})

it('R013: other limits hold for whistles blown from their day; who was called before keeps theirs; an end takes it off the list', async () => {
  const blow = async () =>
    (
      await server.ask(personIn(server.town, street, 'whistle_initiator'), 'POST', '/api/v1/whistles/blow-at-once', {
        title: '楼内充电',
        account: '多户',
        situationIds: ['S90'],
        callerUnitId: street,
        point: { name: '三号楼' },
        standard: '车辆移出',
        units: [{ unitId: '990101-city-management', ask: '查处' }],
      })
    ).json()
  const before = await blow()
  expect(before.legs[0].arriveDueAt).toBe('2026-03-03T16:30:00Z')
  const change = async (more: object, action: string) => {
    const { situationChangeId } = (await propose(more, action)).json()
    expect(
      (
        await decide(situationChangeId, 'approve-situation-change', {
          effectiveOn: '2026-03-04',
          document: '云政办〔2026〕3号',
        })
      ).statusCode,
    ).toBe(200)
  }
  await change({ arrive: minutes(60) }, 'replace')
  expect((await blow()).legs[0].arriveDueAt).toBe('2026-03-03T17:00:00Z')
  expect(
    (
      await server.ask(personIn(server.town, street, 'whistle_initiator'), 'GET', `/api/v1/whistles/${before.id}`)
    ).json().legs[0].arriveDueAt,
  ).toBe('2026-03-03T16:30:00Z')
  await change({}, 'remove')
  expect((await proposal()).json()).toMatchObject({ code: 'whistle.situation_unknown' })
  expect(server.misfits).toEqual([])
})
