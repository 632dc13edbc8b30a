import { describe, expect, it } from 'vitest'
import { elmAdmin, elmHandler, inHandling } from '../../testing/order-scenes.ts'
import { posted, type Scene } from '../../testing/scene.ts'
import type { Appeal } from '../appeal.ts'
import { callbackDifferences } from '../callback-difference.ts'
import { recordCallback, sendBackForRework } from './call-back.ts'
import { recordDistrictCheck, recordSelfCheck, type MakeCheckCall } from './check-call.ts'
import { replyToOrder } from './handle-order.ts'

const agent = posted('hotline', 'callback_agent')
const centre = posted('east-centre', 'district_centre')
const good: MakeCheckCall = {
  manner: 'phone',
  answers: { contacted: true, solved: 'solved', satisfaction: 'satisfied' },
}
const reply = {
  toPetitioner: '已清运',
  toHotline: '',
  finding: 'true',
  claimedSolved: 'solved',
  legalBasis: '',
  notContactedBecause: '无人接听',
} as const
const replied = (appeal: Partial<Appeal> = {}): Scene => inHandling({}, appeal).when(elmHandler, replyToOrder, reply)

describe('check calls by unit and district, beside the official callback (domain 5)', () => {
  it('are recorded apart: they close nothing, count nowhere and change no official answer', () => {
    const { order } = replied()
      .when(elmAdmin, recordSelfCheck, good)
      .when(centre, recordDistrictCheck, { ...good, answers: undefined, note: '无人接听' })
    expect(order.checkCalls).toMatchObject([
      { by: 'unit', unitId: 'elm', round: 1, answers: good.answers },
      { by: 'district', unitId: 'east-centre', answers: null, note: '无人接听' },
    ])
    expect(order).toMatchObject({ situation: { name: 'replied' }, callbacks: [], callbackAttempts: [] })
  })

  it('show where somebody heard another answer than the hotline did, by the last check of each', () => {
    const asked = replied()
      .when(elmAdmin, recordSelfCheck, {
        ...good,
        answers: { contacted: false, solved: 'not_solved', satisfaction: 'dissatisfied' },
      })
      .when(elmAdmin, recordSelfCheck, good)
      .when(centre, recordDistrictCheck, {
        ...good,
        answers: { contacted: true, solved: 'partly_solved', satisfaction: 'dissatisfied' },
      })
    const official = asked
      .later(7, 'day')
      .ticks()
      .when(agent, recordCallback, {
        manner: 'phone',
        contacted: true,
        solved: 'not_solved',
        satisfaction: 'dissatisfied',
        newOpinion: null,
      })
    expect(callbackDifferences(asked.order)).toEqual([])
    expect(callbackDifferences(official.order)).toEqual([
      { by: 'unit', round: 1, question: 'solved', heard: 'solved', official: 'not_solved' },
      { by: 'unit', round: 1, question: 'satisfaction', heard: 'satisfied', official: 'dissatisfied' },
      { by: 'district', round: 1, question: 'solved', heard: 'partly_solved', official: 'not_solved' },
    ])
    const second = official
      .when(posted('hotline', 'supervisor'), sendBackForRework, { reason: '再办' })
      .later(4, 'day', 'working')
      .ticks()
      .when(agent, recordCallback, {
        manner: 'phone',
        contacted: true,
        solved: 'solved',
        satisfaction: 'satisfied',
        newOpinion: null,
      })
    expect(callbackDifferences(second.order).every(({ round }) => round === 1)).toBe(true)
  })

  it('the unit calls nobody it may not know or reach, and nobody calls who left no number', () => {
    const secret = { petitioner: { sort: 'person', id: 'resident', vaultId: 'vault-1', contactSecret: true } } as const
    for (const appeal of [secret, { kind: 'report', confidential: true }] as const)
      expect(replied(appeal).refused(elmAdmin, recordSelfCheck, good)).toMatchObject({ code: 'vault.contact_secret' })
    expect(replied({ kind: 'report', confidential: true }).refused(centre, recordDistrictCheck, good)).toMatchObject({
      code: 'vault.contact_secret',
    })
    expect(replied(secret).when(centre, recordDistrictCheck, good).order.checkCalls).toHaveLength(1)
    const nameless = replied({ petitioner: { sort: 'anonymous', id: null, vaultId: null, contactSecret: false } })
    expect(nameless.refused(elmAdmin, recordSelfCheck, good)).toMatchObject({ code: 'callback.nobody_to_call' })
    expect(nameless.refused(centre, recordDistrictCheck, good)).toMatchObject({ code: 'callback.nobody_to_call' })
  })

  it('only the lead and its own district check, once there is a reply to check', () => {
    expect(replied().refused(posted('west-centre', 'district_centre'), recordDistrictCheck, good)).toMatchObject({
      code: 'access.no_tie',
    })
    expect(replied().refused(posted('oak', 'unit_admin'), recordSelfCheck, good)).toMatchObject({
      code: 'access.no_tie',
    })
    expect(inHandling().refused(elmAdmin, recordSelfCheck, good)).toMatchObject({ code: 'order.not_now' })
  })
})
