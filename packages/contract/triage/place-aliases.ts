import { placeAliasSorts } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { Id, Line, OneOf, UnitCode } from '../primitives.ts'
import { Moment, Named, TextOrNull } from '../views/named.ts'

const closed = { additionalProperties: false }

export const ProposePlaceAliasInput = Type.Object(
  {
    name: Line(60, 'As residents say it'),
    sort: OneOf(placeAliasSorts, 'Another name of the place itself, or something that lies in it'),
    unitId: { ...UnitCode, description: 'District, street or community that is meant, or in which it lies' },
    why: Line(500, 'Where it was heard, how it is known'),
  },
  closed,
)
export const PlaceAliasReasonInput = Type.Object({ why: Line(500, 'Why') }, closed)
export const PlaceAliasView = Type.Object(
  {
    aliasId: Id,
    version: Type.Integer(),
    situation: OneOf(['proposed', 'approved', 'rejected', 'withdrawn'], 'Places are found by approved ones only'),
    name: Type.String(),
    sort: OneOf(placeAliasSorts),
    unit: Named,
    why: Type.String(),
    proposedBy: TextOrNull,
    proposedAt: Moment,
    decidedBy: TextOrNull,
    remark: Type.String(),
    proposedById: Type.String({ description: 'Who proposed it does not approve it' }),
  },
  closed,
)
export type PlaceAliasView = Static<typeof PlaceAliasView>
