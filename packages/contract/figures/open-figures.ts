import { statisticShows } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { OneOf } from '../primitives.ts'
import { Named, TextOrNull } from '../views/named.ts'

const closed = { additionalProperties: false }
const count = Type.Union([Type.Integer(), Type.Null()], { description: 'Null: too few to be published' })
const Rows = Type.Array(Type.Object({ key: Named, orders: count }, closed))

export const MonthText = Type.String({
  pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$',
  description: 'A calendar month',
  examples: ['2026-03'],
})

/** A month's figures of the whole city as everybody may know them. */
export const OpenFiguresView = Type.Object(
  {
    month: Type.String(),
    running: Type.Boolean({ description: 'The month is not over' }),
    months: Type.Array(Type.Object({ month: Type.String(), orders: count }, closed), {
      description: 'Thirteen months to this one, oldest first',
    }),
    orders: count,
    change: TextOrNull,
    statistics: Type.Array(
      Type.Object({ id: Type.String(), name: Type.String(), shown: TextOrNull, unit: OneOf(statisticShows) }, closed),
      { description: 'Those that the city’s pack publishes' },
    ),
    kinds: Rows,
    classes: Rows,
    channels: Rows,
    districts: Rows,
  },
  {
    ...closed,
    description:
      'Counts by when appeals came in. Rows with few appeals are hidden, and where that is a single row the next smallest too',
  },
)
export type OpenFiguresView = Static<typeof OpenFiguresView>
