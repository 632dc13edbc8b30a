import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSignedInServer, type SignedInServer } from '../testing/signed-in-server.ts'

let server: SignedInServer
beforeAll(async () => {
  server = await startSignedInServer()
  const posting = {
    unitId: '990101-city-management',
    postId: 'unit-desk',
    sort: 'regular',
    fromOn: '2026-03-02',
    why: '在编',
  }
  await server.ask(
    'administrator',
    'POST',
    `/api/v1/people/${await server.personIdOf('kb-editor')}/post-person`,
    posting,
  )
})
afterAll(() => server.close())

const street = '990101001'
const department = '990101-city-management'
const ask = (...words: Parameters<SignedInServer['ask']>) => server.ask(...words)

describe('the powers of a street over the wire', () => {
  it('R023 R079: a department asks, the street answers, the reply says what was adopted; no other street reads it', async () => {
    const asked = await ask('kb-editor', 'POST', '/api/v1/major-matters/ask-on-major-matter', {
      streetId: street,
      unitId: department,
      title: '断头路',
      matter: '拟先通后建',
    })
    expect(asked.statusCode).toBe(201)
    const { matterId, askedUntil } = asked.json()
    expect(askedUntil > '2026-03-02').toBe(true)
    expect(
      (
        await ask('handler', 'POST', `/api/v1/major-matters/${matterId}/give-major-matter-opinion`, {
          opinion: '先修便道',
        })
      ).statusCode,
    ).toBe(403)
    expect(
      (
        await ask('unit-leader', 'POST', `/api/v1/major-matters/${matterId}/give-major-matter-opinion`, {
          opinion: '先修便道',
        })
      ).json(),
    ).toMatchObject({ situation: 'opined', street: { id: street } })
    const reply = await ask('kb-editor', 'POST', `/api/v1/major-matters/${matterId}/reply-on-major-matter`, {
      verdict: 'not_adopted',
      text: '',
    })
    expect(reply.json()).toMatchObject({ code: 'power.reason_needed', errors: [{ pointer: '/text' }] })
    expect(
      (
        await ask('kb-editor', 'POST', `/api/v1/major-matters/${matterId}/reply-on-major-matter`, {
          verdict: 'adopted',
          text: '照办',
        })
      ).json(),
    ).toMatchObject({ situation: 'replied', reply: { verdict: 'adopted' } })
    expect((await ask('unit-leader', 'GET', '/api/v1/major-matters')).json().items).toHaveLength(1)
  })

  it('R183: the street’s evaluation of a department is read by both, once a period', async () => {
    const body = {
      streetId: street,
      unitId: department,
      period: '2026-Q1',
      deductions: [{ itemId: 'arrival', points: 5, reason: '两次迟到', evidence: '哨单' }],
      text: '报到及时率下降',
    }
    expect((await ask('kb-editor', 'POST', '/api/v1/department-evaluations', body)).statusCode).toBe(403)
    const given = await ask('unit-leader', 'POST', '/api/v1/department-evaluations', body)
    expect(given.json()).toMatchObject({
      points: 95,
      most: 100,
      items: expect.arrayContaining([expect.objectContaining({ itemId: 'arrival', left: 25 })]),
    })
    expect((await ask('unit-leader', 'POST', '/api/v1/department-evaluations', body)).json()).toMatchObject({
      code: 'record.key_taken',
    })
    expect(
      (await ask('kb-editor', 'GET', `/api/v1/department-evaluations/${given.json().evaluationId}`)).json(),
    ).toMatchObject({ period: '2026-Q1' })
  })

  it('R158: the street orders its centre’s people, who report; R080: nobody grants a fund to their own street', async () => {
    const centre = {
      unitId: street,
      name: '桥头综合执法中心',
      address: '桥头大街1号',
      openedOn: '2026-03-02',
      legalBasis: '区编办3号',
      residents: [{ line: 'city_management', least: 1, most: 2 }],
      onCallLines: [],
    }
    const { centreId } = (await ask('unit-leader', 'POST', '/api/v1/enforcement-centres', centre)).json()
    const task = {
      centreId,
      name: '夜市整治',
      place: '南口',
      startsAt: '2026-03-02T19:00:00+08:00',
      legalBasis: '条例 11',
      unitIds: [department],
    }
    expect(
      (await ask('unit-leader', 'POST', '/api/v1/enforcement-tasks', { ...task, unitIds: ['990101002'] })).json(),
    ).toMatchObject({ code: 'power.not_of_centre' })
    const ordered = await ask('unit-leader', 'POST', '/api/v1/enforcement-tasks', task)
    expect(ordered.json()).toMatchObject({
      situation: 'ordered',
      startsAt: '2026-03-02T11:00:00Z',
      units: [{ id: department }],
    })
    expect(
      (
        await ask('unit-leader', 'POST', `/api/v1/enforcement-tasks/${ordered.json().taskId}/end-enforcement`, {
          summary: '好',
        })
      ).json(),
    ).toMatchObject({ code: 'power.reports_missing' })
    expect(
      (
        await ask('unit-leader', 'POST', '/api/v1/street-funds', {
          unitId: street,
          year: 2026,
          name: '自主经费',
          yuan: 1,
          document: 'x',
        })
      ).json(),
    ).toMatchObject({ code: 'access.out_of_reach' })
  })
})
