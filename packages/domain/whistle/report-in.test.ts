import { describe, expect, it } from 'vitest'
import { clockDoer } from '../order/doer.ts'
import { posted } from '../testing/scene.ts'
import { blowAtOnce } from './commands/blow-whistle.ts'
import { fireWhistleClock } from './commands/fire-whistle-clock.ts'
import {
  checkIn,
  explainDelay,
  judgeCheckIn,
  recordAbsence,
  refuseSummons,
  setOut,
  signSummons,
} from './commands/report-in.ts'
import { doubtsOf } from './check-in.ts'
import { legScene } from './facets/report-in.ts'
import { legArrival } from './leg.ts'
import { digging, faraway, here, minutesLater, presence, whistleStage } from './testing/whistle-town.ts'

const leader = posted('elm', 'unit_leader', 'whistle_initiator')
const works = posted('east-works', 'report_in_officer')
const police = posted('elm-police', 'report_in_officer')

function blown() {
  const stage = whistleStage()
  stage.do(leader, blowAtOnce, digging)
  return stage
}
type Stage = ReturnType<typeof blown>
const leg = (stage: Stage, unitId = 'east-works') => stage.state!.legs.find((one) => one.unitId === unitId)!
const arrival = (stage: Stage) => legArrival(leg(stage), legScene(stage.state!))
const doubts = (stage: Stage) => {
  const { point, checkInRules } = stage.state!.call!
  return leg(stage).checkIns.map((one) =>
    doubtsOf(one, leg(stage).checkIns, { point, rules: checkInRules, summonedAt: leg(stage).summonedAt }),
  )
}

describe('answering', () => {
  it('R002: signed, on the way, arrived are recorded apart, each in time or not', () => {
    const stage = blown()
    stage.at(minutesLater(5)).do(works, signSummons, { unitId: 'east-works' })
    stage.at(minutesLater(6)).do(works, setOut, { unitId: 'east-works', expectedAt: minutesLater(20) })
    stage.at(minutesLater(22)).do(works, checkIn, presence('east-works', 'c1', minutesLater(22)))
    expect(leg(stage)).toMatchObject({
      signed: { at: minutesLater(5), inTime: true },
      standing: { name: 'arrived', at: minutesLater(22) },
    })
    expect(arrival(stage)).toEqual({ at: minutesLater(22), checkInId: 'c1', inTime: true })
  })

  it('only the unit itself answers for the unit', () => {
    const stage = blown()
    expect(stage.refused(works, signSummons, { unitId: 'elm-police' }).code).toBe('access.out_of_reach')
    expect(stage.refused(posted('east-market', 'report_in_officer'), signSummons, { unitId: 'east-market' }).code).toBe(
      'whistle.not_summoned',
    )
    expect(stage.refused(leader, signSummons, { unitId: 'east-works' }).code).toBe('access.no_permission')
  })

  it('R031: nobody signs: the persons on call are raised one after the other; R090: the limit to arrive passes once', () => {
    const stage = blown()
    const fire = (minute: number) =>
      stage
        .at(minutesLater(minute))
        .do(clockDoer, fireWhistleClock, {})
        .map(({ kind, payload }) => [kind, (payload as { step?: number }).step])
    expect(fire(9)).toEqual([])
    expect(fire(10)).toEqual([
      ['summonsUnanswered', undefined],
      ['summonsUnanswered', undefined],
    ])
    stage.do(police, signSummons, { unitId: 'elm-police' })
    expect(leg(stage, 'elm-police').signed).toMatchObject({ inTime: false })
    expect(fire(15)).toEqual([['onCallRaised', 1]])
    expect(fire(31)).toEqual([
      ['onCallRaised', 2],
      ['arrivalOverdue', undefined],
      ['arrivalOverdue', undefined],
    ])
    expect(fire(32)).toEqual([])
    expect(leg(stage)).toMatchObject({ onCallSteps: [{ step: 1 }, { step: 2 }], arrivalOverdueAt: minutesLater(30) })
  })

  it('the clock that nobody looked at for a day tells everything once, in order', () => {
    const stage = blown()
    const kinds = stage
      .at(minutesLater(24 * 60))
      .do(clockDoer, fireWhistleClock, {})
      .map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'onCallRaised')).toHaveLength(4)
    expect(kinds.at(-1)).toBe('solutionOverdue')
    expect(stage.state!.call!.solutionOverdueAt).toBe(minutesLater(480))
    expect(stage.do(clockDoer, fireWhistleClock, {})).toEqual([])
  })
})

