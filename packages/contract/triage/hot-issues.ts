import { alarmLevels, heatFacts } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { Id, Line, OneOf } from '../primitives.ts'
import { Moment, MomentOrNull, Named, NamedOrNull, TextOrNull } from '../views/named.ts'
import { OrderSummary } from '../views/order-summary.ts'

const closed = { additionalProperties: false }
const level = OneOf(alarmLevels, 'From the city’s own thresholds')
const orderIds = (least: number) =>
  Type.Array(Id, { minItems: least, maxItems: 500, description: 'Of an issue one order stands for all' })

const issueParts = {
  issueId: Id,
  rank: Type.Integer({ minimum: 1 }),
  heat: Type.Number(),
  alarm: Type.Union([level, Type.Null()]),
  title: Type.String({ description: 'Of the order most like all others' }),
  place: Type.Union([Type.String(), Type.Null()], { description: 'The name most of its orders share' }),
  street: NamedOrNull,
  category: NamedOrNull,
  orders: Type.Integer(),
  people: Type.Integer({ description: 'Different people' }),
  sampleOrderId: Type.Union([Id, Type.Null()], {
    description: 'One of its orders, to rule on the issue by; null when the reader may see none',
  }),
  fromAt: Moment,
  toAt: Moment,
  working: Type.Array(
    Type.Object({ fact: OneOf(heatFacts), text: Type.String(), value: Type.Number(), points: Type.Number() }, closed),
    { description: 'What the heat is made of' },
  ),
  formula: Type.String({ description: 'The city’s formula in words' }),
  alarmRecord: Type.Union([
    Type.Object(
      { situation: OneOf(['raised', 'taken_up', 'settled']), version: Type.Integer(), remark: Type.String() },
      closed,
    ),
    Type.Null(),
  ]),
}
export const HotIssueView = Type.Object(issueParts, closed)
export type HotIssueView = Static<typeof HotIssueView>
export const HotIssueListView = Type.Object(
  { workedOutAt: MomentOrNull, items: Type.Array(HotIssueView, { description: 'Hottest first' }) },
  closed,
)
export type HotIssueListView = Static<typeof HotIssueListView>
export const HotIssuePageView = Type.Object(
  { issue: HotIssueView, orders: Type.Array(OrderSummary, { description: 'Those the reader may see, newest first' }) },
  closed,
)
export type HotIssuePageView = Static<typeof HotIssuePageView>

export const RuleOnIssueInput = Type.Object(
  {
    sort: OneOf(
      ['together', 'apart'],
      'together: one issue. apart: the first order belongs to another issue than the others',
    ),
    orderIds: orderIds(2),
    reason: Line(500, 'Why'),
  },
  closed,
)
export const WithdrawIssueRulingInput = Type.Object({ reason: Line(500, 'Why') }, closed)
export const IssueRulingView = Type.Object(
  {
    rulingId: Id,
    version: Type.Integer(),
    situation: OneOf(['in_force', 'withdrawn']),
    sort: OneOf(['together', 'apart']),
    orderIds: Type.Array(Id),
    reason: Type.String(),
    ruledAt: Moment,
    ruledBy: Type.String(),
    remark: Type.String(),
  },
  closed,
)
export type IssueRulingView = Static<typeof IssueRulingView>

export const TakeUpIssueAlarmInput = Type.Object({ plan: Line(1000, 'What is done about it') }, closed)
export const SettleIssueAlarmInput = Type.Object({ outcome: Line(1000, 'What came of it') }, closed)
export const IssueAlarmView = Type.Object(
  {
    alarmId: Id,
    version: Type.Integer(),
    situation: OneOf(['raised', 'taken_up', 'settled']),
    level,
    title: Type.String(),
    heat: Type.Number(),
    orders: Type.Integer(),
    people: Type.Integer(),
    districts: Type.Array(Named),
    raisedAt: Moment,
    takenUpBy: TextOrNull,
    takenUpAt: MomentOrNull,
    remark: Type.String(),
  },
  closed,
)
export type IssueAlarmView = Static<typeof IssueAlarmView>
