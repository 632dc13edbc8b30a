import { whistleFigures, whistleKind, type Whistle } from '@shaoying/domain'
import {
  loadRecords,
  saveWhistleFacts,
  inTransaction,
  listRecordIds,
  type Database,
  type WhistleFact,
  type WhistleLegFact,
} from '@shaoying/store'
import type { City } from '../city/open-city.ts'
import type { Follower } from '../followers/follow-trace.ts'

/** Keeps whistles as they are counted, in the transaction that moves its place: each fact of a whistle counts it anew, so reading twice changes nothing. */
export function whistleFiguresFollower({ cityId }: Pick<City, 'cityId'>): Follower {
  return {
    name: 'whistle_figures',
    async follow(client, events, before) {
      await countAnew(client, cityId, [
        ...new Set(events.filter(({ stream_kind: kind }) => kind === whistleKind.kind).map(({ stream_id: id }) => id)),
      ])
      return before
    },
  }
}

const batch = 500

/** Counts every whistle of the city anew, a batch at a time. Answers how many. */
export async function rebuildWhistleFigures({ pool, cityId }: Pick<City, 'pool' | 'cityId'>): Promise<number> {
  const ids = await listRecordIds(pool, cityId, whistleKind.kind)
  for (let at = 0; at < ids.length; at += batch)
    await inTransaction(pool, (client) => countAnew(client, cityId, ids.slice(at, at + batch)))
  return ids.length
}

async function countAnew(db: Database, cityId: string, whistleIds: readonly string[]): Promise<void> {
  if (whistleIds.length === 0) return
  const saved = await loadRecords(db, cityId, whistleKind.kind, whistleIds)
  const counted = [...saved].flatMap(([whistleId, { state }]) => factsOf(whistleId, state as Whistle))
  if (counted.length > 0)
    await saveWhistleFacts(
      db,
      cityId,
      counted.map(({ fact }) => fact),
      counted.flatMap(({ legs }) => legs),
    )
}

/** Nothing for a whistle that was never blown. */
function factsOf(
  whistleId: string,
  whistle: Whistle,
): readonly { readonly fact: WhistleFact; readonly legs: readonly WhistleLegFact[] }[] {
  const figures = whistleFigures(whistle)
  if (!figures) return []
  const {
    callerUnitId,
    blownAt,
    kind,
    everydayKind,
    direction,
    entry,
    calledOff,
    solvedAt,
    solvedInTime,
    secondsOnScene,
  } = figures
  return [
    {
      fact: {
        whistleId,
        callerUnitId,
        blownAt,
        kind,
        everydayKind,
        direction,
        entry,
        calledOff,
        solvedAt,
        solvedInTime,
        secondsOnScene,
      },
      legs: figures.legs.map((leg) => ({ ...leg, whistleId, callerUnitId, blownAt })),
    },
  ]
}
