import { describe, expect, it } from 'vitest'
import { posted } from '../testing/scene.ts'
import { blowAtOnce, blowWhistle } from './commands/blow-whistle.ts'
import {
  askStreets,
  blowToSections,
  confirmCall,
  invitePartner,
  recordInformalWhistle,
  takeDownWhistle,
} from './commands/other-calls.ts'
import { joinWhistle } from './commands/join-whistle.ts'
import { amendDraft, declineRequest, requestWhistle } from './commands/request-whistle.ts'
import { summonUnits } from './commands/summon-units.ts'
import { recordFunds } from './commands/work-on-site.ts'
import { proposeSummons } from './propose-summons.ts'
import { digging, here, minutesLater, startAt, whistleRules, whistleStage } from './testing/whistle-town.ts'

const leader = posted('elm', 'unit_leader', 'whistle_initiator')
const community = posted('elm-north', 'community_worker')

describe('blowing', () => {
  it('R010 R028: a leader blows on the spot; each unit has its own limits, the first leads, and the call says on what it rests', () => {
    const stage = whistleStage()
    stage.do(leader, blowAtOnce, digging)
    expect(stage.state).toMatchObject({
      situation: { name: 'blown' },
      direction: 'upward',
      call: {
        kind: 'enforcement',
        everydayKind: 'tackling',
        entry: 'entered',
        override: null,
        solveDueAt: minutesLater(480),
      },
    })
    expect(
      stage.state!.legs.map(({ unitId, part, arriveDueAt, signDueAt }) => [unitId, part, signDueAt, arriveDueAt]),
    ).toEqual([
      ['east-works', 'lead', minutesLater(10), minutesLater(30)],
      ['elm-police', 'assist', minutesLater(10), minutesLater(30)],
    ])
    expect(stage.state!.call!.basis.map(({ reference }) => reference)).toContain('situation/dig')
  })

  it('R087: the street’s own duty is refused with the row that says so; the leader may blow all the same, with a reason that stays', () => {
    const own = {
      ...digging,
      categoryId: '0102-01',
      situationIds: [],
      kind: 'key_work' as const,
      units: [{ unitId: 'east-works', ask: '查处' }],
    }
    expect(whistleStage().refused(leader, blowAtOnce, own)).toMatchObject({
      code: 'whistle.own_duty',
      basis: [{}, { reference: 'duty/street/03' }],
      allowed: ['overrideReason'],
    })
    const stage = whistleStage()
    stage.do(leader, blowAtOnce, { ...own, overrideReason: '设备不足' })
    expect(stage.state!.call!.override).toEqual({ code: 'whistle.own_duty', reason: '设备不足' })
  })

  it('R001 R049: where it is not switched on, and outside the written scope, no reason helps or one is needed', () => {
    const rules = whistleRules()
    const off = whistleStage()
    Object.assign(off, {
      rules: {
        ...rules,
        directory: {
          ...rules.directory,
          getUnit: (id: string) => ({ ...rules.directory.getUnit(id), pilotFlags: [] }),
        },
      },
    })
    expect(off.refused(leader, blowAtOnce, { ...digging, overrideReason: '急' }).code).toBe('whistle.not_switched_on')
    expect(whistleStage().refused(leader, blowAtOnce, { ...digging, categoryId: null })).toMatchObject({
      code: 'whistle.outside_list',
      allowed: ['overrideReason'],
    })
    expect(whistleStage().refused(leader, blowAtOnce, { ...digging, situationIds: ['river'] }).code).toBe(
      'whistle.situation_does_not_fit',
    )
    expect(whistleStage().refused(leader, blowAtOnce, { ...digging, situationIds: ['nowhere'] }).code).toBe(
      'whistle.situation_unknown',
    )
  })

  it('only who may blow blows, only for their own street, and only with units, each once, one of which leads', () => {
    expect(whistleStage().refused(community, blowAtOnce, digging).code).toBe('access.no_permission')
    expect(whistleStage().refused(posted('oak', 'whistle_initiator'), blowAtOnce, digging).code).toBe(
      'access.out_of_reach',
    )
    expect(whistleStage().refused(leader, blowAtOnce, { ...digging, units: [] }).code).toBe('whistle.nobody_summoned')
    expect(
      whistleStage().refused(leader, blowAtOnce, { ...digging, units: [digging.units[0]!, digging.units[0]!] }).code,
    ).toBe('whistle.summoned_twice')
    expect(
      whistleStage().refused(leader, blowAtOnce, {
        ...digging,
        units: digging.units.map((unit) => ({ ...unit, part: 'lead' as const })),
      }).code,
    ).toBe('whistle.two_leads')
  })

  it('whom no list names comes only for a reason; who is no department comes not at all; another district’s street is invited', () => {
    const call = (unitId: string, reason?: string) => ({
      ...digging,
      units: [{ unitId, ask: '来', ...(reason ? { reason } : {}) }],
    })
    expect(whistleStage().refused(leader, blowAtOnce, call('east-market'))).toMatchObject({
      code: 'whistle.not_on_any_list',
      allowed: ['reason'],
    })
    expect(whistleStage().do(leader, blowAtOnce, call('east-market', '现场有无照销售'))).toHaveLength(3)
    expect(whistleStage().refused(leader, blowAtOnce, call('hotline')).code).toBe('whistle.cannot_be_summoned')
    expect(whistleStage().refused(leader, blowAtOnce, call('elm')).code).toBe('whistle.cannot_be_summoned')
  })

  it('orders are the caller’s own and open', () => {
    const call = { ...digging, orderIds: ['o1'] }
    const known = (unitId: string, open: boolean) => ({ ...call, orders: [{ orderId: 'o1', unitIds: [unitId], open }] })
    expect(whistleStage().refused(leader, blowAtOnce, call).code).toBe('whistle.order_not_yours')
    expect(whistleStage().refused(leader, blowAtOnce, known('oak', true)).code).toBe('whistle.order_not_yours')
    expect(whistleStage().refused(leader, blowAtOnce, known('elm-north', false)).code).toBe('whistle.order_over')
    const stage = whistleStage()
    stage.do(leader, blowAtOnce, known('elm-north', true))
    expect(stage.state!.matter).toMatchObject({ source: 'order', orderIds: ['o1'] })
  })
})

