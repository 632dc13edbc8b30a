import { Type, type Static } from 'typebox'
import { Id } from '../primitives.ts'
import { Moment, Named, NamedOrNull, TextOrNull } from './named.ts'

const closed = { additionalProperties: false }

/** Many orders of one place and cause, handled as one (R172). */
export const PackageView = Type.Object(
  {
    packageId: Id,
    version: Type.Integer(),
    situation: Type.String({ description: 'open or closed' }),
    title: Type.String(),
    cause: Type.String(),
    place: NamedOrNull,
    lead: Named,
    orderIds: Type.Array(Id),
    openedAt: Moment,
    outcome: TextOrNull,
    refused: Type.Array(Type.Object({ orderId: Id, code: Type.String(), detail: Type.String() }, closed), {
      description:
        'Orders that the request did not reach, and why: they could not be put in, or the command was refused',
    }),
  },
  closed,
)
export type PackageView = Static<typeof PackageView>

export const PackageListView = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          packageId: Id,
          version: Type.Integer(),
          situation: Type.String({ description: 'open or closed' }),
          title: Type.String(),
          cause: Type.String(),
          lead: Named,
          orders: Type.Integer({ description: 'How many it holds' }),
          openedAt: Moment,
          outcome: TextOrNull,
        },
        closed,
      ),
    ),
    nextCursor: Type.Union([Type.String(), Type.Null()]),
  },
  closed,
)
export type PackageListView = Static<typeof PackageListView>

export const AddToPackageInput = Type.Object({ orderIds: Type.Array(Id, { minItems: 1, maxItems: 500 }) }, closed)
export const ClosePackageInput = Type.Object(
  {
    outcome: Type.String({
      minLength: 1,
      maxLength: 2000,
      pattern: '\\S',
      description: 'What was done for all of them',
    }),
  },
  closed,
)
