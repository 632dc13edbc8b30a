import { Type, type Static } from 'typebox'
import { Named, NamedOrNull } from '../views/named.ts'
import { WindowId } from './window-id.ts'

const closed = { additionalProperties: false }
const RankOrNull = Type.Union([Type.Integer(), Type.Null()])

/** Ranks of one kind of unit through the windows, oldest window first; the best of the newest window first. */
export const RankingHistoryView = Type.Object(
  {
    object: Named,
    windows: Type.Array(WindowId),
    rows: Type.Array(
      Type.Object(
        {
          unit: Named,
          district: NamedOrNull,
          places: Type.Array(
            Type.Object(
              {
                windowId: WindowId,
                rank: RankOrNull,
                districtRank: RankOrNull,
                score: Type.Union([Type.String(), Type.Null()]),
                volumeRank: Type.Integer(),
              },
              closed,
            ),
          ),
        },
        closed,
      ),
    ),
  },
  closed,
)
export type RankingHistoryView = Static<typeof RankingHistoryView>