describe('other ways to blow', () => {
  it('R039 R004 R043: a community asks, the street completes and blows, or declines with a reason', () => {
    const stage = whistleStage()
    stage.do(community, requestWhistle, { unitId: 'elm-north', title: '枯树', account: '三十棵枯树' })
    expect(stage.state).toMatchObject({
      situation: { name: 'requested' },
      callerUnitId: 'elm',
      request: { unitId: 'elm-north', byPersonId: 'community_worker@elm-north' },
    })
    expect(stage.refused(community, blowWhistle, { units: [], orders: [] }).code).toBe('access.no_permission')
    expect(stage.refused(leader, blowWhistle, { ...digging, point: undefined }).code).toBe('whistle.outside_list')
    stage.do(leader, amendDraft, { matter: { categoryId: '0303-01' } })
    stage.do(leader, blowWhistle, {
      units: [{ unitId: 'east-market', ask: '处置' }],
      point: { name: '小区', position: here },
      standard: '全部处置',
      orders: [],
    })
    expect(stage.state).toMatchObject({ situation: { name: 'blown' }, request: { unitId: 'elm-north' } })
    const other = whistleStage()
    other.do(community, requestWhistle, { unitId: 'elm-north', title: '枯树', account: '三十棵枯树' })
    other.do(leader, declineRequest, { reason: '社区可自行处置' })
    expect(other.state!.situation).toMatchObject({ name: 'declined', reason: '社区可自行处置' })
  })

  it('R038: a call taken down goes out at once and must be confirmed by the street', () => {
    const stage = whistleStage()
    stage.do(posted('hotline', 'call_taker'), takeDownWhistle, { ...digging, by: 'phone', callerName: '郭书记' })
    expect(stage.state!.call).toMatchObject({ entry: 'phone', takenDown: { callerName: '郭书记', confirmed: null } })
    stage.do(leader, confirmCall, {})
    expect(stage.state!.call!.takenDown!.confirmed).toMatchObject({ byPersonId: 'unit_leader+whistle_initiator@elm' })
    expect(stage.refused(leader, confirmCall, {}).code).toBe('whistle.nothing_to_confirm')
  })

  it('R100: an informal whistle is entered later with its evidence; limits count from when it was said', () => {
    const stage = whistleStage()
    const said = {
      ...digging,
      saidAt: minutesLater(-120),
      evidence: '微信截图',
      units: [
        { unitId: 'east-works', ask: '来', cameAt: minutesLater(-100) },
        { unitId: 'elm-police', ask: '来', cameAt: minutesLater(-90) },
      ],
    }
    stage.do(leader, recordInformalWhistle, said)
    expect(stage.state!.legs.map(({ recordedArrival, standing }) => [recordedArrival?.inTime, standing.name])).toEqual([
      [true, 'arrived'],
      [false, 'arrived'],
    ])
    expect(whistleStage().refused(leader, recordInformalWhistle, { ...said, saidAt: minutesLater(5) }).code).toBe(
      'whistle.said_in_future',
    )
  })

  it('R051 R101 R189: villagers blow, sections report; nobody outside the street is called that way', () => {
    const call = {
      ...digging,
      callerUnitId: 'elm-north',
      kind: 'key_work' as const,
      units: [{ unitId: 'elm-works', ask: '拆地锁' }],
    }
    const stage = whistleStage()
    stage.do(community, blowToSections, call)
    expect(stage.state).toMatchObject({ direction: 'internal', callerUnitId: 'elm-north' })
    expect(
      whistleStage().refused(community, blowToSections, { ...call, units: [{ unitId: 'east-works', ask: '来' }] }).code,
    ).toBe('whistle.not_of_your_street')
  })

  it('R189: the street itself blows to its own sections, as for a hundred ground locks; no department comes by this way', () => {
    const street = posted('elm', 'handler')
    const call = {
      ...digging,
      callerUnitId: 'elm',
      kind: 'key_work' as const,
      units: [{ unitId: 'elm-works', ask: '逐个核实' }],
    }
    const stage = whistleStage()
    stage.do(street, blowToSections, call)
    expect(stage.state).toMatchObject({ direction: 'internal', callerUnitId: 'elm', legs: [{ unitId: 'elm-works' }] })
    expect(
      whistleStage().refused(street, blowToSections, { ...call, units: [{ unitId: 'east-works', ask: '来' }] }).code,
    ).toBe('whistle.not_of_your_street')
  })

  it('R108: a community’s own whistle carries the community’s own money, entered by the street that keeps its books', () => {
    const stage = whistleStage()
    stage.do(community, blowToSections, {
      ...digging,
      callerUnitId: 'elm-north',
      kind: 'key_work',
      units: [{ unitId: 'elm-works', ask: '更换' }],
    })
    stage.do(leader, recordFunds, { fund: '社区公益金', yuan: 3000, purpose: '更换楼道灯' })
    expect(stage.state!.funds).toMatchObject([{ unitId: 'elm-north', fund: '社区公益金', yuan: 3000 }])
    expect(stage.refused(leader, recordFunds, { fund: '社区公益金', yuan: 0.5, purpose: '灯' }).code).toBe(
      'whistle.figure_not_whole',
    )
  })

  it('R077: a department asks streets under the same clocks, for nothing that their list does not hold', () => {
    const department = posted('east-works', 'unit_leader')
    const call = {
      ...digging,
      callerUnitId: 'east-works',
      categoryId: '0102-01',
      units: [
        { unitId: 'elm', ask: '排查' },
        { unitId: 'oak', ask: '排查' },
      ],
    }
    const stage = whistleStage()
    stage.do(department, askStreets, call)
    expect(stage.state).toMatchObject({ direction: 'reverse', legs: [{ unitId: 'elm' }, { unitId: 'oak' }] })
    expect(whistleStage().refused(department, askStreets, { ...call, categoryId: '0303-01' }).code).toBe(
      'duty.not_on_list',
    )
    expect(
      whistleStage().refused(department, askStreets, { ...call, units: [{ unitId: 'ash', ask: '排查' }] }).code,
    ).toBe('whistle.other_district')
    expect(
      whistleStage().refused(posted('elm', 'unit_leader'), askStreets, { ...call, callerUnitId: 'elm' }).code,
    ).toBe('whistle.not_a_department')
  })

  it('R097: across a border the other street is invited, joins and calls its own; nobody joins uninvited', () => {
    const stage = whistleStage()
    const partner = posted('ash', 'whistle_initiator')
    stage.do(leader, blowAtOnce, digging)
    expect(stage.refused(partner, joinWhistle, { partnerUnitId: 'ash' }).code).toBe('whistle.not_invited')
    expect(stage.refused(leader, invitePartner, { partnerUnitId: 'oak', reason: '边界' }).code).toBe(
      'whistle.same_district',
    )
    stage.do(leader, invitePartner, { partnerUnitId: 'ash', reason: '违建跨区界' })
    stage.do(partner, joinWhistle, { partnerUnitId: 'ash' })
    expect(stage.state).toMatchObject({ direction: 'joint', commanders: [{ unitId: 'elm' }, { unitId: 'ash' }] })
    expect(stage.refused(posted('oak', 'whistle_initiator'), summonUnits, { asUnitId: 'oak', units: [] }).code).toBe(
      'whistle.not_commander',
    )
  })
})

