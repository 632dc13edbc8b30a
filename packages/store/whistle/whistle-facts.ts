import { ask, type ReaderQuery } from '../queries/as-reader.ts'
import { execute, type Database } from '../statement.ts'
import { countOrdersByLead, type CountOrdersByLeadRow } from './count-orders-by-lead.sql.ts'
import { countWhistleLegsByCaller, type CountWhistleLegsByCallerRow } from './count-whistle-legs-by-caller.sql.ts'
import { countWhistleLegsByUnit, type CountWhistleLegsByUnitRow } from './count-whistle-legs-by-unit.sql.ts'
import { countWhistlesByCaller, type CountWhistlesByCallerRow } from './count-whistles-by-caller.sql.ts'
import { countWhistlesByUnit, type CountWhistlesByUnitRow } from './count-whistles-by-unit.sql.ts'
import { forgetWhistleLegs } from './forget-whistle-legs.sql.ts'
import { insertWhistleLegs } from './insert-whistle-legs.sql.ts'
import { saveWhistleFacts as saveWhistles } from './save-whistle-facts.sql.ts'

/** A whistle as it is counted. */
export interface WhistleFact {
  readonly whistleId: string
  readonly callerUnitId: string
  readonly blownAt: string
  readonly kind: string
  readonly everydayKind: string
  readonly direction: string
  readonly entry: string
  readonly calledOff: boolean
  readonly solvedAt: string | null
  readonly solvedInTime: boolean | null
  readonly secondsOnScene: number | null
}

/** One unit's part as it is counted. */
export interface WhistleLegFact {
  readonly whistleId: string
  readonly legId: string
  readonly unitId: string
  readonly callerUnitId: string
  readonly blownAt: string
  readonly signedInTime: boolean | null
  readonly arrivedInTime: boolean | null
  readonly secondsToArrive: number | null
  readonly done: boolean
  readonly refused: boolean
  readonly failed: boolean
  readonly score: number | null
}

/** Puts what whistles come to now in place of what they came to before. Two parts of one transaction of the caller's. */
export async function saveWhistleFacts(
  db: Database,
  cityId: string,
  whistles: readonly WhistleFact[],
  legs: readonly WhistleLegFact[],
): Promise<void> {
  await execute(db, saveWhistles, { cityId, whistles })
  await execute(db, forgetWhistleLegs, { cityId, whistleIds: whistles.map(({ whistleId }) => whistleId) })
  await execute(db, insertWhistleLegs, { cityId, legs })
}

export interface WhistleCountsWish {
  readonly cityId: string
  /** Null: every unit that the reader sees. */
  readonly unitIds: readonly string[] | null
  readonly fromAt: string
  readonly untilAt: string
}

export type WhistlesCounted = CountWhistlesByCallerRow
export type WhistleLegsCounted = CountWhistleLegsByCallerRow

/** For `readAs`: what units blew (whistles, parts), what they answered (whistles, parts), and how many orders they led. */
export function askWhistleCounts(
  wish: WhistleCountsWish,
): readonly [
  ReaderQuery<WhistlesCounted>,
  ReaderQuery<WhistleLegsCounted>,
  ReaderQuery<CountWhistlesByUnitRow>,
  ReaderQuery<CountWhistleLegsByUnitRow>,
  ReaderQuery<CountOrdersByLeadRow>,
] {
  return [
    ask(countWhistlesByCaller, wish),
    ask(countWhistleLegsByCaller, wish),
    ask(countWhistlesByUnit, wish),
    ask(countWhistleLegsByUnit, wish),
    ask(countOrdersByLead, wish),
  ]
}
