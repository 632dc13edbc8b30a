import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordCollections, recordFolds, rebuildTrace } from '@shaoying/application'
import { permissionsOfRole, type Permission, type Role } from '@shaoying/domain'
import { startSignedInServer, type SignedInServer } from '../testing/signed-in-server.ts'

let server: SignedInServer
beforeAll(async () => {
  server = await startSignedInServer()
})
afterAll(() => server.close())

const street = '990101001'
const department = '990101-city-management'
const ask = (...words: Parameters<SignedInServer['ask']>) => server.ask(...words)

/** A leader of the municipal service department: the demo people have none, so the administrator posts one. */
async function municipalLeader(): Promise<string> {
  const posting = {
    unitId: '990000-services',
    postId: 'head',
    sort: 'regular',
    fromOn: '2026-03-02',
    why: '主要负责人',
  }
  const personId = await server.personIdOf('assessment-admin')
  await ask('administrator', 'POST', `/api/v1/people/${personId}/post-person`, posting)
  return 'assessment-admin'
}

/** Somebody of the department, on call or stationed with the street. */
async function departmentHand(login: string): Promise<string> {
  const posting = { unitId: department, postId: 'unit-handler', sort: 'regular', fromOn: '2026-03-02', why: '在编' }
  const made = await ask('administrator', 'POST', '/api/v1/people', {
    login,
    name: `城管委${login}`,
    workPhone: '010-5550100',
    posting,
  })
  expect(made.statusCode).toBe(201)
  return made.json().personId
}

