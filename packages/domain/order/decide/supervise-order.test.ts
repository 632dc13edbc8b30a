import { describe, expect, it } from 'vitest'
import { arbiter, dispatched, elmAdmin, elmHandler, inHandling } from '../../testing/order-scenes.ts'
import { posted, townRules, type Scene } from '../../testing/scene.ts'
import { allowedCommands } from '../allowed-commands.ts'
import { supervisionLevelOf } from '../facets/supervision.ts'
import { openSupervision } from '../open-supervision.ts'
import { findClock } from '../order-clocks.ts'
import { answerAssist } from './answer-assist.ts'
import { recordContact, replyToOrder, signOrder } from './handle-order.ts'
import { withdrawOrder } from './link-orders.ts'
import { objectToDispatch } from './object-to-dispatch.ts'
import { releaseAssist } from './request-assist.ts'
import { decideObjection } from './rule-on-objection.ts'
import {
  answerSupervision,
  concludeSupervision,
  listForSupervision,
  summonUnit,
  superviseOrder,
  urgeOrder,
} from './supervise-order.ts'

const supervisor = posted('hotline', 'supervisor')
const district = posted('east-centre', 'district_centre')
const works = posted('east-works', 'unit_admin')
const slow = { reason: '逾期未联系诉求人', demand: '今日内联系并上报进展' }
const talk = { ...slow, toldPerson: '榆树街道主任', talk: { at: '2026-03-12T02:00:00Z', place: '区政府二层会议室' } }
const done = { number: 1, text: '已联系，明日到场' }
const urged = (scene: Scene = inHandling()): Scene => scene.when(district, urgeOrder, slow)

