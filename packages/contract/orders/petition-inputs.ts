import { appealKinds, satisfactionGrades } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { CategoryCode, Line, OneOf, Prose, UnitCode } from '../primitives.ts'
import { PetitionerInput, PlaceInput } from './register-order.ts'

const closed = { additionalProperties: false }

/** What a resident sends in by themselves: less than what an operator takes down, and nothing that only the city decides. */
export const SubmitPetitionInput = Type.Object(
  {
    kind: OneOf(appealKinds, '咨询 求助 投诉 举报 建议 表扬'),
    title: Line(120, 'One line that says what it is about'),
    words: Prose('In your own words'),
    petitioner: PetitionerInput,
    place: Type.Optional(PlaceInput),
    categoryId: Type.Optional(CategoryCode),
    confidential: Type.Optional(Type.Boolean({ description: 'Who reports never reaches whom the report is about' })),
    reportedUnitIds: Type.Optional(Type.Array(UnitCode, { maxItems: 20 })),
    joins: Type.Optional(
      Type.String({
        minLength: 1,
        maxLength: 800,
        description:
          '`ticket` of a matter that others have brought already: you want to join it. A dispatcher decides; you keep your own number and your own say at the end',
      }),
    ),
  },
  closed,
)
export type SubmitPetitionInput = Static<typeof SubmitPetitionInput>

const TrackingCode = Type.String({
  pattern: '^[2-9A-HJ-NP-Za-hj-np-z]{8}$',
  description: 'The eight characters given at submission',
  examples: ['TQ5YB4EP'],
})

/** By number and code or, for whoever lost the number, by telephone and code. */
export const TrackPetitionInput = Type.Object(
  {
    number: Type.Optional(Line(40, 'Number of the appeal')),
    phone: Type.Optional(Line(40, 'Telephone number given at submission')),
    code: TrackingCode,
  },
  closed,
)
export type TrackPetitionInput = Static<typeof TrackPetitionInput>

/** The petitioner's own evaluation, online [Reg 8, 23]. */
export const EvaluatePetitionInput = Type.Object(
  {
    contacted: Type.Boolean({ description: 'Did the unit contact you?' }),
    solved: OneOf(['solved', 'partly_solved', 'not_solved'], 'Is it solved?'),
    satisfaction: OneOf(satisfactionGrades, 'Are you satisfied?'),
    newOpinion: Type.Optional(Line(2000, 'What you want to say besides')),
  },
  closed,
)
