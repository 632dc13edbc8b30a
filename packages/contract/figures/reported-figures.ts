import { reportGrains } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { DateText, Id, Line, OneOf, UnitCode } from '../primitives.ts'
import { Moment, Named } from '../views/named.ts'

const closed = { additionalProperties: false }
const Values = Type.Record(
  Type.String({ pattern: '^[0-9A-Za-z._-]{1,64}$' }),
  Type.String({ pattern: '^-?\\d+(\\.\\d+)?$', maxLength: 24 }),
  { minProperties: 1, maxProperties: 500, description: 'Decimals as text, by the pack’s reported item' },
)

export const ReportFiguresInput = Type.Object(
  {
    unitId: { ...UnitCode, description: 'The unit the numbers are about; the city itself for the hotline' },
    grain: OneOf(reportGrains, 'A day, a month or a year'),
    startsOn: { ...DateText, description: 'First day of it' },
    values: Values,
    from: Line(200, 'Who measured it, or the system it came from'),
  },
  closed,
)
export const CorrectReportedFiguresInput = Type.Object({ values: Values, why: Line(500, 'Why') }, closed)

/** Numbers from outside for one unit and span (填报数据). */
export const ReportedFiguresView = Type.Object(
  {
    reportId: Id,
    version: Type.Integer(),
    situation: OneOf(['reported']),
    unit: Named,
    grain: OneOf(reportGrains),
    startsOn: Type.String(),
    from: Type.String(),
    reportedAt: Moment,
    values: Type.Array(Type.Object({ item: Named, measure: Type.String(), value: Type.String() }, closed)),
    corrections: Type.Array(
      Type.Object(
        {
          at: Moment,
          byPersonId: Type.String(),
          why: Type.String(),
          values: Type.Record(Type.String(), Type.String()),
        },
        closed,
      ),
    ),
  },
  closed,
)
export type ReportedFiguresView = Static<typeof ReportedFiguresView>
