import { Type, type Static } from 'typebox'
import { Id, Line, OneOf } from '../primitives.ts'
import { Moment, MomentOrNull, TextOrNull } from '../views/named.ts'
import { OrderSummary } from '../views/order-summary.ts'

const closed = { additionalProperties: false }

export const TransferCallInput = Type.Object(
  { to: Line(80, 'To whom: a seat, a group, a number inside the house') },
  closed,
)
export const LinkCallInput = Type.Object({ orderId: Id }, closed)
export const SimulateCallInput = Type.Object({ from: Line(40, 'Number the simulated call comes from') }, closed)
export const CallerQuestion = Type.Object({ phone: Line(40, 'The number as the caller says it') }, closed)

/** What the exchange says of a call. */
export const TelephoneEvent = Type.Object(
  {
    event: OneOf(['ringing', 'ended']),
    exchangeCallId: Type.String({
      minLength: 1,
      maxLength: 120,
      pattern: '^\\S+$',
      description: 'What the exchange calls it',
    }),
    from: Type.Optional(Line(40, 'Number of the caller; left out when it is withheld')),
    offeredTo: Type.Optional(Line(64, 'Person whose telephone rings; left out: whoever is free')),
  },
  closed,
)
export type TelephoneEvent = Static<typeof TelephoneEvent>

export const CallView = Type.Object(
  {
    callId: Id,
    version: Type.Integer(),
    situation: OneOf(['ringing', 'answered', 'transferred', 'ended', 'missed']),
    masked: TextOrNull,
    offeredTo: TextOrNull,
    rungAt: Moment,
    answeredAt: MomentOrNull,
    answeredBy: TextOrNull,
    answeredByName: TextOrNull,
    endedAt: MomentOrNull,
    transferredTo: TextOrNull,
    orderIds: Type.Array(Id),
  },
  closed,
)
export type CallView = Static<typeof CallView>

/** How often somebody has come and what of theirs runs. */
export const CallerHistoryView = Type.Object(
  {
    total: Type.Integer(),
    running: Type.Integer(),
    inMonth: Type.Integer({ description: '月次: this calendar month' }),
    inYear: Type.Integer({ description: '年次: this calendar year' }),
    orders: Type.Array(OrderSummary, { description: 'Running ones first, then the newest' }),
  },
  closed,
)
export type CallerHistoryView = Static<typeof CallerHistoryView>

/** Who calls, for whoever has answered. */
export const CallerView = Type.Object({ phone: TextOrNull, history: CallerHistoryView }, closed)
export type CallerView = Static<typeof CallerView>
