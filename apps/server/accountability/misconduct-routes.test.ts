import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startSignedInServer, type SignedInServer } from '../testing/signed-in-server.ts'

let server: SignedInServer
beforeAll(async () => {
  server = await startSignedInServer()
})
afterAll(() => server.close())

const street = '990101001'
const late = {
  misdeed: 'undone_or_late',
  unitId: street,
  personIds: ['demo-handler'],
  orderIds: [],
  happenedOn: '2026-03-01',
  description: '三次催办未办，未说明理由。',
}
const ask = (...words: Parameters<SignedInServer['ask']>) => server.ask(...words)

async function recorded(): Promise<string> {
  const answer = await ask('supervisor', 'POST', '/api/v1/misconducts', late)
  expect(answer.statusCode).toBe(201)
  return `/api/v1/misconducts/${answer.json().misconductId}`
}

describe('misconduct over HTTP', () => {
  it('R148: recorded by supervision, heard, decided by inspection, put right; each step shows with its clause and result', async () => {
    const path = await recorded()
    await ask('unit-admin', 'POST', `${path}/answer-misconduct`, { text: '值班交接失误。' })
    const decided = await ask('inspector', 'POST', `${path}/decide-misconduct`, {
      result: 'correction',
      didHarm: false,
      reasoning: '逾期属实。',
      correction: { what: '完善交接班', byOn: '2026-12-31' },
    })
    expect(decided.json()).toMatchObject({
      situation: 'decided',
      basis: 'Reg 35(2)',
      unit: { id: street },
      decision: { result: 'correction', correction: { isOverdue: false } },
      statements: [{ unit: { id: street } }],
    })
    expect((await ask('unit-admin', 'POST', `${path}/correct-misconduct`, { text: '已完善。' })).json()).toMatchObject({
      situation: 'corrected',
    })
    expect((await ask('supervisor', 'GET', path)).json()).toMatchObject({
      situation: 'corrected',
      misdeedText: '不办理或者逾期办理且不说明正当理由',
    })
  })

  it('is read by those who record, answer or decide, and by nobody else', async () => {
    const path = await recorded()
    for (const login of ['supervisor', 'inspector', 'unit-admin', 'unit-leader'])
      expect((await ask(login, 'GET', path)).statusCode).toBe(200)
    for (const login of ['handler', 'call-taker', 'report-in-officer', 'administrator'])
      expect((await ask(login, 'GET', path)).statusCode).toBe(403)
  })

  it('a refusal says why, in words; what it rests on must be there', async () => {
    const path = await recorded()
    expect(
      (
        await ask('inspector', 'POST', `${path}/decide-misconduct`, {
          result: 'correction',
          didHarm: false,
          reasoning: 'x',
          correction: { what: 'x', byOn: '2026-12-31' },
        })
      ).json(),
    ).toMatchObject({ code: 'misconduct.not_heard', detail: '须先听取单位说明，或写明未听取的原因。' })
    expect(
      (
        await ask('supervisor', 'POST', '/api/v1/misconducts', {
          ...late,
          orderIds: ['00000000-0000-7000-8000-000000000001'],
        })
      ).json(),
    ).toMatchObject({ code: 'order.not_found', errors: [{ pointer: '/orderIds' }] })
    expect(server.misfits).toEqual([])
  })
})