describe('people over the wire', () => {
  it('are found by name, login, unit and manner, page by page', async () => {
    const logins = async (query: string) =>
      (await ask('handler', 'GET', `/api/v1/people?${query}`)).json().items.map(({ login }: { login: string }) => login)
    expect(await logins(`q=${encodeURIComponent('小朱')}`)).toEqual(['handler'])
    expect(await logins('q=unit-')).toEqual(['unit-admin', 'unit-leader'])
    expect(await logins(`unit=${street}`)).toEqual([
      'handler',
      'street-chief',
      'unit-admin',
      'unit-leader',
      'whistle-initiator',
    ])
    expect(await logins(`unit=${street}&sort=stationed`)).toEqual([])
    expect(await logins('q=%25')).toEqual([])
    const first = (await ask('handler', 'GET', '/api/v1/people?limit=2')).json()
    expect(
      (await ask('handler', 'GET', `/api/v1/people?limit=2&cursor=${first.nextCursor}`)).json().items[0].login >
        first.items[1].login,
    ).toBe(true)
  })

  it('R025: the street is asked first, answers, and then somebody is stationed with it; it stands in the enforcement centre’s table (R031, R081)', async () => {
    const personId = await departmentHand('li.gang')
    const stationing = {
      unitId: street,
      postId: 'unit-handler',
      sort: 'stationed',
      fromUnitId: department,
      fromOn: '2026-03-02',
      why: '常驻综合执法中心',
    }
    const station = (more: object = {}) =>
      ask('administrator', 'POST', `/api/v1/people/${personId}/post-person`, { ...stationing, ...more })
    expect((await station()).json()).toMatchObject({
      status: 422,
      code: 'person.street_not_asked',
      allowed: ['askStreetOpinion'],
      basis: [{ reference: 'SO 11; R025', text: '派驻人员任免考核须听取街道意见' }],
    })
    const asked = (
      await ask('administrator', 'POST', '/api/v1/staff-opinions', {
        personId,
        about: 'posting',
        unitId: department,
        streetId: street,
        question: '拟派常驻',
      })
    ).json()
    expect((await station({ opinionId: asked.opinionId })).json()).toMatchObject({ code: 'person.street_may_answer' })
    expect(
      (
        await ask('unit-leader', 'POST', `/api/v1/staff-opinions/${asked.opinionId}/give-street-opinion`, {
          verdict: 'agree',
          remarks: '',
        })
      ).json(),
    ).toMatchObject({ situation: 'given', street: { name: '桥头街道' } })
    expect((await station({ opinionId: asked.opinionId })).json().postings[1]).toMatchObject({
      sort: 'stationed',
      sortText: '常驻人员',
      unit: { id: street },
      fromUnit: { id: department },
      inForce: true,
    })
    const centre = {
      unitId: street,
      name: '桥头街道综合执法中心',
      address: '桥头大街1号',
      openedOn: '2026-03-02',
      legalBasis: '区编办〔2026〕3号',
      residents: [{ line: 'city_management', least: 2, most: 2 }],
      onCallLines: ['city_management'],
    }
    const { centreId } = (await ask('unit-leader', 'POST', '/api/v1/enforcement-centres', centre)).json()
    expect(
      (await ask('handler', 'GET', `/api/v1/enforcement-centres/${centreId}/staffing`)).json().lines,
    ).toMatchObject([
      {
        line: 'city_management',
        sort: 'stationed',
        missing: 1,
        people: [{ personId, workPhone: '010-5550100', fromUnit: { id: department } }],
      },
      { sort: 'on_call', missing: 1, people: [] },
    ])
  })

  it('R116: what a street records about its stationed staff is read by the two units and those above, and nobody else', async () => {
    const { items } = (await ask('handler', 'GET', '/api/v1/people?q=li.gang')).json()
    const voted = await ask('unit-leader', 'POST', '/api/v1/staff-appraisals/appraise-stationed', {
      personId: items[0].personId,
      streetId: street,
      sort: 'democratic_appraisal',
      period: '2026-Q1',
      onDay: '2026-03-02',
      grade: 'excellent',
      text: '群众评议优秀',
    })
    expect(voted.statusCode).toBe(201)
    const { appraisalId } = voted.json()
    expect((await ask('unit-leader', 'GET', `/api/v1/staff-appraisals/${appraisalId}`)).json()).toMatchObject({
      grade: 'excellent',
      street: { id: street },
    })
    const foreign = { unitId: '990101002', postId: 'unit-desk', sort: 'regular', fromOn: '2026-03-02', why: '测试' }
    const stranger = (
      await ask('administrator', 'POST', '/api/v1/people', {
        login: 'other.street',
        name: '湖滨工单员',
        posting: foreign,
      })
    ).json()
    const { password } = (
      await ask('administrator', 'POST', `/api/v1/accounts/${stranger.personId}/open`, { why: '测试' })
    ).json()
    const browser = server.browser()
    await browser.send('POST', '/api/v1/session', { login: 'other.street', password })
    await browser.send('POST', '/api/v1/session/password', { current: password, password: 'the lake at evening' })
    expect((await browser.send('GET', `/api/v1/staff-appraisals/${appraisalId}`)).json()).toMatchObject({
      status: 404,
      code: 'record.not_found',
    })
    expect((await browser.send('GET', '/api/v1/staff-appraisals')).json()).toEqual({ items: [], nextCursor: null })
    expect((await ask('handler', 'GET', '/api/v1/staff-appraisals')).statusCode).toBe(403)
  })

  it('R071: a roster says who is on call now, whom to call next, and where nobody is', async () => {
    const [one, two] = [await server.personIdOf('handler'), await server.personIdOf('unit-admin')]
    const { rosterId } = (
      await ask('unit-admin', 'POST', '/api/v1/rosters', { unitId: street, name: '综合执法中心值班' })
    ).json()
    const planned = await ask('unit-admin', 'POST', `/api/v1/rosters/${rosterId}/plan-shifts`, {
      shifts: [
        { personId: one, duty: 'on_duty', fromAt: '2026-03-02T08:00:00+08:00', toAt: '2026-03-02T20:00:00+08:00' },
      ],
    })
    expect(planned.json().shifts).toMatchObject([
      { person: '桥头街道经办人小朱', fromAt: '2026-03-02T00:00:00Z', toAt: '2026-03-02T12:00:00Z' },
    ])
    await ask('unit-admin', 'POST', `/api/v1/rosters/${rosterId}/set-escalation`, {
      steps: [{ personId: two, afterMinutes: 15 }],
    })
    expect((await ask('dispatcher', 'GET', `/api/v1/rosters/${rosterId}/on-call`)).json()).toMatchObject({
      onDuty: [{ personId: one, duty: 'on_duty' }],
      callOrder: [
        { personId: one, afterMinutes: 0 },
        { personId: two, afterMinutes: 15 },
      ],
      gaps: [{ fromAt: '2026-03-02T12:00:00Z', toAt: '2026-03-09T01:00:00Z' }],
    })
    expect(
      (
        await ask('unit-admin', 'POST', `/api/v1/rosters/${rosterId}/plan-shifts`, {
          shifts: [
            {
              personId: '00000000-0000-7000-8000-000000000001',
              duty: 'lead',
              fromAt: '2026-03-02T08:00:00+08:00',
              toAt: '2026-03-02T20:00:00+08:00',
            },
          ],
        })
      ).json(),
    ).toMatchObject({ status: 422, code: 'roster.person_unknown', errors: [{ pointer: '/shifts/0/personId' }] })
  })

  it('R032, R074, R184: the share at the front and what was moved down are shown', async () => {
    expect((await ask('analyst', 'GET', '/api/v1/indicators/front-line-share?within=990101')).json()).toMatchObject({
      on: '2026-03-02',
      frontLine: expect.any(Number),
      total: expect.any(Number),
    })
    await ask('administrator', 'POST', '/api/v1/street-resources', {
      unitId: street,
      sort: 'post',
      title: '执法岗位',
      amount: 12,
      fromOn: '2026-01-01',
      basis: '区编办',
    })
    const { totals } = (await ask('handler', 'GET', '/api/v1/units/990101/resources')).json()
    expect(totals).toContainEqual({ sort: 'post', sortText: '增设岗位', measure: 'post', grants: 1, amount: 12 })
  })
})

