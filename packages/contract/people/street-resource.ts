import { resourceSortNames, type ResourceSort } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { DateText, Id, Line, OneOf, UnitCode } from '../primitives.ts'
import { Named, NamedOrNull, TextOrNull } from '../views/named.ts'
import { Why } from './person.ts'

const closed = { additionalProperties: false }
const sort = OneOf(
  resourceSortNames as readonly [ResourceSort, ...ResourceSort[]],
  'Power, post, quota, staff, fund, policy, talent, facility',
)
const amount = Type.Integer({
  minimum: 0,
  maximum: Number.MAX_SAFE_INTEGER,
  description: 'In the sort’s measure; money in whole yuan',
})

export const RegisterResourceInput = Type.Object(
  {
    unitId: { ...UnitCode, description: 'Who gets it' },
    sort,
    title: Line(200, 'What it is'),
    amount,
    fromUnitId: Type.Optional({ ...UnitCode, description: 'Who gives it' }),
    fromOn: DateText,
    toOn: Type.Optional(DateText),
    basis: Line(500, 'The document it rests on'),
  },
  closed,
)
export const CorrectResourceInput = Type.Object({ amount, toOn: Type.Optional(DateText), why: Why }, closed)

export const StreetResourceView = Type.Object(
  {
    resourceId: Id,
    version: Type.Integer(),
    situation: OneOf(['in_force', 'withdrawn']),
    unit: Named,
    sort,
    sortText: Type.String(),
    measure: Type.String(),
    title: Type.String(),
    amount: Type.Integer(),
    fromUnit: NamedOrNull,
    fromOn: Type.String(),
    toOn: TextOrNull,
    basis: Type.String(),
  },
  closed,
)
export type StreetResourceView = Static<typeof StreetResourceView>

export const ResourceTotalsView = Type.Object(
  {
    on: Type.String(),
    unit: Named,
    totals: Type.Array(
      Type.Object(
        { sort, sortText: Type.String(), measure: Type.String(), grants: Type.Integer(), amount: Type.Integer() },
        closed,
      ),
    ),
  },
  closed,
)
