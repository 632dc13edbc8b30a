import { describe, expect, it } from 'vitest'
import type { Doer } from '../order/doer.ts'
import { posted, townRules } from '../testing/scene.ts'
import { RecordStage } from '../testing/record-stage.ts'
import { answerCall, endCall, linkCall, ringCall, transferCall } from './call-commands.ts'
import type { HotlineCall } from './call.ts'

const rules = townRules()
const hotline = rules.directory.root.id
const named = (personId: string): Doer => {
  const doer = posted(hotline, 'call_taker')
  return doer.kind === 'person' ? { ...doer, actor: { ...doer.actor, personId } } : doer
}
const [one, other] = [named('one'), named('other')]

function ringing(offeredTo: string | null = null): RecordStage<HotlineCall> {
  const stage = new RecordStage<HotlineCall>('2026-03-09T01:00:00Z', rules)
  stage.do(one, ringCall, { masked: '138****5678', petitionerId: 'handle', exchangeCallId: null, offeredTo })
  return stage.at('2026-03-09T01:00:07Z')
}

describe('a ringing telephone', () => {
  it('belongs to whoever answers first; a second press of the same hand changes nothing', () => {
    const stage = ringing()
    stage.do(one, answerCall, {})
    expect(stage.refused(other, answerCall, {}).code).toBe('call.taken')
    expect(stage.do(one, answerCall, {})).toEqual([])
    expect(stage.state).toMatchObject({ situation: 'answered', answeredBy: 'one', answeredAt: '2026-03-09T01:00:07Z' })
  })

  it('that is one person’s is answered by nobody else', () => {
    expect(ringing('one').refused(other, answerCall, {}).code).toBe('call.for_another')
  })

  it('is not put down by a bystander', () => {
    expect(ringing().refused(other, endCall, {}).code).toBe('call.not_yours')
  })
})

describe('a call that is spoken', () => {
  it('is handed on and put down only by who speaks; what is over is not handed on', () => {
    const stage = ringing()
    stage.do(one, answerCall, {})
    expect(stage.refused(other, transferCall, { to: '专家座席' }).code).toBe('call.not_yours')
    stage.do(one, transferCall, { to: '专家座席' })
    expect(stage.state).toMatchObject({ situation: 'transferred', transferredTo: '专家座席' })
    expect(stage.refused(one, transferCall, { to: '班长' }).code).toBe('call.over')
    expect(stage.do(one, endCall, {})).toEqual([])
  })

  it('knows the orders that came of it, each once, also after it ended', () => {
    const stage = ringing()
    stage.do(one, answerCall, {})
    stage.do(one, endCall, {})
    stage.do(one, linkCall, { orderId: 'a' })
    expect(stage.do(one, linkCall, { orderId: 'a' })).toEqual([])
    expect(stage.refused(other, linkCall, { orderId: 'b' }).code).toBe('call.not_yours')
    expect(stage.state!.orderIds).toEqual(['a'])
  })
})