describe('the ladder of supervision (催办、督办、挂牌督办、约谈)', () => {
  it('R163: each rung records who was told, by whom, when, what was asked and by when, and what they did', () => {
    const { order } = urged().when(elmHandler, answerSupervision, done)
    expect(order.supervision).toMatchObject([
      {
        number: 1,
        level: 'urge',
        at: '2026-03-09T01:00:00Z',
        byPersonId: 'district_centre@east-centre',
        byUnitId: 'east-centre',
        toldUnitIds: ['elm'],
        ...slow,
        dueAt: '2026-03-09T05:00:00Z',
        about: null,
        skipped: [],
        answers: [{ byPersonId: 'handler@elm', unitId: 'elm', text: done.text }],
        conclusion: null,
      },
    ])
    expect(findClock(order, 'supervision:1')).toMatchObject({ situation: 'stopped', inTime: true })
  })

  it('R148, R163: rung after rung up to the talk, each with the city’s own limit', () => {
    const top = urged()
      .when(supervisor, superviseOrder, slow)
      .when(supervisor, listForSupervision, slow)
      .when(supervisor, summonUnit, talk)
    expect(top.order.supervision.map(({ level, dueAt }) => [level, dueAt])).toEqual([
      ['urge', '2026-03-09T05:00:00Z'],
      ['supervise', '2026-03-10T01:00:00Z'],
      ['list', '2026-03-12T01:00:00Z'],
      ['summon', '2026-03-12T01:00:00Z'],
    ])
    expect(top.order.supervision[3]).toMatchObject({ toldPerson: '榆树街道主任', talk: talk.talk })
    expect(supervisionLevelOf(top.order)).toBe('summon')
  })

  it('a rung is left out only with a reason, which stands on record with what was skipped', () => {
    const scene = inHandling()
    expect(scene.refused(supervisor, listForSupervision, slow)).toMatchObject({
      code: 'supervision.skips_step',
      params: { level: 'list', skipped: 'urge, supervise' },
      field: '/skippedBecause',
    })
    expect(scene.refused(supervisor, listForSupervision, { ...slow, skippedBecause: '  ' })).toMatchObject({
      code: 'supervision.skips_step',
    })
    const { order } = scene.when(supervisor, listForSupervision, { ...slow, skippedBecause: '媒体已曝光' })
    expect(order.supervision[0]).toMatchObject({
      level: 'list',
      skipped: ['urge', 'supervise'],
      skippedBecause: '媒体已曝光',
    })
    expect(urged().refused(supervisor, summonUnit, talk)).toMatchObject({ params: { skipped: 'supervise, list' } })
  })

  it('the same rung again, or a lower one, leaves nothing out; a needless reason is not kept', () => {
    const { order } = urged()
      .when(district, urgeOrder, slow)
      .when(supervisor, superviseOrder, { ...slow, skippedBecause: '多余' })
      .when(district, urgeOrder, slow)
    expect(
      order.supervision.map(({ level, skipped, skippedBecause }) => [level, skipped.length, skippedBecause]),
    ).toEqual([
      ['urge', 0, null],
      ['urge', 0, null],
      ['supervise', 0, null],
      ['urge', 0, null],
    ])
  })

  it('only those above may: urging for hotline and district, the rest for supervisors, a summons for whoever is above the unit', () => {
    const scene = urged()
    expect(scene.refused(posted('west-centre', 'district_centre'), urgeOrder, slow)).toMatchObject({
      code: 'access.no_tie',
    })
    expect(scene.refused(district, superviseOrder, slow)).toMatchObject({ code: 'access.no_permission' })
    expect(scene.refused(posted('west', 'supervisor'), superviseOrder, slow)).toMatchObject({ code: 'access.no_tie' })
    const elsewhere = posted('west', 'supervisor')
    expect(scene.refused(elsewhere, summonUnit, { ...talk, skippedBecause: 'x' })).toMatchObject({
      code: 'access.out_of_reach',
      params: { unit: 'elm' },
    })
    expect(
      scene.when(posted('east', 'supervisor'), summonUnit, { ...talk, skippedBecause: '屡催不改' }).order.supervision,
    ).toHaveLength(2)
    expect(
      scene.refused(supervisor, summonUnit, { ...talk, skippedBecause: 'x', talk: { ...talk.talk, at: scene.now } }),
    ).toMatchObject({ code: 'supervision.talk_in_past' })
  })

  it('a helper is told for its part and answers for itself; nobody answers what was not addressed to them', () => {
    const scene = inHandling({ assistUnitIds: ['east-works'] })
      .when(supervisor, urgeOrder, { ...slow, toldUnitIds: ['east-works'] })
      .when(supervisor, urgeOrder, slow)
    expect(scene.refused(works, answerSupervision, { ...done, number: 2 })).toMatchObject({
      code: 'supervision.not_told',
    })
    expect(scene.when(works, answerSupervision, done).order.supervision[0]?.answers[0]?.unitId).toBe('east-works')
    expect(scene.refused(elmHandler, answerSupervision, { ...done, number: 9 })).toMatchObject({
      code: 'supervision.unknown',
    })
    expect(scene.refused(supervisor, urgeOrder, { ...slow, toldUnitIds: ['oak'] })).toMatchObject({
      code: 'supervision.not_a_party',
      params: { unitId: 'oak' },
    })
    expect(inHandling().refused(elmHandler, answerSupervision, done)).toMatchObject({ code: 'supervision.none_open' })
  })

  it('a helper that has given its part and was urged for it by hand still owes the answer; released, it owes none', () => {
    const scene = inHandling({ assistUnitIds: ['east-works'] }).when(supervisor, urgeOrder, {
      ...slow,
      toldUnitIds: ['east-works'],
    })
    expect(openSupervision(scene.when(works, answerAssist, { result: '已疏通' }).order)).toHaveLength(1)
    expect(
      openSupervision(scene.when(elmAdmin, releaseAssist, { unitId: 'east-works', reason: '自行解决' }).order),
    ).toEqual([])
  })

  it('R182: a listed matter leaves the list with its result', () => {
    const listed = inHandling().when(supervisor, listForSupervision, { ...slow, skippedBecause: '十年未办证' })
    const { order } = listed.when(supervisor, concludeSupervision, { number: 1, text: '537 户已取得不动产权证' })
    expect(order.supervision[0]?.conclusion).toMatchObject({
      byPersonId: 'supervisor@hotline',
      text: '537 户已取得不动产权证',
    })
    expect(openSupervision(order)).toEqual([])
    expect(
      listed
        .when(supervisor, concludeSupervision, { number: 1, text: 'x' })
        .refused(supervisor, concludeSupervision, { number: 1, text: 'y' }),
    ).toMatchObject({ code: 'supervision.none_open' })
  })

  it('an answer wanted by a named moment takes the place of the city’s limit', () => {
    expect(
      inHandling().when(supervisor, urgeOrder, { ...slow, wantedBy: '2026-03-09T02:30:00Z' }).order.supervision[0]
        ?.dueAt,
    ).toBe('2026-03-09T02:30:00Z')
    expect(inHandling().refused(supervisor, urgeOrder, { ...slow, wantedBy: '2026-03-09T01:00:00Z' })).toMatchObject({
      code: 'order.wanted_in_past',
    })
  })

  it('with a new lead the ladder begins anew, and the former lead owes nothing', () => {
    const moved = urged()
      .when(supervisor, superviseOrder, slow)
      .when(elmAdmin, objectToDispatch, { ground: 'duty', reason: '区里统一清运', dutyId: 'department/01' })
      .when(arbiter, decideObjection, {
        verdict: 'redispatch',
        unitId: 'east-works',
        reason: '职责',
        legalBasis: '条例 12',
      })
    expect(supervisionLevelOf(moved.order)).toBeNull()
    expect(openSupervision(moved.order)).toEqual([])
    expect(moved.order.supervision).toHaveLength(2)
    expect(moved.refused(works, answerSupervision, done)).toMatchObject({ code: 'supervision.none_open' })
    expect(moved.refused(supervisor, superviseOrder, slow)).toMatchObject({ code: 'supervision.skips_step' })
  })

  it('of an order that has ended the answer is still taken', () => {
    const ended = urged().when(posted('hotline', 'dispatcher'), withdrawOrder, { reason: '诉求人撤回' })
    expect(ended.when(elmHandler, answerSupervision, done).order.supervision[0]?.answers).toHaveLength(1)
    expect(allowedCommands(ended.order, ended.context(district))).not.toContain('urgeOrder')
  })
})

