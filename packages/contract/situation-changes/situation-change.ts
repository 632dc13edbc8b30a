import { Type, type Static } from 'typebox'
import { Why } from '../people/person.ts'
import { CategoryCode, DateText, Id, Line, OneOf, UnitCode } from '../primitives.ts'
import { Named, TextOrNull } from '../views/named.ts'

const closed = { additionalProperties: false }
const LimitShape = Type.Object(
  {
    amount: Type.Integer({ minimum: 1, maximum: 1000 }),
    unit: OneOf(['minute', 'hour', 'day']),
    time: OneOf(['natural', 'working'], 'Runs all the time, or in working time alone'),
  },
  closed,
)
const rowParts = {
  id: Type.String({ pattern: '^[A-Za-z][A-Za-z0-9]{0,15}$', description: 'Number in the list', examples: ['S46'] }),
  name: Line(120, 'What it is called'),
  nameEn: Line(120, 'The same in English'),
  kind: OneOf(['enforcement', 'key_work', 'emergency'], 'Official kind'),
  everydayKind: OneOf(['daily', 'tackling', 'emergency'], 'Everyday naming'),
  lines: Type.Array(Line(64, 'Line'), {
    maxItems: 20,
    uniqueItems: true,
    description: 'Lines called; the first leads',
  }),
  condition: Type.String({ maxLength: 500, description: 'When a street may blow for it' }),
  sign: LimitShape,
  arrive: LimitShape,
  solve: LimitShape,
  categories: Type.Array(CategoryCode, {
    maxItems: 200,
    uniqueItems: true,
    description: 'Catalogue entries it belongs to, or the beginning of their codes',
  }),
  legalBasis: Type.String({ maxLength: 500, description: 'Needed except to remove a row' }),
}
const action = OneOf(['add', 'replace', 'remove'])

export const ProposeSituationChangeInput = Type.Object(
  { unitId: { ...UnitCode, description: 'Who proposes' }, action, row: Type.Object(rowParts, closed), why: Why },
  closed,
)
export const ApproveSituationChangeInput = Type.Object(
  { effectiveOn: DateText, document: Line(500, 'The document by which it is approved') },
  closed,
)

export const SituationChangeView = Type.Object(
  {
    situationChangeId: Id,
    version: Type.Integer(),
    situation: OneOf(['proposed', 'approved', 'rejected', 'withdrawn']),
    unit: Named,
    proposedBy: Type.String(),
    action,
    row: Type.Object(rowParts, closed),
    why: Type.String(),
    effectiveOn: TextOrNull,
    decision: Type.String(),
  },
  closed,
)
export type SituationChangeView = Static<typeof SituationChangeView>
