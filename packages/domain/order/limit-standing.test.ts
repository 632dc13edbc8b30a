import { describe, expect, it } from 'vitest'
import { dispatched, dispatcher, elmAdmin, elmHandler, inHandling } from '../testing/order-scenes.ts'
import { posted } from '../testing/scene.ts'
import { recordContact, replyToOrder, signOrder } from './decide/handle-order.ts'
import { instructOrder, answerInstruction } from './decide/instruct-order.ts'
import { withdrawOrder } from './decide/link-orders.ts'
import { resumeFromLedger } from './decide/leave-ledger.ts'
import { decideLedger, requestLedger, reviewLedgerRequest } from './decide/put-on-ledger.ts'
import { attachFile } from './decide/attach-file.ts'
import { recordEvidence, strikeEvidenceObject } from './decide/record-evidence.ts'
import { urgeOrder } from './decide/supervise-order.ts'
import { attentionOf, limitStandings } from './limit-standing.ts'
import { resultShown } from './result-shown.ts'

const supervisor = posted('hotline', 'supervisor')
const mayor = posted('city', 'unit_leader')

describe('limits side by side (R055)', () => {
  it('R055: quick response and limited handling show together: what was kept, what was missed, how long each took', () => {
    const scene = dispatched()
      .later(30, 'minute')
      .when(elmHandler, signOrder, {})
      .later(25, 'hour')
      .ticks()
      .when(elmHandler, recordContact, { manner: 'phone', reached: true, note: '' })
    expect(
      limitStandings(scene.order, scene.now).map(({ clock, standing, tookSeconds }) => [clock, standing, tookSeconds]),
    ).toEqual([
      ['handle', 'running', 91_800],
      ['sign', 'kept', 1800],
      ['contact', 'missed', 91_800],
    ])
  })

  it('a limit that has passed is overdue from that very second, whether or not the clock has looked', () => {
    const scene = dispatched()
    const signAt = (amount: number) =>
      limitStandings(scene.order, scene.later(amount, 'minute').now).find(({ clock }) => clock === 'sign')?.standing
    expect([signAt(119), signAt(120), signAt(500)]).toEqual(['running', 'overdue', 'overdue'])
    expect(
      limitStandings(scene.later(500, 'minute').ticks().order, scene.later(500, 'minute').now).find(
        ({ clock }) => clock === 'sign',
      )?.standing,
    ).toBe('overdue')
  })

  it('time on the ledger is not counted', () => {
    const granted = { verdict: 'granted', reason: '属实' } as const
    const plan = {
      typeId: 'waiting-works',
      reason: '待工程',
      toPetitioner: '已说明',
      steps: [{ step: '立项', byOn: '2026-04-01' }],
      untilOn: '2026-05-01',
    }
    const onLedger = inHandling()
      .later(2, 'day')
      .when(elmAdmin, requestLedger, plan)
      .when(posted('east-centre', 'district_centre'), reviewLedgerRequest, granted)
      .when(dispatcher, decideLedger, granted)
    const later = onLedger.later(10, 'day')
    expect(limitStandings(later.order, later.now).find(({ clock }) => clock === 'handle')).toMatchObject({
      standing: 'paused',
      tookSeconds: 2 * 86_400,
    })
    const resumed = later.when(dispatcher, resumeFromLedger, { reason: '工程提前完工' }).later(1, 'day')
    expect(limitStandings(resumed.order, resumed.now).find(({ clock }) => clock === 'handle')).toMatchObject({
      standing: 'running',
      tookSeconds: 3 * 86_400,
    })
  })
})

describe('where a supervisor should look', () => {
  it('rises from none to due soon, overdue and unanswered, and falls when it is done', () => {
    const scene = inHandling()
    expect(attentionOf(scene.order, scene.now)).toEqual({ level: 'none', clocks: [], since: null })
    const contacted = scene.when(elmHandler, recordContact, { manner: 'phone', reached: true, note: '' })
    const warned = contacted.later(6, 'day').ticks()
    expect(attentionOf(warned.order, warned.now)).toEqual({ level: 'due_soon', clocks: ['handle'], since: null })
    const silent = scene.later(25, 'hour').ticks()
    expect(attentionOf(silent.order, silent.now)).toEqual({
      level: 'overdue',
      clocks: ['contact'],
      since: '2026-03-10T01:00:00Z',
    })
    const urged = silent
      .when(supervisor, urgeOrder, { reason: '催', demand: '联系' })
      .when(mayor, instructOrder, { position: '市长', text: '抓紧', wantedBy: '2026-03-10T06:00:00Z' })
      .later(5, 'hour')
      .ticks()
    expect(attentionOf(urged.order, urged.now)).toEqual({
      level: 'unanswered',
      clocks: ['supervision:1', 'instruction:1'],
      since: '2026-03-10T01:00:00Z',
    })
    const answered = urged.when(elmAdmin, answerInstruction, { number: 1, text: '在办' })
    expect(attentionOf(answered.order, answered.now).clocks).toEqual(['supervision:1'])
  })

  it('an order that has ended asks for no attention', () => {
    const ended = dispatched().later(3, 'hour').ticks().when(dispatcher, withdrawOrder, { reason: '撤回' })
    expect(attentionOf(ended.order, ended.now).level).toBe('none')
  })
})

describe('what came of it (R102)', () => {
  it('R102: how long it took, on how many objects, with the pictures before and after', () => {
    const picture = (attachmentId: string) =>
      ({
        attachmentId,
        purpose: 'evidence',
        sort: 'picture',
        mediaType: 'image/jpeg',
        bytes: 1,
        sha256: 'a',
        most: 9,
      }) as const
    const attachEvidence: typeof attachFile = (order, input, context) => attachFile(order, input, context)
    const scene = ['p1', 'p2']
      .reduce((before, id) => before.when(elmHandler, attachEvidence, picture(id)), inHandling())
      .when(elmHandler, recordEvidence, {
        object: '1号店',
        piece: '处置前照片',
        shows: 'before',
        attachmentIds: ['p1'],
      })
      .when(elmHandler, recordEvidence, { object: '1号店', piece: '处置后照片', shows: 'after', attachmentIds: ['p2'] })
      .when(elmHandler, recordEvidence, { object: '2号店', piece: '处置后照片', note: '已拆' })
      .when(elmHandler, recordEvidence, { object: '9号店', piece: '处置后照片', note: '误记' })
      .when(elmHandler, strikeEvidenceObject, { object: '9号店', reason: '误记' })
      .later(3, 'day')
      .when(elmHandler, replyToOrder, {
        toPetitioner: '35 家店全部拆除，共 800 平方米',
        toHotline: '',
        finding: 'true',
        claimedSolved: 'solved',
        legalBasis: '',
        notContactedBecause: '无人接听',
      })
    expect(resultShown(scene.order)).toEqual({
      dispatchedAt: '2026-03-09T01:00:00Z',
      solvedAt: '2026-03-12T01:00:00Z',
      tookSeconds: 3 * 86_400,
      objectCount: 2,
      pictures: [{ object: '1号店', before: ['p1'], after: ['p2'] }],
    })
    expect(resultShown(inHandling().order)).toMatchObject({
      solvedAt: null,
      tookSeconds: null,
      objectCount: 0,
      pictures: [],
    })
  })
})
