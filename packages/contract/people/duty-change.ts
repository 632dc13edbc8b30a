import { unitKinds } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { BasisView } from '../problem/problem.ts'
import { CategoryCode, DateText, Id, Line, OneOf, UnitCode } from '../primitives.ts'
import { Named, TextOrNull } from '../views/named.ts'
import { Why } from './person.ts'

const closed = { additionalProperties: false }
const part = OneOf(['main', 'assist'], 'Answers for it, or helps')
const rowParts = {
  id: Line(64, 'Code of the row'),
  unitKinds: Type.Array(OneOf(unitKinds), {
    maxItems: unitKinds.length,
    uniqueItems: true,
    description: 'Kinds of unit it binds; empty when one unit is named',
  }),
  unitId: Type.Union([UnitCode, Type.Null()]),
  area: Type.String({ maxLength: 100, description: 'Area of the list' }),
  duty: Line(500, 'The duty'),
  part,
  legalBasis: Type.String({ maxLength: 500, description: 'Needed except to remove a row' }),
  line: Type.Union([Line(64, 'Line'), Type.Null()]),
  categories: Type.Array(CategoryCode, {
    maxItems: 200,
    uniqueItems: true,
    description: 'Catalogue entries covered, or the beginning of their codes',
  }),
}
const action = OneOf(['add', 'replace', 'remove'])

export const ProposeDutyChangeInput = Type.Object(
  { unitId: { ...UnitCode, description: 'Who proposes' }, action, row: Type.Object(rowParts, closed), why: Why },
  closed,
)
export const ReviewDutyChangeInput = Type.Object(
  { supported: Type.Boolean(), remarks: Type.String({ maxLength: 2000 }) },
  closed,
)
export const ApproveDutyChangeInput = Type.Object(
  { effectiveOn: DateText, document: Line(500, 'The document by which it is approved') },
  closed,
)

export const DutyChangeView = Type.Object(
  {
    dutyChangeId: Id,
    version: Type.Integer(),
    situation: OneOf(['proposed', 'reviewed', 'approved', 'rejected', 'withdrawn']),
    unit: Named,
    action,
    row: Type.Object(rowParts, closed),
    why: Type.String(),
    turnsHelpIntoDuty: Type.Boolean({ description: 'A helper is to become answerable' }),
    reviews: Type.Array(Type.Object({ supported: Type.Boolean(), remarks: Type.String(), by: Type.String() }, closed)),
    effectiveOn: TextOrNull,
    decision: Type.String(),
  },
  closed,
)
export type DutyChangeView = Static<typeof DutyChangeView>

export const DutyCheckInput = Type.Object(
  {
    unitId: UnitCode,
    categoryId: Type.Optional(CategoryCode),
    title: Type.Optional(Line(500, 'The task in words; the negative list is looked for in it')),
    dutyId: Type.Optional(Line(64, 'Row it is said to rest on')),
    part,
  },
  closed,
)
export const DutyCheckView = Type.Object(
  {
    allowed: Type.Boolean(),
    code: TextOrNull,
    sentence: Type.String({ description: 'Why not, in words; empty when allowed' }),
    basis: Type.Array(BasisView, { description: 'The row it rests on or fails by' }),
  },
  closed,
)

const DutyRowView = Type.Object(
  {
    id: Type.String(),
    area: Type.String(),
    duty: Type.String(),
    legalBasis: Type.String(),
    line: TextOrNull,
    categories: Type.Array(Type.String()),
    source: Type.String(),
  },
  closed,
)
export const DutyListView = Type.Object(
  {
    on: Type.String(),
    unit: Named,
    main: Type.Array(DutyRowView, { description: 'What it answers for' }),
    assist: Type.Array(DutyRowView, { description: 'What it helps with and never answers for' }),
    negative: Type.Array(
      Type.Object(
        { id: Type.String(), matter: Type.String(), reason: Type.String(), legalBasis: Type.String() },
        closed,
      ),
      { description: 'What may not be given to it' },
    ),
  },
  closed,
)
