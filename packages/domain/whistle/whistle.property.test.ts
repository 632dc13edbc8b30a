import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockDoer, type Doer } from '../order/doer.ts'
import { isRefusal } from '../kernel/refusal.ts'
import type { RecordCommand } from '../record/record.ts'
import { posted } from '../testing/scene.ts'
import { reportToDistrict, scoreUnit } from './commands/assess-whistle.ts'
import { blowAtOnce } from './commands/blow-whistle.ts'
import { callOff, closeWhistle } from './commands/close-whistle.ts'
import { fireWhistleClock } from './commands/fire-whistle-clock.ts'
import { askToLeave, releaseUnit, reportDone, sendBack } from './commands/leave.ts'
import { checkIn, judgeCheckIn, recordAbsence, refuseSummons, setOut, signSummons } from './commands/report-in.ts'
import { summonUnits } from './commands/summon-units.ts'
import { beginWork } from './commands/work-on-site.ts'
import { legScene } from './facets/report-in.ts'
import { legArrival } from './leg.ts'
import { itemsLeft, totalOf } from './score.ts'
import { digging, faraway, here, minutesLater, presence, whistleStage } from './testing/whistle-town.ts'
import type { Whistle } from './whistle.ts'

const leader = posted('elm', 'unit_leader', 'whistle_initiator')
const unitIds = ['east-works', 'elm-police', 'water'] as const
const officer = (unitId: string): Doer => posted(unitId, 'report_in_officer')

type Step = (unitId: string, minute: number, n: number) => readonly [Doer, RecordCommand<Whistle, never>, unknown]
const step =
  <Input>(
    doer: (unitId: string) => Doer,
    command: RecordCommand<Whistle, Input, never>,
    input: (unitId: string, minute: number, n: number) => Input,
  ): Step =>
  (unitId, minute, n) => [doer(unitId), command as never, input(unitId, minute, n)]
const ofUnit = (unitId: string) => ({ unitId })
const withReason = (unitId: string) => ({ unitId, reason: '理由' })
const commands: readonly Step[] = [
  step(officer, signSummons as never, ofUnit),
  step(officer, setOut as never, ofUnit),
  step(officer, beginWork as never, ofUnit),
  step(officer, checkIn as never, (unitId, minute, n) =>
    presence(unitId, `c${n}`, minutesLater(minute), { position: n % 3 === 0 ? faraway : here }),
  ),
  step(officer, reportDone as never, (unitId) => ({ unitId, result: '好' })),
  step(officer, askToLeave as never, withReason),
  step(officer, refuseSummons as never, (unitId) => ({ unitId, ground: 'not_our_duty', reason: '不管' })),
  step(() => leader, recordAbsence as never, ofUnit),
  step(() => leader, releaseUnit as never, withReason),
  step(() => leader, sendBack as never, withReason),
  step(
    () => leader,
    reportToDistrict as never,
    (unitId) => ({ unitId, account: '未到' }),
  ),
  step(
    () => leader,
    judgeCheckIn as never,
    (unitId, _minute, n) => ({
      unitId,
      checkInId: `c${n - 1}`,
      verdict: n % 2 === 0 ? 'confirmed' : 'disputed',
      reason: '看见',
    }),
  ),
  step(
    () => leader,
    summonUnits as never,
    (unitId) => ({ situationIds: ['river'], units: [{ unitId, ask: '来' }] }),
  ),
  step(
    () => leader,
    callOff as never,
    () => ({ reason: '误报' }),
  ),
  step(
    () => leader,
    closeWhistle as never,
    (_unitId, minute) => ({
      standardMetAt: minutesLater(minute),
      verification: '看',
      summary: '好',
      plans: [],
      orders: [],
    }),
  ),
  step(
    () => clockDoer,
    fireWhistleClock as never,
    () => ({}),
  ),
]

function act(
  stage: ReturnType<typeof whistleStage>,
  [doer, command, input]: readonly [Doer, RecordCommand<Whistle, never>, unknown],
): void {
  try {
    stage.do(doer, command as never, input)
  } catch (error) {
    if (!String(error).includes('was refused')) throw error
  }
}

const sequence = fc.array(
  fc.tuple(
    fc.oneof(
      { weight: 2, arbitrary: fc.integer({ min: 0, max: commands.length - 1 }) },
      { weight: 1, arbitrary: fc.constantFrom(8, 10, 14, 4) },
    ),
    fc.constantFrom(...unitIds),
    fc.integer({ min: 0, max: 15 }),
  ),
  { minLength: 20, maxLength: 70, size: 'max' },
)

function played(steps: readonly (readonly [number, string, number])[], look: (whistle: Whistle) => void): void {
  const stage = whistleStage()
  stage.do(leader, blowAtOnce, digging)
  let minute = 0
  for (const [n, [index, unitId, wait]] of steps.entries()) {
    minute += wait
    act(stage.at(minutesLater(minute)), commands[index]!(unitId, minute, n))
    look(stage.state!)
  }
}

