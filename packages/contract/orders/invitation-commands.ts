import { invitedSorts } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { InstantText, Line, OneOf, Prose } from '../primitives.ts'

const closed = { additionalProperties: false }

export const InvitePartyInput = Type.Object(
  {
    name: Line(120, 'Public name of the company, committee or group'),
    sort: OneOf(invitedSorts, 'What it is'),
    asked: Line(2000, 'What it is asked; it sees this and the public place, nothing about the petitioner'),
    wantedBy: Type.Optional(InstantText),
  },
  closed,
)

export const CloseInvitationInput = Type.Object(
  {
    id: Type.String({
      minLength: 1,
      maxLength: 64,
      pattern: '^[0-9a-f-]+\\.[0-9]+$',
      description: 'Id of the invitation',
    }),
    reason: Line(500, 'Why it is closed'),
  },
  closed,
)

/** What an invited party sends through its link. */
export const ContributeInput = Type.Object({ text: Prose('What it answers') }, closed)
export type ContributeInput = Static<typeof ContributeInput>
