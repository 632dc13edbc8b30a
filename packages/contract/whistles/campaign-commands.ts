import { figureKinds } from '@shaoying/domain'
import { Type } from 'typebox'
import { DateText, Id, Line, OneOf, Prose, UnitCode } from '../primitives.ts'

const closed = { additionalProperties: false }
const members = Type.Array(UnitCode, { minItems: 1, maxItems: 200 })
const StaffInput = Type.Object({ unitId: UnitCode, personId: Type.Optional(Id) }, closed)

export const OpenCampaignInput = Type.Object(
  {
    name: Line(120, 'What it is called'),
    purpose: Prose('What it is for'),
    unitId: UnitCode,
    commanderPersonId: Line(64, 'Who commands'),
    memberUnitIds: members,
    partyBranch: Type.Optional(Line(120, 'Its temporary party branch')),
    area: Line(500, 'Where'),
    fromOn: DateText,
    toOn: Type.Optional(DateText),
    stationed: Type.Array(StaffInput, { maxItems: 200 }),
  },
  closed,
)
export const AddMembersInput = Type.Object({ unitIds: members }, closed)
export const CampaignStaffInput = StaffInput
export const CampaignFigureInput = Type.Object(
  {
    unitId: UnitCode,
    kind: OneOf(figureKinds),
    amount: Type.Integer({ minimum: 1 }),
    note: Type.Optional(Line(500, 'What it counts')),
  },
  closed,
)
export const EndCampaignInput = Type.Object({ summary: Prose('What came of it') }, closed)

const teamFields = {
  memberUnitIds: Type.Array(UnitCode, { minItems: 2, maxItems: 30, description: 'The first leads' }),
  area: Line(500, 'Where'),
  purpose: Line(500, 'What for'),
}
export const FormJointTeamInput = Type.Object(
  { name: Line(120, 'What it is called'), unitId: UnitCode, ...teamFields },
  closed,
)
export const ChangeJointTeamInput = Type.Object(teamFields, closed)
export const DissolveJointTeamInput = Type.Object({ why: Line(500, 'Why') }, closed)
