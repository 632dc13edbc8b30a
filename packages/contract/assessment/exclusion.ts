import { exclusionPurposes } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { Id, Line, OneOf, Prose } from '../primitives.ts'
import { Moment, Named, NamedOrNull } from '../views/named.ts'

const closed = { additionalProperties: false }
const grounds = {
  reason: Prose('Why it should be left out'),
  attachmentIds: Type.Array(Id, { maxItems: 20, description: 'Files of the order that show it' }),
  documents: Type.Array(Line(300, 'Title and number'), { maxItems: 20, description: 'Documents that show it' }),
}

export const ApplyForExclusionInput = Type.Object(
  { orderId: Id, typeId: Line(64, 'Exclusion type of the city pack'), ...grounds },
  closed,
)
export const ExclusionVerdictInput = Type.Object({ granted: Type.Boolean(), reason: Prose('Why') }, closed)
export const AppealExclusionInput = Type.Object(grounds, closed)
export const WithdrawExclusionInput = Type.Object({ reason: Prose('Why it is taken back') }, closed)

const word = { at: Moment, byPersonId: Type.String(), granted: Type.Boolean(), reason: Type.String() }
const Word = Type.Union([Type.Object(word, closed), Type.Null()])

/** An application to leave an order out of assessment, from first to last word. */
export const ExclusionView = Type.Object(
  {
    exclusionId: Type.String(),
    version: Type.Integer(),
    situation: OneOf(['applied', 'checked', 'granted', 'refused', 'appealed', 'withdrawn']),
    orderId: Type.String(),
    orderNumber: Type.String(),
    unit: Named,
    district: NamedOrNull,
    type: Named,
    purpose: OneOf(exclusionPurposes),
    windowId: Type.String(),
    appealBefore: Moment,
    reason: Type.String(),
    attachmentIds: Type.Array(Type.String()),
    documents: Type.Array(Type.String()),
    appliedAt: Moment,
    appliedBy: Type.String(),
    check: Word,
    decision: Word,
    appeal: Type.Union([
      Type.Object(
        {
          at: Moment,
          byPersonId: Type.String(),
          reason: Type.String(),
          attachmentIds: Type.Array(Type.String()),
          documents: Type.Array(Type.String()),
          decision: Word,
        },
        closed,
      ),
      Type.Null(),
    ]),
  },
  closed,
)
export type ExclusionView = Static<typeof ExclusionView>