describe('supervision by the clock, where the city wants it', () => {
  const rule = townRules().pack.rules.supervision
  const strict = townRules({ supervision: { ...rule, urgeWhenPassed: ['sign', 'contact', 'assist'], risesTo: 'list' } })
  const unsigned = dispatched({}, {}, strict)

  it('R055: a limit missed urges the unit by itself, and what stays unanswered rises up to the rung the city names', () => {
    const late = unsigned.later(2, 'hour').ticks()
    expect(late.order.supervision).toMatchObject([
      { level: 'urge', about: 'sign', toldUnitIds: ['elm'], byPersonId: 'clock', dueAt: '2026-03-09T07:00:00Z' },
    ])
    const later = late.later(4, 'hour').ticks()
    expect(later.order.supervision[1]).toMatchObject({ level: 'supervise', about: 'sign', skipped: [] })
    const long = later.later(6, 'day').ticks()
    expect(long.order.supervision.filter(({ about }) => about === 'sign').map(({ level }) => level)).toEqual([
      'urge',
      'supervise',
      'list',
    ])
  })

  it('once what was missed is done, or answered, nothing rises', () => {
    const late = unsigned.later(2, 'hour').ticks()
    const signed = late.when(elmHandler, signOrder, {})
    expect(openSupervision(signed.order)).toEqual([])
    expect(signed.later(4, 'hour').ticks().order.supervision).toHaveLength(1)
    expect(late.when(elmHandler, answerSupervision, done).later(4, 'hour').ticks().order.supervision).toHaveLength(1)
  })

  it('a step taken by a person rises too when nobody answers, but not once the unit has replied', () => {
    const scene = urged(inHandling({}, {}, strict))
    expect(
      scene
        .later(4, 'hour')
        .ticks()
        .order.supervision.map(({ level }) => level),
    ).toEqual(['urge', 'supervise'])
    const replied = scene
      .when(elmHandler, recordContact, { manner: 'phone', reached: true, note: '' })
      .when(elmHandler, replyToOrder, {
        toPetitioner: '已清运',
        toHotline: '',
        finding: 'true',
        claimedSolved: 'solved',
        legalBasis: '',
      })
    expect(replied.later(4, 'hour').ticks().order.supervision).toHaveLength(1)
  })

  it('a helper’s missed part urges the helper', () => {
    const late = inHandling({ assistUnitIds: ['east-works'] }, {}, strict)
      .later(3, 'day')
      .ticks()
    expect(late.order.supervision.find(({ about }) => about === 'assist:east-works')).toMatchObject({
      level: 'urge',
      toldUnitIds: ['east-works'],
    })
  })

  it('where the city wants none, lateness is recorded and nothing else happens', () => {
    const late = dispatched().later(6, 'hour').ticks()
    expect(late.since(dispatched())).toEqual(['clockExpired'])
    expect(late.order.supervision).toEqual([])
  })
})
