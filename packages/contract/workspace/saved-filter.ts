import { filteredLists } from '@shaoying/domain'
import { Type, type Static } from 'typebox'
import { Id, Line, OneOf } from '../primitives.ts'
import { NamedOrNull } from '../views/named.ts'

const closed = { additionalProperties: false }
const wanted = {
  name: Line(40, 'What it is called'),
  conditions: Type.Record(Type.String({ pattern: '^[a-zA-Z]{1,20}$' }), Type.String({ maxLength: 200 }), {
    maxProperties: 20,
    description: 'As they stand in the list’s address',
  }),
  shared: Type.Boolean({ description: 'Everybody of the unit finds it' }),
}
const list = OneOf(filteredLists, 'Which list it cuts down')

export const SaveFilterInput = Type.Object({ list, ...wanted }, closed)
export const ChangeFilterInput = Type.Object(wanted, closed)

export const SavedFilterView = Type.Object(
  {
    filterId: Id,
    version: Type.Integer(),
    situation: OneOf(['in_force', 'deleted']),
    list,
    ...wanted,
    unit: NamedOrNull,
    ownerPersonId: Type.String(),
    ownerName: Type.Union([Type.String(), Type.Null()]),
  },
  closed,
)
export type SavedFilterView = Static<typeof SavedFilterView>
