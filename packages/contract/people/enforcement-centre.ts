import { Type, type Static } from 'typebox'
import { DateText, Id, Line, OneOf, UnitCode } from '../primitives.ts'
import { Named, NamedOrNull, TextOrNull } from '../views/named.ts'

const closed = { additionalProperties: false }
const line = Line(64, 'Line of the pack')
const needs = {
  residents: Type.Array(
    Type.Object(
      { line, least: Type.Integer({ minimum: 0, maximum: 1000 }), most: Type.Integer({ minimum: 0, maximum: 1000 }) },
      closed,
    ),
    { maxItems: 60, description: 'Lines with people resident, and how many' },
  ),
  onCallLines: Type.Array(line, { maxItems: 60, description: 'Lines that name people to be called' }),
}
const legalBasis = Line(500, 'The act it rests on')

export const OpenCentreInput = Type.Object(
  {
    unitId: UnitCode,
    name: Line(200, 'Name'),
    address: Line(300, 'Where it is'),
    openedOn: DateText,
    legalBasis,
    ...needs,
  },
  closed,
)
export const RestaffCentreInput = Type.Object(needs, closed)
export const MakeCentreComprehensiveInput = Type.Object({ on: DateText, legalBasis }, closed)

export const EnforcementCentreView = Type.Object(
  {
    centreId: Id,
    version: Type.Integer(),
    situation: OneOf(['joint', 'comprehensive', 'closed']),
    unit: Named,
    name: Type.String(),
    address: Type.String(),
    openedOn: Type.String(),
    comprehensiveOn: TextOrNull,
    legalBasis: Type.String(),
    residents: needs.residents,
    onCallLines: Type.Array(Type.String()),
  },
  closed,
)
export type EnforcementCentreView = Static<typeof EnforcementCentreView>

export const CentreStaffingView = Type.Object(
  {
    on: Type.String(),
    lines: Type.Array(
      Type.Object(
        {
          line: Type.String(),
          lineName: Type.String(),
          sort: OneOf(['stationed', 'on_call']),
          least: Type.Integer(),
          most: Type.Union([Type.Integer(), Type.Null()]),
          missing: Type.Integer(),
          people: Type.Array(
            Type.Object({ personId: Id, name: Type.String(), workPhone: TextOrNull, fromUnit: NamedOrNull }, closed),
          ),
        },
        closed,
      ),
    ),
  },
  closed,
)
