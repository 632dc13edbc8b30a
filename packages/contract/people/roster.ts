import { Type, type Static } from 'typebox'
import { Id, InstantText, Line, OneOf, UnitCode } from '../primitives.ts'
import { Moment, Named, NamedOrNull, TextOrNull } from '../views/named.ts'
import { PersonId, Why } from './person.ts'

const closed = { additionalProperties: false }
const duties = ['lead', 'on_duty', 'on_call'] as const

export const OpenRosterInput = Type.Object(
  { unitId: UnitCode, name: Line(100, 'What it is called; unique in the unit') },
  closed,
)
export const PlanShiftsInput = Type.Object(
  {
    shifts: Type.Array(
      Type.Object(
        {
          personId: PersonId,
          fromUnitId: Type.Optional({
            ...UnitCode,
            description: 'Where they come from, when not from the roster’s unit',
          }),
          duty: OneOf(duties),
          fromAt: InstantText,
          toAt: { ...InstantText, description: 'The first moment that is no longer theirs' },
        },
        closed,
      ),
      { minItems: 1, maxItems: 400 },
    ),
  },
  closed,
)
export const DropShiftsInput = Type.Object(
  { ids: Type.Array(Line(10, 'Number of a turn'), { minItems: 1, maxItems: 400, uniqueItems: true }), why: Why },
  closed,
)
export const SetEscalationInput = Type.Object(
  {
    steps: Type.Array(
      Type.Object(
        {
          personId: PersonId,
          afterMinutes: Type.Integer({ minimum: 1, maximum: 10_080, description: 'Minutes after the first call' }),
        },
        closed,
      ),
      { maxItems: 20 },
    ),
  },
  closed,
)

const ShiftView = Type.Object(
  {
    id: Type.String(),
    personId: Id,
    person: Type.String(),
    workPhone: TextOrNull,
    fromUnit: NamedOrNull,
    duty: OneOf(duties),
    fromAt: Moment,
    toAt: Moment,
  },
  closed,
)

export const RosterView = Type.Object(
  {
    rosterId: Id,
    version: Type.Integer(),
    situation: OneOf(['open', 'closed']),
    unit: Named,
    name: Type.String(),
    shifts: Type.Array(ShiftView),
    escalation: Type.Array(
      Type.Object({ personId: Id, person: Type.String(), workPhone: TextOrNull, afterMinutes: Type.Integer() }, closed),
    ),
  },
  closed,
)
export type RosterView = Static<typeof RosterView>

export const OnCallView = Type.Object(
  {
    at: Moment,
    onDuty: Type.Array(ShiftView, { description: 'Leads first, then those on duty, then those on call' }),
    callOrder: Type.Array(
      Type.Object({ personId: Id, person: Type.String(), workPhone: TextOrNull, afterMinutes: Type.Integer() }, closed),
      { description: 'Whom to call, and how many minutes after the first call' },
    ),
    gaps: Type.Array(Type.Object({ fromAt: Moment, toAt: Moment }, closed), {
      description: 'Stretches of the next seven days in which nobody has a turn',
    }),
  },
  closed,
)
