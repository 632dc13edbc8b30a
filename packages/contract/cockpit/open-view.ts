import { Type, type Static } from 'typebox'
import { Named, NamedOrNull } from '../views/named.ts'

const closed = { additionalProperties: false }
const Count = Type.Integer({ minimum: 0 })
const counts = {
  open: Count,
  overdue: Count,
  dueSoon: Type.Integer({ minimum: 0, description: 'Due within 24 hours' }),
  urgent: Count,
}

/** What is open now, by street; what lies in no street stands with its district or, if nowhere, in the total alone. */
export const OpenNowView = Type.Object(
  {
    total: Type.Object(counts, closed),
    places: Type.Array(
      Type.Object(
        {
          unit: Named,
          district: NamedOrNull,
          level: Type.Union([Type.Literal('street'), Type.Literal('district')]),
          ...counts,
        },
        closed,
      ),
    ),
  },
  closed,
)
export type OpenNowView = Static<typeof OpenNowView>
