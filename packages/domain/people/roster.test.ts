import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addSeconds } from '../kernel/instant.ts'
import { posted, townRules } from '../testing/scene.ts'
import { RecordStage } from '../testing/record-stage.ts'
import type { Person } from './person.ts'
import { closeRoster, dropShifts, openRoster, planShifts, setEscalation, type PlannedShift } from './roster-commands.ts'
import { callOrder, gapsBetween, shiftsAt, type Roster, type Shift } from './roster.ts'

const rules = townRules()
const monday = '2026-03-09T01:00:00Z'
const elmAdmin = posted('elm', 'unit_admin')
const at = (hours: number) => addSeconds(monday, hours * 3600)
const person = (name: string, unitId: string, fromUnitId: string | null = null): Person => ({
  situation: 'serving',
  account: 'none',
  login: name,
  name,
  nameEn: null,
  workPhone: '1',
  postings: [
    {
      id: '1',
      unitId,
      postId: 'hand',
      roles: [],
      sort: fromUnitId ? 'on_call' : 'regular',
      fromUnitId,
      fromOn: '2026-01-01',
      toOn: null,
      why: '',
      opinionId: null,
    },
  ],
})
const people = {
  li: person('li', 'elm'),
  wang: person('wang', 'elm-works'),
  zhao: person('zhao', 'elm', 'east-works'),
  far: person('far', 'ash'),
  gone: { ...person('gone', 'elm'), situation: 'left' as const },
}
const shift = (personId: string, from: number, to: number, more: Partial<PlannedShift> = {}): PlannedShift => ({
  personId,
  duty: 'on_duty',
  fromAt: at(from),
  toAt: at(to),
  ...more,
})

function opened(): RecordStage<Roster> {
  const stage = new RecordStage<Roster>(monday, rules)
  stage.do(elmAdmin, openRoster, { unitId: 'elm', name: '执法中心值班' })
  return stage
}

describe('rosters', () => {
  it('says who has the turn, departments’ people on call after the street’s own, and whom to call next (R031, R081)', () => {
    const stage = opened()
    stage.do(elmAdmin, planShifts, {
      people,
      shifts: [
        shift('zhao', 0, 24, { duty: 'on_call', fromUnitId: 'east-works' }),
        shift('li', 0, 12, { duty: 'lead' }),
        shift('wang', 12, 24),
      ],
    })
    stage.do(elmAdmin, setEscalation, {
      people,
      steps: [
        { personId: 'li', afterMinutes: 15 },
        { personId: 'wang', afterMinutes: 30 },
      ],
    })
    expect(shiftsAt(stage.state!, at(1)).map(({ personId }) => personId)).toEqual(['li', 'zhao'])
    expect(shiftsAt(stage.state!, at(12)).map(({ personId }) => personId)).toEqual(['wang', 'zhao'])
    expect(callOrder(stage.state!, at(1))).toEqual([
      { personId: 'li', afterMinutes: 0 },
      { personId: 'zhao', afterMinutes: 0 },
      { personId: 'wang', afterMinutes: 30 },
    ])
    expect(callOrder(stage.state!, at(30))).toEqual([
      { personId: 'li', afterMinutes: 15 },
      { personId: 'wang', afterMinutes: 30 },
    ])
  })

  it('takes nobody who is not there, has left, serves elsewhere, or has two turns at once', () => {
    const stage = opened()
    const refused = (...shifts: PlannedShift[]) => stage.refused(elmAdmin, planShifts, { people, shifts })
    expect(refused(shift('nobody', 0, 1))).toMatchObject({ code: 'roster.person_unknown', field: '/shifts/0/personId' })
    expect(refused(shift('gone', 0, 1)).code).toBe('roster.person_unknown')
    expect(refused(shift('far', 0, 1))).toMatchObject({
      code: 'roster.person_not_of_unit',
      params: { name: 'far', unit: 'elm' },
    })
    expect(refused(shift('li', 1, 1)).code).toBe('roster.ends_before_it_begins')
    expect(refused(shift('li', 0, 2), shift('li', 1, 3))).toMatchObject({ code: 'roster.overlaps', field: '/shifts/1' })
    stage.do(elmAdmin, planShifts, { people, shifts: [shift('li', 0, 2), shift('li', 2, 3)] })
    expect(refused(shift('li', 2, 4)).code).toBe('roster.overlaps')
    expect(stage.refused(posted('ash', 'unit_admin'), planShifts, { people, shifts: [] }).code).toBe(
      'access.out_of_reach',
    )
  })

  it('turns are taken back by number; a closed roster calls nobody and changes no more', () => {
    const stage = opened()
    stage.do(elmAdmin, planShifts, { people, shifts: [shift('li', 0, 2), shift('wang', 0, 2)] })
    expect(stage.refused(elmAdmin, dropShifts, { ids: ['9'], why: '' }).code).toBe('roster.shift_unknown')
    stage.do(elmAdmin, dropShifts, { ids: ['1'], why: '请假' })
    stage.do(elmAdmin, planShifts, { people, shifts: [shift('li', 4, 5)] })
    expect(stage.state!.shifts.map(({ id }) => id)).toEqual(['2', '3'])
    expect(
      stage.refused(elmAdmin, setEscalation, {
        people,
        steps: [
          { personId: 'li', afterMinutes: 5 },
          { personId: 'wang', afterMinutes: 5 },
        ],
      }).code,
    ).toBe('roster.steps_out_of_order')
    stage.do(elmAdmin, closeRoster, { why: '并入区平台' })
    expect(callOrder(stage.state!, at(1))).toEqual([])
    expect(stage.refused(elmAdmin, planShifts, { people, shifts: [shift('li', 8, 9)] }).code).toBe('roster.closed')
  })

  it('keeps a month of past turns in its state; the trace keeps all', () => {
    const stage = opened()
    stage.do(elmAdmin, planShifts, { people, shifts: [shift('li', 0, 2)] })
    stage.at(at(24 * 40)).do(elmAdmin, planShifts, { people, shifts: [shift('li', 24 * 40, 24 * 40 + 1)] })
    expect(stage.state!.shifts.map(({ id }) => id)).toEqual(['2'])
  })

  it('round the clock: a stretch is a gap exactly when nobody has a turn in it (R156)', () => {
    const turns = fc.array(fc.tuple(fc.integer({ min: -5, max: 30 }), fc.integer({ min: 1, max: 12 })), {
      maxLength: 8,
    })
    fc.assert(
      fc.property(turns, (drawn) => {
        const shifts = drawn.map(
          ([from, hours], index): Shift => ({
            id: String(index),
            personId: 'li',
            fromUnitId: null,
            duty: 'on_duty',
            fromAt: at(from),
            toAt: at(from + hours),
          }),
        )
        const roster: Roster = {
          situation: 'open',
          unitId: 'elm',
          name: '',
          shifts,
          lastShiftNumber: shifts.length,
          escalation: [],
        }
        const gaps = gapsBetween(roster, at(0), at(24))
        for (let hour = 0; hour < 24; hour += 1)
          expect(gaps.some((gap) => gap.fromAt <= at(hour) && at(hour) < gap.toAt)).toBe(
            shiftsAt(roster, at(hour)).length === 0,
          )
      }),
    )
  })
})
