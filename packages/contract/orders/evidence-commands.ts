import { evidenceMoments } from '@shaoying/domain'
import { Type } from 'typebox'
import { Id, Line, OneOf } from '../primitives.ts'

const closed = { additionalProperties: false }
const ObjectName = Line(80, 'What it is called: a lamp, a tree, a shop')
const Files = Type.Array(Id, { maxItems: 20, description: 'Attachments of this order, brought as evidence' })

export const ListEvidenceObjectsInput = Type.Object(
  { names: Type.Array(ObjectName, { minItems: 1, maxItems: 200 }) },
  closed,
)

export const RecordEvidenceInput = Type.Object(
  {
    object: Type.Optional(ObjectName),
    piece: Line(40, 'Which piece of evidence, in the words of the city’s template'),
    shows: Type.Optional(OneOf(evidenceMoments, 'The state found, the work, the state left')),
    attachmentIds: Type.Optional(Files),
    note: Type.Optional(Type.String({ maxLength: 500, description: 'A reading or a remark' })),
  },
  closed,
)

export const StrikeEvidenceObjectInput = Type.Object(
  { object: ObjectName, reason: Line(500, 'Why it does not belong to the matter') },
  closed,
)

export const ListDocumentInput = Type.Object(
  {
    title: Line(120, 'What it is'),
    reference: Type.Optional(Line(80, 'Its own number')),
    attachmentIds: Type.Optional(Files),
  },
  closed,
)

export const AdoptWorkMethodInput = Type.Object({ methodId: Line(64, 'One of the city’s step methods') }, closed)

export const CompleteStepInput = Type.Object(
  {
    step: Type.Integer({ minimum: 1, maximum: 50, description: 'From 1' }),
    note: Type.Optional(Type.String({ maxLength: 500 })),
  },
  closed,
)