describe('duty lists over the wire', () => {
  it('R187, R110: lists what a unit answers for, helps with, and may not be given; a task is checked before it is given', async () => {
    const list = (await ask('community-worker', 'GET', '/api/v1/units/990101001001/duties')).json()
    expect([list.main.map(({ id }: { id: string }) => id), list.assist.length, list.negative[0].id]).toEqual([
      ['community/01', 'community/02'],
      3,
      'N03',
    ])
    const check = async (body: object) => (await ask('handler', 'POST', '/api/v1/duty-checks', body)).json()
    expect(await check({ unitId: street, title: '完成协税护税任务', part: 'main' })).toMatchObject({
      allowed: false,
      code: 'duty.on_negative_list',
      basis: [{ reference: 'negative/N02' }],
    })
    expect(await check({ unitId: '990101001001', categoryId: '0301', part: 'main' })).toMatchObject({
      allowed: false,
      code: 'duty.assist_only',
      basis: [{ reference: 'duty/community/03' }],
    })
    expect(await check({ unitId: '990101001001', categoryId: '0301', part: 'assist' })).toMatchObject({
      allowed: true,
      code: null,
      basis: [{ reference: 'duty/community/03' }],
    })
  })

  it('R022: a new duty goes from proposal over review to approval, and is on the list from its day on', async () => {
    const row = {
      id: 'community/20',
      unitKinds: ['community', 'village'],
      unitId: null,
      area: '交通',
      duty: '协助劝导非机动车停放',
      part: 'assist',
      legalBasis: '街道办事处条例 32',
      line: null,
      categories: ['0502'],
    }
    const { dutyChangeId } = (
      await ask('unit-admin', 'POST', '/api/v1/duty-changes', { unitId: street, action: 'add', row, why: '居民反映' })
    ).json()
    const step = (login: string, command: string, body: object) =>
      ask(login, 'POST', `/api/v1/duty-changes/${dutyChangeId}/${command}`, body)
    const leader = await municipalLeader()
    expect(
      (await step(leader, 'approve-duty-change', { effectiveOn: '2026-03-02', document: 'x' })).json(),
    ).toMatchObject({ code: 'duty_change.not_reviewed' })
    expect(
      (await step('district-centre', 'review-duty-change', { supported: true, remarks: '' })).json(),
    ).toMatchObject({ situation: 'reviewed' })
    expect(
      (await step(leader, 'approve-duty-change', { effectiveOn: '2026-02-30', document: 'x' })).json(),
    ).toMatchObject({ status: 422, code: 'request.no_such_day', errors: [{ pointer: '/effectiveOn' }] })
    expect(
      (await step(leader, 'approve-duty-change', { effectiveOn: '2026-03-02', document: '云编办〔2026〕1号' })).json(),
    ).toMatchObject({ situation: 'approved' })
    expect(
      (
        await ask('handler', 'POST', '/api/v1/duty-checks', {
          unitId: '990101001001',
          categoryId: '0502-01',
          part: 'assist',
        })
      ).json(),
    ).toMatchObject({ allowed: true, basis: [{ reference: 'duty/community/20' }] })
  })
})

