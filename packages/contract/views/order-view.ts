import { hotlineMergings, petitionerSorts, sizeClasses } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { orderAudiences } from '../orders/order-audiences.ts'
import { OneOf } from '../primitives.ts'
import { Moment, MomentOrNull, Named, NamedOrNull, TextOrNull } from './named.ts'
import { OrderRecord } from './order-record.ts'
import { OrderSummary } from './order-summary.ts'

const closed = { additionalProperties: false }

/** Who speaks, as far as this reader may know. Masked: enough to recognise, not to reach. */
export const PetitionerView = Type.Object(
  {
    sort: OneOf(petitionerSorts),
    contactSecret: Type.Boolean({
      description: 'The unit may not see how to reach them; contact goes through the hotline',
    }),
    masked: Type.Union(
      [
        Type.Partial(
          Type.Object({
            name: Type.String(),
            phone: Type.String(),
            callbackPhone: Type.String(),
            door: Type.String(),
            identityNumber: Type.String(),
            email: Type.String(),
          }),
          closed,
        ),
        Type.Null(),
      ],
      { description: 'Null when nothing was given, when it was erased, or when it is not for this reader' },
    ),
  },
  closed,
)

export const WordsView = Type.Object(
  {
    wordsId: Type.String(),
    part: OneOf(['appeal', 'supplement', 'opinion', 'new_fact']),
    title: Type.String(),
    body: Type.String({ description: 'The resident’s own words; empty when erased' }),
    at: Moment,
    erased: Type.Boolean(),
  },
  closed,
)

export const ClockView = Type.Object(
  {
    kind: Type.String({ description: 'handle, sign, contact, assist:<unit>, …' }),
    situation: OneOf(['running', 'paused', 'expired', 'stopped']),
    startedAt: Moment,
    dueAt: Type.String({ description: 'The first moment that is late' }),
    remainingSeconds: Type.Union([Type.Integer(), Type.Null()], { description: 'Of a paused clock' }),
    inTime: Type.Union([Type.Boolean(), Type.Null()], { description: 'Of a stopped clock' }),
    changes: Type.Array(Type.Object({ why: Type.String(), at: Moment, fromDueAt: Moment, toDueAt: Moment }, closed)),
  },
  closed,
)

/** An order's page for staff. */
export const OrderView = Type.Object(
  {
    ...OrderSummary.properties,
    audience: OneOf(orderAudiences, 'For whom this page is cut'),
    ties: Type.Array(Type.String(), { description: 'How the reader stands to it' }),
    round: Type.Integer(),
    closedHow: TextOrNull,
    size: OneOf(sizeClasses),
    tags: Type.Array(Type.String()),
    receivedAt: Moment,
    hotline: Type.Union(
      [
        Type.Object(
          {
            id: Type.String(),
            number: Type.String(),
            name: Type.String(),
            merging: OneOf(hotlineMergings),
            unit: NamedOrNull,
            text: Type.String({ description: 'What a caller on this line is told' }),
          },
          closed,
        ),
        Type.Null(),
      ],
      { description: 'The merged, branch or neighbouring line it came over' },
    ),
    point: TextOrNull,
    position: Type.Union([Type.Object({ longitude: Type.Number(), latitude: Type.Number() }, closed), Type.Null()]),
    border: Type.Array(Named, { description: 'Every territory it touches, when it lies on a border' }),
    reported: Type.Array(Named, { description: 'Units the report is about; only for those who handle it' }),
    petitioner: Type.Union([PetitionerView, Type.Null()]),
    joins: Type.Union([Type.Object({ orderId: Type.String(), number: Type.String() }, closed), Type.Null()], {
      description:
        'The order that the petitioner took for the same matter and asked to join; for the hotline, which may merge them',
    }),
    leaderCall: Type.Union(
      [
        Type.Object(
          {
            callInDayId: Type.String(),
            heldOn: Type.String(),
            leader: Type.String(),
            post: Type.String({ description: 'Office held' }),
            takenAt: Moment,
          },
          closed,
        ),
        Type.Null(),
      ],
      {
        description: 'The leader who took the call on a call-in day; for the hotline, the lead and whoever oversees it',
      },
    ),
    words: Type.Array(WordsView),
    clocks: Type.Array(ClockView),
    record: OrderRecord,
    names: Type.Record(Type.String(), Type.String(), {
      description: 'Names of the units that stand as codes in `record`',
    }),
    packVersionId: Type.String({ description: 'Rules it is handled under' }),
    erasedAt: MomentOrNull,
  },
  closed,
)
export type OrderView = Static<typeof OrderView>