describe('whatever people do, in whatever order', () => {
  it('R094: a whistle never closes while a summoned unit is neither done nor released, and never reopens', () => {
    let closed = 0
    fc.assert(
      fc.property(sequence, (steps) => {
        let over = false
        played(steps, ({ situation, legs }) => {
          expect(over ? situation.name : 'closed').toBe('closed')
          over ||= situation.name === 'closed'
          expect(over && legs.some(({ standing }) => standing.name !== 'done' && standing.name !== 'released')).toBe(
            false,
          )
        })
        closed += over ? 1 : 0
      }),
      { numRuns: 600, seed: 7 },
    )
    expect(closed).toBeGreaterThan(5)
  })

  it('R090: no arrival counts as in time unless a check-in that holds was taken before the limit', () => {
    fc.assert(
      fc.property(sequence, (steps) => {
        played(steps, (whistle) => {
          for (const leg of whistle.legs) {
            const arrival = legArrival(leg, legScene(whistle))
            if (!arrival) continue
            const proof = leg.checkIns.find(({ id }) => id === arrival.checkInId)!
            expect(proof.judgement?.verdict).not.toBe('disputed')
            expect(arrival.inTime).toBe(arrival.at < leg.arriveDueAt)
            expect(arrival.at).toBe(proof.takenAt < leg.summonedAt ? leg.summonedAt : proof.takenAt)
            expect(proof.judgement?.verdict === 'confirmed' || proof.position?.longitude === here.longitude).toBe(true)
          }
        })
      }),
      { numRuns: 300 },
    )
  })
})

describe('check-ins kept on phones', () => {
  const message = fc.record({
    minute: fc.integer({ min: -10, max: 60 }),
    east: fc.integer({ min: 0, max: 3 }),
    accuracyMetres: fc.integer({ min: 1, max: 150 }),
    person: fc.constantFrom('a', 'b'),
  })

  it('R090: in whatever order they come in, the result is the same', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(message, { maxLength: 6, selector: ({ minute, person }) => `${minute}${person}` }),
        fc.infiniteStream(fc.nat()),
        (messages, order) => {
          const told = (list: typeof messages) => {
            const stage = whistleStage()
            stage.do(leader, blowAtOnce, digging)
            stage.at(minutesLater(90))
            for (const { minute, east, accuracyMetres, person } of list) {
              const doer: Doer = {
                kind: 'person',
                actor: {
                  personId: person,
                  roles: [],
                  postings: [
                    {
                      unitId: 'east-works',
                      unitKind: 'district_department',
                      role: 'report_in_officer',
                      fromOn: '2026-01-01',
                    },
                  ],
                },
              }
              const position = { longitude: here.longitude + east * 0.05, latitude: here.latitude }
              stage.do(
                doer,
                checkIn,
                presence('east-works', `${person}${minute}`, minutesLater(minute), {
                  sentAt: minutesLater(90),
                  offline: true,
                  position,
                  accuracyMetres,
                }),
              )
            }
            return { leg: stage.state!.legs[0], arrival: legArrival(stage.state!.legs[0]!, legScene(stage.state!)) }
          }
          const weights = messages.map(() => order.next().value)
          const shuffled = messages
            .map((value, index) => ({ value, weight: weights[index]! }))
            .sort((a, b) => a.weight - b.weight)
            .map(({ value }) => value)
          expect(told(shuffled)).toEqual(told(messages))
        },
      ),
      { numRuns: 200 },
    )
  })
})

describe('scores', () => {
  const deduction = fc.record({
    itemId: fc.constantFrom('response', 'arrival', 'co-operation', 'result'),
    points: fc.integer({ min: -5, max: 40 }),
    reason: fc.constantFrom('迟到', ''),
    evidence: fc.constantFrom('记录', ''),
  })

  it('R188: whatever is accepted adds up to what is shown, and each deduction has its reason and evidence', () => {
    fc.assert(
      fc.property(fc.array(deduction, { maxLength: 6 }), (deductions) => {
        const stage = whistleStage()
        stage.do(leader, blowAtOnce, digging)
        for (const { unitId } of digging.units) {
          stage.do(officer(unitId), checkIn, presence(unitId, `c-${unitId}`, minutesLater(0)))
          stage.do(officer(unitId), reportDone, { unitId, result: '好' })
        }
        stage.do(leader, closeWhistle, {
          standardMetAt: minutesLater(0),
          verification: '看',
          summary: '好',
          plans: [],
          orders: [],
        })
        act(stage, [leader, scoreUnit as never, { unitId: 'east-works', deductions }])
        const { score } = stage.state!.legs[0]!
        if (score === null) return
        expect(isRefusal(score)).toBe(false)
        expect(totalOf(score)).toBe(100 - deductions.reduce((sum, { points }) => sum + points, 0))
        expect(itemsLeft(score).every(({ left, points }) => left >= 0 && left <= points)).toBe(true)
        expect(
          score.deductions.every(({ reason, evidence, points }) => reason !== '' && evidence !== '' && points > 0),
        ).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