describe('the table of records', () => {
  it('two people on one record: the version seen decides, and the same key works once', async () => {
    const begin = {
      flag: 'night_market',
      title: '夜市共治',
      aim: '减少噪声',
      unitKinds: ['street', 'township'],
      unitIds: [street],
      fromOn: '2026-03-02',
    }
    const first = await ask('administrator', 'POST', '/api/v1/roll-outs', begin, { 'idempotency-key': 'pilot-0001' })
    const again = await ask('administrator', 'POST', '/api/v1/roll-outs', begin, { 'idempotency-key': 'pilot-0001' })
    expect(again.json().rollOutId).toBe(first.json().rollOutId)
    const path = `/api/v1/roll-outs/${first.json().rollOutId}`
    expect((await ask('handler', 'GET', path)).headers.etag).toBe('"1"')
    await ask(
      'analyst',
      'POST',
      `${path}/evaluate-pilot`,
      { verdict: 'adjust', findings: '再看', figures: [] },
      { 'if-match': '"1"' },
    )
    expect(
      (await ask('administrator', 'POST', `${path}/stop-pilot`, { why: '停' }, { 'if-match': '"1"' })).json(),
    ).toMatchObject({ status: 412, code: 'record.changed_meanwhile' })
    expect((await ask('handler', 'GET', path)).json().status).toMatchObject({ joined: 1, eligible: 5 })
  })

  it('every command’s example is a body that its route takes', async () => {
    await municipalLeader()
    for (const { path, commands } of recordCollections) {
      for (const { command, example } of commands) {
        if (command.permission === 'clock') continue
        const begins = commands.filter(({ command: { does } }) => does === 'begin').length
        const kebab = command.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
        const url =
          command.does === 'begin'
            ? `/api/v1/${path}${begins > 1 ? `/${kebab}` : ''}`
            : `/api/v1/${path}/00000000-0000-7000-8000-000000000001/${kebab}`
        const { statusCode, body } = await ask(whoHas(command.permission), 'POST', url, example as object)
        // Read and let in; what the rule then says of a made-up id, or of reach, is the rule's.
        expect([
          url,
          statusCode === 400 || statusCode === 401 || body.includes('access.no_permission') ? body : '',
        ]).toEqual([url, ''])
      }
    }
  })

  it('state rebuilt from the trace is what was saved, for every kind of record', async () => {
    const { town } = server
    const report = await rebuildTrace(town.pool, town.cityId, recordFolds)
    expect(report.differences).toEqual([])
    expect(report.streams).toBeGreaterThan(20)
  })

  it('every answer fits its shape', () => {
    expect(server.misfits).toEqual([])
  })
})

/** A demo person with the right; the municipal leader was posted above. */
function whoHas(permission: Permission): string {
  const { pack, directory } = server.town.rules
  const holder = pack.people.find(({ roles, unitId }) =>
    roles.some((role) => permissionsOfRole(role as Role, directory.getUnit(unitId).kind).has(permission)),
  )
  return permission === 'duty.approve' ? 'assessment-admin' : holder!.login
}
