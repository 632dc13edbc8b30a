import { appealKinds, channels, situationNames } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { Id, OneOf } from '../primitives.ts'
import { Moment, MomentOrNull, NamedOrNull } from './named.ts'

/** An order as lists show it. Holds nothing personal. */
export const OrderSummary = Type.Object(
  {
    orderId: Id,
    number: Type.String({ description: 'The number people quote', examples: ['YX20260302000001'] }),
    version: Type.Integer({ description: 'Grows with every fact; the ETag of the order' }),
    title: Type.String(),
    situation: OneOf(situationNames),
    situationText: Type.String({ description: 'The situation in the language asked for' }),
    kind: OneOf(appealKinds),
    channel: OneOf(channels),
    category: NamedOrNull,
    place: NamedOrNull,
    district: NamedOrNull,
    lead: NamedOrNull,
    emergency: Type.Boolean(),
    confidential: Type.Boolean(),
    createdAt: Moment,
    dueAt: Type.Union([Moment, Type.Null()], { description: 'When handling runs out; the callback comes then' }),
    replyDueAt: Type.Union([Moment, Type.Null()], {
      description:
        'By when the lead’s reply is owed: from then on the order is overdue. Null once it is given, while the limit rests, and when the order has ended',
    }),
    nextAt: Type.Union([Moment, Type.Null()], { description: 'When the next clock of any kind does something' }),
    updatedAt: MomentOrNull,
  },
  { additionalProperties: false },
)
export type OrderSummary = Static<typeof OrderSummary>

export const orderSummaryFields = Object.keys(OrderSummary.properties) as readonly (keyof OrderSummary)[]

/** What `fields` leaves of a summary. */
const SparseSummary = Type.Partial(OrderSummary, { additionalProperties: false })
export const OrderListView = Type.Object(
  {
    items: Type.Array(SparseSummary, { description: 'With `fields`, only those and `orderId`' }),
    nextCursor: Type.Union([Type.String(), Type.Null()], {
      description: 'Pass it as `cursor` for the next page; null on the last',
    }),
  },
  { additionalProperties: false },
)
export type OrderListView = Static<typeof OrderListView>

export const InboxView = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          ...OrderSummary.properties,
          ties: Type.Array(Type.String(), {
            description: 'How the unit stands to it: lead, assist, district_copy, section, told',
          }),
          unitDueAt: Type.Union([Moment, Type.Null()], { description: 'When the unit’s own part is due' }),
        },
        { additionalProperties: false },
      ),
    ),
    nextCursor: Type.Union([Type.String(), Type.Null()]),
  },
  { additionalProperties: false },
)
export type InboxView = Static<typeof InboxView>