describe('R090: check-in', () => {
  it('at the very minute of the limit is late', () => {
    const stage = blown()
    stage.at(minutesLater(30)).do(works, checkIn, presence('east-works', 'c1', minutesLater(30)))
    expect(arrival(stage)).toMatchObject({ inTime: false })
  })

  it('sent twice counts once', () => {
    const stage = blown()
    stage.at(minutesLater(5)).do(works, checkIn, presence('east-works', 'c1', minutesLater(5)))
    expect(stage.do(works, checkIn, presence('east-works', 'c1', minutesLater(5)))).toEqual([])
  })

  it('kept on the phone it counts from when it was taken, by the server’s clock; a wrong phone clock neither helps nor harms', () => {
    const stage = blown()
    stage
      .at(minutesLater(100))
      .do(works, checkIn, presence('east-works', 'c1', minutesLater(26), { sentAt: minutesLater(99), offline: true }))
    expect(arrival(stage)).toEqual({ at: minutesLater(27), checkInId: 'c1', inTime: true })
    expect(leg(stage).checkIns[0]).toMatchObject({ offline: true, receivedAt: minutesLater(100), clockSkewSeconds: 60 })
  })

  it.each([
    ['outside_point', { position: faraway }],
    ['inaccurate', { accuracyMetres: 500 }],
    ['no_position', { position: undefined, accuracyMetres: undefined }],
    ['clock_skew', { takenAt: minutesLater(-20), sentAt: minutesLater(-20) }],
    ['before_summons', { takenAt: minutesLater(-5), offline: true }],
  ] as const)('%s makes it doubtful: it counts only when the commander confirms it', (doubt, more) => {
    const stage = blown()
    stage.at(minutesLater(10)).do(works, checkIn, presence('east-works', 'c1', minutesLater(10), more as never))
    expect(doubts(stage)[0]).toContain(doubt)
    expect([arrival(stage), leg(stage).standing.name]).toEqual([null, 'summoned'])
    stage.do(leader, judgeCheckIn, { unitId: 'east-works', checkInId: 'c1', verdict: 'confirmed', reason: '本人在场' })
    expect(leg(stage).standing.name).toBe('arrived')
    expect(arrival(stage)).toMatchObject({ inTime: true })
  })

  it('sent more than a day later it needs the commander’s word', () => {
    const stage = blown()
    stage
      .at(minutesLater(25 * 60))
      .do(
        works,
        checkIn,
        presence('east-works', 'c1', minutesLater(10), { sentAt: minutesLater(25 * 60), offline: true }),
      )
    expect(doubts(stage)).toEqual([['sent_late']])
  })

  it('nobody is in two places: a jump no car makes is doubtful', () => {
    const stage = blown()
    stage
      .at(minutesLater(10))
      .do(
        works,
        checkIn,
        presence('east-works', 'c1', minutesLater(10), { position: { longitude: 117.4, latitude: 39.9 } }),
      )
    stage.at(minutesLater(12)).do(works, checkIn, presence('east-works', 'c2', minutesLater(12)))
    expect(doubts(stage)[1]).toEqual(['jump'])
    expect(arrival(stage)).toBeNull()
  })

  it('R093: the commander may dispute one that looked right; then the unit is where it was before', () => {
    const stage = blown()
    stage.at(minutesLater(5)).do(works, signSummons, { unitId: 'east-works' })
    stage.at(minutesLater(8)).do(works, checkIn, presence('east-works', 'c1', minutesLater(8)))
    expect(
      stage.refused(works, judgeCheckIn, {
        unitId: 'east-works',
        checkInId: 'c1',
        verdict: 'confirmed',
        reason: '我在',
      }).code,
    ).toBe('access.no_permission')
    stage.do(leader, judgeCheckIn, { unitId: 'east-works', checkInId: 'c1', verdict: 'disputed', reason: '现场无人' })
    expect(leg(stage).standing).toEqual({ name: 'signed', at: minutesLater(5) })
    expect(arrival(stage)).toBeNull()
  })

  it('R117: several teams of one unit check in, the first makes the arrival', () => {
    const stage = blown()
    stage.at(minutesLater(9)).do(works, checkIn, presence('east-works', 'c1', minutesLater(9), { team: '一队' }))
    stage.at(minutesLater(12)).do(works, checkIn, presence('east-works', 'c2', minutesLater(12), { team: '二队' }))
    expect(leg(stage).checkIns.map(({ team }) => team)).toEqual(['一队', '二队'])
    expect(arrival(stage)).toMatchObject({ at: minutesLater(9) })
  })

  it('a message that claims to be taken after it was sent is refused', () => {
    expect(
      blown().refused(
        works,
        checkIn,
        presence('east-works', 'c1', minutesLater(10), { sentAt: minutesLater(9), position: here }),
      ).code,
    ).toBe('whistle.taken_after_sent')
  })
})

describe('SO 44: late, absent, refused', () => {
  it('absence is recorded when the limit has passed, with the reason if one was given; who comes after all has come late', () => {
    const stage = blown()
    expect(stage.at(minutesLater(29)).refused(leader, recordAbsence, { unitId: 'east-works' }).code).toBe(
      'whistle.still_in_time',
    )
    stage.do(works, explainDelay, { unitId: 'east-works', reason: '封路' })
    stage.at(minutesLater(31)).do(leader, recordAbsence, { unitId: 'east-works' })
    expect(leg(stage)).toMatchObject({ standing: { name: 'absent', reason: '封路' }, absence: { reason: '封路' } })
    stage.at(minutesLater(50)).do(works, checkIn, presence('east-works', 'c1', minutesLater(50)))
    expect(leg(stage)).toMatchObject({ standing: { name: 'arrived' }, absence: { at: minutesLater(31) } })
    expect(arrival(stage)).toMatchObject({ inTime: false })
  })

  it('a unit may refuse, with ground and reason, but not once it is there', () => {
    const stage = blown()
    stage.do(police, refuseSummons, { unitId: 'elm-police', ground: 'not_our_duty', reason: '不属公安职责' })
    expect(leg(stage, 'elm-police')).toMatchObject({
      standing: { name: 'refused' },
      refusal: { ground: 'not_our_duty' },
    })
    stage.do(works, checkIn, presence('east-works', 'c1', minutesLater(0)))
    expect(
      stage.refused(works, refuseSummons, { unitId: 'east-works', ground: 'not_our_duty', reason: '不管' }),
    ).toMatchObject({ code: 'whistle.leg_not_now', params: { standing: 'arrived' } })
  })
})
