import { describe, expect, it } from 'vitest'
import { elmAdmin, elmHandler, inHandling, registered } from '../../testing/order-scenes.ts'
import { posted, type Scene } from '../../testing/scene.ts'
import { openInstructions } from '../facets/instruction.ts'
import { openSupervision } from '../open-supervision.ts'
import { findClock } from '../order-clocks.ts'
import { recordCallback } from './call-back.ts'
import { recordContact, replyToOrder } from './handle-order.ts'
import { answerInstruction, instructOrder, type InstructOrder } from './instruct-order.ts'
import { answerSupervision, urgeOrder } from './supervise-order.ts'

const mayor = posted('city', 'unit_leader')
const streetHead = posted('elm', 'unit_leader')
const supervisor = posted('hotline', 'supervisor')
const agent = posted('hotline', 'callback_agent')
const written: InstructOrder = {
  position: '市委书记',
  text: '请榆树街道本周内解决并报结果',
  wantedBy: '2026-03-13T10:00:00Z',
}
const instructed = (scene: Scene = inHandling()): Scene => scene.when(mayor, instructOrder, written)
const answer = { number: 1, text: '已清运并加密频次' }

/** Replied, expired, called back, content: the order is closed. */
function closedFrom(scene: Scene): Scene {
  return scene
    .when(elmHandler, recordContact, { manner: 'phone', reached: true, note: '' })
    .when(elmHandler, replyToOrder, {
      toPetitioner: '已清运',
      toHotline: '',
      finding: 'true',
      claimedSolved: 'solved',
      legalBasis: '',
    })
    .later(7, 'day')
    .ticks()
    .when(agent, recordCallback, {
      manner: 'phone',
      contacted: true,
      solved: 'solved',
      satisfaction: 'satisfied',
      newOpinion: null,
    })
}

describe('instructions by leaders (领导批示)', () => {
  it('R154: the city’s leader writes on an order; who, in which office, what and by when stand on it, with a clock', () => {
    const { order } = instructed()
    expect(order.instructions).toMatchObject([
      { number: 1, byPersonId: 'unit_leader@city', byUnitId: 'city', ...written, answers: [] },
    ])
    expect(findClock(order, 'instruction:1')).toMatchObject({ situation: 'running', dueAt: '2026-03-13T10:00:00Z' })
  })

  it('R155: the street’s head instructs too, and the lead answers each instruction by its number', () => {
    const scene = instructed().when(streetHead, instructOrder, { position: '街道主任', text: '环卫科牵头' })
    expect(openInstructions(scene.order).map(({ number }) => number)).toEqual([1, 2])
    const { order } = scene.when(elmAdmin, answerInstruction, answer)
    expect(openInstructions(order).map(({ number }) => number)).toEqual([2])
    expect(order.instructions[0]?.answers).toMatchObject([
      { byPersonId: 'unit_admin@elm', unitId: 'elm', text: answer.text },
    ])
    expect(findClock(order, 'instruction:1')).toMatchObject({ situation: 'stopped', inTime: true })
  })

  it('an unanswered one refuses nothing, is warned of and its lateness recorded', () => {
    const scene = instructed()
    const late = scene.later(5, 'day').ticks()
    expect(late.trace.map(({ event }) => event.kind)).toContain('clockWarned')
    expect(
      late.trace.some(({ event }) => event.kind === 'clockExpired' && event.payload.clock === 'instruction:1'),
    ).toBe(true)
    expect(closedFrom(scene).order.situation.name).toBe('closed')
  })

  it('leaders of the two governments, of the unit and supervisors may; another district’s leader, a handler, may not', () => {
    for (const doer of [mayor, posted('east', 'unit_leader'), streetHead, supervisor])
      expect(instructed(inHandling().when(doer, instructOrder, written)).order.instructions).toHaveLength(2)
    expect(inHandling().refused(posted('west', 'unit_leader'), instructOrder, written)).toMatchObject({
      code: 'access.no_tie',
    })
    expect(inHandling().refused(posted('oak', 'unit_leader'), instructOrder, written)).toMatchObject({
      code: 'access.no_tie',
    })
    expect(inHandling().refused(elmHandler, instructOrder, written)).toMatchObject({ code: 'access.no_permission' })
    expect(instructed().refused(posted('oak', 'unit_admin'), answerInstruction, answer)).toMatchObject({
      code: 'access.no_tie',
    })
    expect(registered().refused(mayor, instructOrder, written)).toMatchObject({ code: 'order.not_now' })
  })

  it('a number nobody wrote, none at all, or a moment that is past is refused', () => {
    expect(instructed().refused(elmAdmin, answerInstruction, { ...answer, number: 2 })).toMatchObject({
      code: 'instruction.unknown',
    })
    expect(inHandling().refused(elmAdmin, answerInstruction, answer)).toMatchObject({ code: 'instruction.none' })
    expect(inHandling().refused(mayor, instructOrder, { ...written, wantedBy: '2026-03-09T01:00:00Z' })).toMatchObject({
      code: 'order.wanted_in_past',
    })
  })
})

describe('the closed loop (R163)', () => {
  it('R163: a closed order goes to the archive after the city’s limit, every clock at rest', () => {
    const closed = closedFrom(inHandling())
    expect(findClock(closed.order, 'archive')).toMatchObject({ situation: 'running', dueAt: '2026-04-15T01:00:00Z' })
    expect(closed.order.clocks.filter(({ kind, situation }) => kind !== 'archive' && situation === 'running')).toEqual(
      [],
    )
    const archived = closed.later(30, 'day').ticks()
    expect(archived.order.situation.name).toBe('archived')
    expect(archived.order.clocks.every(({ situation }) => situation === 'stopped' || situation === 'expired')).toBe(
      true,
    )
  })

  it('R163: not before every instruction and every step of supervision has its answer; then at once', () => {
    const closed = closedFrom(instructed().when(supervisor, urgeOrder, { reason: '催', demand: '报进展' }))
    expect(findClock(closed.order, 'supervision:1')?.situation).toBe('expired')
    const waiting = closed.later(30, 'day').ticks()
    expect(waiting.order.situation.name).toBe('closed')
    const half = waiting.when(elmAdmin, answerInstruction, answer)
    expect(half.order.situation.name).toBe('closed')
    expect(openSupervision(half.order)).toHaveLength(1)
    const { order } = half.when(elmAdmin, answerSupervision, { number: 1, text: '已办' })
    expect(order.situation.name).toBe('archived')
  })

  it('an instruction still wanted when the order closes keeps its clock, and is answered there', () => {
    const closed = closedFrom(inHandling().when(mayor, instructOrder, { ...written, wantedBy: '2026-03-30T10:00:00Z' }))
    expect(findClock(closed.order, 'instruction:1')?.situation).toBe('running')
    const answered = closed.when(elmAdmin, answerInstruction, answer)
    expect(answered.order.situation.name).toBe('closed')
    expect(answered.later(30, 'day').ticks().order.situation.name).toBe('archived')
  })
})
