import { entryKinds } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { Line, OneOf, Prose, UnitCode } from '../primitives.ts'
import { Named, TextOrNull } from '../views/named.ts'
import { WindowId } from './window-id.ts'

const closed = { additionalProperties: false }

export const MakeAssessmentEntryInput = Type.Object(
  {
    windowId: WindowId,
    unitId: UnitCode,
    itemId: Line(64, 'Entry item of the method'),
    amount: Type.String({
      pattern: '^\\d+(\\.\\d+)?$',
      maxLength: 20,
      description: 'Decimal, as text: never rounded on the way',
      examples: ['92.5'],
    }),
    reason: Prose('What it is for'),
    evidence: Line(500, 'Report or document it rests on'),
  },
  closed,
)
export const WithdrawAssessmentEntryInput = Type.Object({ reason: Prose('Why it is taken back') }, closed)

/** A survey's score, a check on site, points off or for, entered about a unit for a window. */
export const AssessmentEntryView = Type.Object(
  {
    entryId: Type.String(),
    version: Type.Integer(),
    situation: OneOf(['standing', 'withdrawn']),
    windowId: Type.String(),
    unit: Named,
    item: Named,
    kind: Type.Union([OneOf(entryKinds), Type.Null()]),
    amount: Type.String(),
    reason: Type.String(),
    evidence: Type.String(),
    byPersonId: Type.String(),
    withdrawnBecause: TextOrNull,
  },
  closed,
)
export type AssessmentEntryView = Static<typeof AssessmentEntryView>
