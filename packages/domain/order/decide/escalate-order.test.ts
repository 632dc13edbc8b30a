import { describe, expect, it } from 'vitest'
import { elmAdmin, elmHandler, inHandling } from '../../testing/order-scenes.ts'
import { posted, type Scene } from '../../testing/scene.ts'
import { townPack } from '../../testing/town-pack.ts'
import { allowedCommands } from '../allowed-commands.ts'
import { findClock } from '../order-clocks.ts'
import { partiesOf } from '../parties.ts'
import { adoptSubstituteProcedure, declareStalled } from './declare-stalled.ts'
import { answerEscalation, escalateOrder, escalateToLeader } from './escalate-order.ts'

const leader = posted('elm', 'unit_leader')
const district = posted('east', 'unit_leader')
const up = { toUnitId: 'east', analysis: '权属涉及三家单位', proposal: '请区里牵头会商' }
const escalated = (scene: Scene = inHandling()): Scene => scene.when(elmAdmin, escalateOrder, up)

describe('escalating (提级、提请, Reg 20)', () => {
  it('the district analyses and proposes; the unit stays the lead and its clock runs on', () => {
    const scene = escalated()
    expect(findClock(scene.order, 'handle')).toEqual(findClock(inHandling().order, 'handle'))
    expect(partiesOf(scene.order, scene.rules.directory)).toMatchObject({ leadUnitId: 'elm', toldUnitIds: ['east'] })
    const answered = scene
      .later(1, 'day')
      .when(district, answerEscalation, { analysis: '属历史遗留', measures: '区住建委牵头' })
    expect(answered.order.escalations).toMatchObject([
      { toUnitId: 'east', answer: { measures: '区住建委牵头', byPersonId: 'unit_leader@east' } },
    ])
    expect(answered.refused(district, answerEscalation, { analysis: '', measures: '' })).toMatchObject({
      code: 'escalation.none_open',
    })
  })

  it('whoever is asked answers within the city’s limit; lateness is recorded, and the answer ends the clock', () => {
    const clockOf = (scene: Scene) => findClock(scene.order, 'escalation:east')
    expect(clockOf(escalated())).toMatchObject({ situation: 'running', plan: { limit: townPack.rules.escalation } })
    const late = escalated().later(8, 'day').ticks()
    expect(clockOf(late)?.situation).toBe('expired')
    expect(late.trace.map(({ event }) => event)).toContainEqual({
      kind: 'clockExpired',
      payload: expect.objectContaining({ clock: 'escalation:east' }),
    })
    const answered = escalated()
      .later(1, 'hour')
      .when(district, answerEscalation, { analysis: '属历史遗留', measures: '区住建委牵头' })
    expect(clockOf(answered)).toMatchObject({ situation: 'stopped', inTime: true })
  })

  it('an answered question may be followed by another one to the same unit', () => {
    const twice = escalated(escalated().when(district, answerEscalation, { analysis: '一', measures: '一' })).when(
      district,
      answerEscalation,
      { analysis: '二', measures: '二' },
    )
    expect(twice.order.escalations.map(({ answer }) => answer?.measures)).toEqual(['一', '二'])
    expect(escalated().refused(elmAdmin, escalateOrder, up)).toMatchObject({ code: 'escalation.open_already' })
  })

  it('goes to governments and departments, not sideways, not to itself, not to the reported', () => {
    const to = (toUnitId: string, scene = inHandling()) => scene.refused(elmAdmin, escalateOrder, { ...up, toUnitId })
    expect(to('oak')).toMatchObject({ code: 'escalation.not_above', allowed: ['requestAssist'] })
    expect(to('mars')).toMatchObject({ code: 'order.unit_unknown' })
    expect(
      inHandling({ leadUnitId: 'east-works' }).refused(posted('east-works', 'unit_admin'), escalateOrder, {
        ...up,
        toUnitId: 'east-works',
      }),
    ).toMatchObject({ code: 'escalation.to_itself' })
    expect(to('east-works', inHandling({}, { reportedUnitIds: ['east-works'] }))).toMatchObject({
      code: 'order.unit_is_reported',
    })
    expect(
      inHandling().when(elmAdmin, escalateOrder, { ...up, toUnitId: 'city-works' }).order.escalations,
    ).toHaveLength(1)
  })

  it('a unit that was not asked answers nothing, and whoever is asked gets no other right by it', () => {
    expect(inHandling().refused(district, answerEscalation, { analysis: '', measures: '' })).toMatchObject({
      code: 'access.no_tie',
    })
    const scene = inHandling({ leadUnitId: 'east-works' }).when(posted('east-works', 'unit_admin'), escalateOrder, up)
    const commands = allowedCommands(scene.order, { at: scene.now, by: district, rules: scene.rules })
    expect(commands).toContain('answerEscalation')
    expect(
      commands.filter((command) => !['answerEscalation', 'instructOrder', 'declareInterest'].includes(command)),
    ).toEqual([])
  })

  it('a leader takes the order up in person, with name and position on it', () => {
    const taken = inHandling().when(leader, escalateToLeader, {
      name: '胡建国',
      position: '街道办事处主任',
      reason: '居民多次反映',
    })
    expect(taken.order.leaders).toMatchObject([
      { name: '胡建国', position: '街道办事处主任', byPersonId: 'unit_leader@elm' },
    ])
    expect(inHandling().refused(elmHandler, escalateToLeader, { name: 'x', position: 'x', reason: 'x' })).toMatchObject(
      { code: 'access.no_permission' },
    )
  })
})

describe('stalled matters (R042)', () => {
  it('R042: a matter without an owner is declared stalled with its reason, and a substitute procedure is recorded', () => {
    const stalled = inHandling().when(elmAdmin, declareStalled, {
      cause: 'no_owner',
      note: '六百平米食堂，产权单位已撤销',
    })
    expect(findClock(stalled.order, 'handle')?.situation).toBe('running')
    expect(stalled.refused(elmAdmin, declareStalled, { cause: 'no_funds', note: '' })).toMatchObject({
      code: 'stall.declared_already',
      params: { cause: 'no_owner' },
    })
    const moving = stalled
      .later(1, 'day')
      .when(elmAdmin, adoptSubstituteProcedure, {
        procedure: '由街道代为申请，三家单位会签',
        legalBasis: '会议纪要〔2026〕3号',
        agreedWith: ['市发改委', '市民政局', '市规自委'],
      })
    expect(moving.order.stalls).toMatchObject([
      {
        cause: 'no_owner',
        substitute: { procedure: '由街道代为申请，三家单位会签', agreedWith: ['市发改委', '市民政局', '市规自委'] },
      },
    ])
    expect(moving.when(elmAdmin, declareStalled, { cause: 'no_funds', note: '' }).order.stalls).toHaveLength(2)
  })

  it('R042: a substitute procedure stands only in place of one that stalled', () => {
    expect(inHandling().refused(elmAdmin, adoptSubstituteProcedure, { procedure: '代为申请' })).toMatchObject({
      code: 'stall.not_declared',
      allowed: ['declareStalled'],
    })
  })
})
