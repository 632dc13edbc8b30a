import { Type, type Static } from 'typebox'
import { Moment, TextOrNull } from '../views/named.ts'

const closed = { additionalProperties: false }
const idOrNull = Type.Union([Type.String(), Type.Null()])

export const PackVersionListView = Type.Object(
  {
    items: Type.Array(
      Type.Object(
        {
          packVersionId: Type.String(),
          effectiveOn: Type.String(),
          loadedAt: Moment,
          loadedBy: Type.String({ description: 'A person’s id, `command-line` or the first start' }),
          loadedByName: TextOrNull,
          isInForce: Type.Boolean(),
          previousId: idOrNull,
        },
        closed,
      ),
    ),
  },
  closed,
)
export type PackVersionListView = Static<typeof PackVersionListView>

const Change = Type.Object({ column: Type.String(), before: Type.String(), after: Type.String() }, closed)
const Row = {
  key: Type.String({ description: 'What the row is known by' }),
  label: Type.String({ description: 'A name for people, where it has one' }),
}

/** What is different between two packs, list by list and row by row. */
export const PackChangesView = Type.Object(
  {
    beforeId: idOrNull,
    afterId: Type.String(),
    lists: Type.Array(
      Type.Object(
        {
          list: Type.String(),
          addedCount: Type.Integer(),
          removedCount: Type.Integer(),
          changedCount: Type.Integer(),
          added: Type.Array(Type.Object(Row, closed)),
          removed: Type.Array(Type.Object(Row, closed)),
          changed: Type.Array(Type.Object({ ...Row, columns: Type.Array(Change) }, closed)),
        },
        closed,
      ),
    ),
  },
  closed,
)
export type PackChangesView = Static<typeof PackChangesView>

/** Every fault of a pack, by file, row and column; without one, what would change. */
export const PackCheckView = Type.Object(
  {
    packVersionId: idOrNull,
    faultCount: Type.Integer(),
    faults: Type.Array(
      Type.Object(
        {
          file: Type.String(),
          row: Type.Union([Type.Integer(), Type.Null()]),
          column: TextOrNull,
          text: Type.String(),
        },
        closed,
      ),
    ),
    isKnown: Type.Boolean({ description: 'Exactly this content was loaded before' }),
    changes: Type.Union([PackChangesView, Type.Null()]),
  },
  closed,
)
export type PackCheckView = Static<typeof PackCheckView>
