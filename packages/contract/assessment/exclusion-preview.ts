import { Type, type Static } from 'typebox'
import { Moment, Named, NamedOrNull } from '../views/named.ts'
import { WindowId } from './window-id.ts'

const closed = { additionalProperties: false }
const DecimalOrNull = Type.Union([Type.String(), Type.Null()])
const state = Type.Object(
  { valid: Type.Integer(), score: DecimalOrNull, measures: Type.Record(Type.String(), DecimalOrNull) },
  closed,
)

/** What leaving an order out would do to the units it counts for, so far as the window has come. Changes nothing. */
export const ExclusionPreview = Type.Object(
  {
    orderId: Type.String(),
    orderNumber: Type.String(),
    unit: NamedOrNull,
    windowId: WindowId,
    applyBefore: Moment,
    isOpen: Type.Boolean({ description: 'Whether the window still takes applications' }),
    standing: Type.Union([Type.String(), Type.Null()], {
      description: 'How an application for it stands; null where there is none',
    }),
    rows: Type.Array(
      Type.Object({ object: Named, unit: Named, measures: Type.Array(Named), now: state, without: state }, closed),
    ),
  },
  closed,
)
export type ExclusionPreview = Static<typeof ExclusionPreview>
