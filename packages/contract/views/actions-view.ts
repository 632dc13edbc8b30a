import { Type, type Static } from 'typebox'
import { Named, TextOrNull } from './named.ts'

const closed = { additionalProperties: false }

/** What may be done to an order now, by whom, and why not the rest. */
export const ActionsView = Type.Object(
  {
    situation: Type.String(),
    situationText: Type.String(),
    version: Type.Integer(),
    actions: Type.Array(
      Type.Object(
        {
          command: Type.String(),
          title: Type.String({ description: 'What it is called' }),
          allowed: Type.Boolean({ description: 'Whether the caller may do it now' }),
          code: Type.Union([Type.String(), Type.Null()], { description: 'Why not' }),
          reason: TextOrNull,
          path: Type.Union([Type.String(), Type.Null()], {
            description: 'Where to send it; null for what does not come over the wire',
          }),
          permissions: Type.Array(Named, { description: 'The rights by which it may be done' }),
          roles: Type.Array(Named, { description: 'Roles that have one of them' }),
          ties: Type.Array(Named, { description: 'How one must stand to the order' }),
          from: Type.Array(Named, { description: 'Situations in which it is possible' }),
        },
        closed,
      ),
    ),
  },
  closed,
)
export type ActionsView = Static<typeof ActionsView>