describe('R089: first, second and third whistle by what the scene shows', () => {
  it('proposes for each scene the units of its lines that are not yet there', () => {
    const ask = { callerUnitId: 'elm', categoryId: null, levels: ['district'] as const }
    const units = (situationIds: readonly string[], summonedUnitIds: readonly string[] = []) =>
      proposeSummons(whistleRules(), { ...ask, situationIds, summonedUnitIds }).map(({ unitId, part }) => [
        unitId,
        part,
      ])
    expect(units(['dig'])).toEqual([
      ['east-works', 'lead'],
      ['elm-police', 'assist'],
    ])
    expect(units(['river'], ['east-works'])).toEqual([['water', 'assist']])
    expect(units(['dig', 'river'], ['elm-police', 'east-works'])).toEqual([['water', 'assist']])
  })

  it('each further whistle has its number and its own limits; who is here is not called again', () => {
    const stage = whistleStage()
    stage.do(leader, blowAtOnce, digging)
    stage
      .at(minutesLater(20))
      .do(leader, summonUnits, { situationIds: ['river'], units: [{ unitId: 'water', ask: '河道查处' }] })
    expect(stage.state!.legs.at(-1)).toMatchObject({ id: '3', wave: 2, part: 'assist', arriveDueAt: minutesLater(50) })
    expect(
      stage.refused(leader, summonUnits, { situationIds: ['dig'], units: [{ unitId: 'east-works', ask: '来' }] }).code,
    ).toBe('whistle.summoned_twice')
    expect(stage.state!.call!.blownAt).toBe(startAt)
  })
})
