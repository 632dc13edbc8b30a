import { Type, type Static } from 'typebox'
import { OrderSummary } from '../views/order-summary.ts'
import { DateText, Id, Line, OneOf, Prose, UnitCode } from '../primitives.ts'
import { Moment, MomentOrNull, Named, NamedOrNull, TextOrNull } from '../views/named.ts'

const closed = { additionalProperties: false }
const dateOrNull = Type.Union([Type.String(), Type.Null()])

export const AnnounceCallInDayInput = Type.Object(
  {
    heldOn: DateText,
    leader: Type.Object(
      {
        name: Line(60, 'Who comes'),
        post: Line(120, 'Office held'),
        contact: Type.Optional(Line(120, 'How callers reach the leader afterwards, as the leader leaves it')),
      },
      closed,
    ),
    seat: Line(60, 'Seat in the hall'),
    districtId: Type.Optional(UnitCode),
  },
  closed,
)

export const OpenCallInDayInput = Type.Object({}, closed)
export const TakeLeaderCallInput = Type.Object({ orderId: Id }, closed)
export const TakeBackLeaderCallInput = Type.Object({ orderId: Id, reason: Line(500, 'Why') }, closed)
export const EndCallInDayInput = Type.Object(
  { remarks: Type.Optional(Prose('What the leader says at the end')) },
  closed,
)
export const CancelCallInDayInput = Type.Object({ reason: Line(500, 'Why') }, closed)

export const CallInDayView = Type.Object(
  {
    callInDayId: Type.String(),
    version: Type.Integer(),
    situation: OneOf(['announced', 'open', 'ended', 'cancelled']),
    heldOn: Type.String(),
    leader: Type.Object({ name: Type.String(), post: Type.String(), contact: TextOrNull }, closed),
    seat: Type.String(),
    district: NamedOrNull,
    openedAt: MomentOrNull,
    endedAt: MomentOrNull,
    remarks: TextOrNull,
    calls: Type.Array(Type.Object({ orderId: Id, takenAt: Moment, byPersonId: Type.String() }, closed)),
  },
  closed,
)
export type CallInDayView = Static<typeof CallInDayView>

/** The orders that came of the leader's calls, followed to their end, as far as the reader may open them. */
export const LeaderCallsView = Type.Object(
  { taken: Type.Integer(), closed: Type.Integer(), overdue: Type.Integer(), items: Type.Array(OrderSummary) },
  closed,
)
export type LeaderCallsView = Static<typeof LeaderCallsView>

export const DistrictTurnsView = Type.Object(
  {
    items: Type.Array(
      Type.Object({ district: Named, lastOn: dateOrNull, nextOn: dateOrNull, heldCount: Type.Integer() }, closed),
    ),
  },
  closed,
)
export type DistrictTurnsView = Static<typeof DistrictTurnsView>
