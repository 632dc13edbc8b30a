import { supervisionLevels } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { OneOf } from '../primitives.ts'
import { Moment, MomentOrNull, Named, NamedOrNull, TextOrNull } from '../views/named.ts'
import { OrderSummary } from '../views/order-summary.ts'

const closed = { additionalProperties: false }
const Count = Type.Integer({ minimum: 0 })
const nextCursor = Type.Union([Type.String(), Type.Null()])

/** What each unit has open at this moment. */
export const OpenByUnitView = Type.Object(
  {
    units: Type.Array(
      Type.Object(
        {
          unit: Named,
          district: NamedOrNull,
          open: Count,
          overdue: Count,
          dueSoon: Type.Integer({ minimum: 0, description: 'Due within 24 hours' }),
          ledgered: Count,
          oldestDueAt: MomentOrNull,
        },
        closed,
      ),
      { description: 'Most overdue first' },
    ),
  },
  closed,
)
export type OpenByUnitView = Static<typeof OpenByUnitView>

/** The last rung of the ladder that was taken under the dispatch in force. */
const Ladder = Type.Object(
  {
    level: OneOf(supervisionLevels),
    at: Moment,
    dueAt: Moment,
    rungs: Type.Integer({ description: 'Rungs taken so far' }),
    answers: Count,
    concluded: Type.Boolean(),
    byClock: Type.Boolean(),
  },
  closed,
)

/** Orders past their limit or close to it, with where they stand on the ladder. */
export const SupervisedOrdersView = Type.Object(
  {
    items: Type.Array(Type.Object({ order: OrderSummary, ladder: Type.Union([Ladder, Type.Null()]) }, closed)),
    nextCursor,
  },
  closed,
)
export type SupervisedOrdersView = Static<typeof SupervisedOrdersView>

export const ledgerStandings = ['waiting', 'in_handling', 'cleared', 'ended_unsolved'] as const

/** Long-term matters 长期未决台账 (R036, R182): why, until when, how far, with what result. */
export const LongTermView = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          order: OrderSummary,
          standing: OneOf(ledgerStandings),
          since: Moment,
          until: Type.String({ description: 'Last day on the ledger' }),
          reason: Type.String(),
          steps: Type.Array(Type.Object({ step: Type.String(), byOn: Type.String() }, closed)),
          reviews: Count,
          lastReport: TextOrNull,
          result: TextOrNull,
        },
        closed,
      ),
    ),
    nextCursor,
  },
  closed,
)
export type LongTermView = Static<typeof LongTermView>
