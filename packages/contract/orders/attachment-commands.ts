import { Type } from 'typebox'
import { Id, Line } from '../primitives.ts'

export const WithdrawAttachmentInput = Type.Object(
  { attachmentId: Id, reason: Line(500, 'Why it is taken back') },
  { additionalProperties: false },
)
