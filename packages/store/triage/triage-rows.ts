import { ask, type ReaderQuery } from '../queries/as-reader.ts'
import { execute, run, type Database } from '../statement.ts'
import { countUnitExperience } from './count-unit-experience.sql.ts'
import { deleteLookAlikes } from './delete-look-alikes.sql.ts'
import {
  findJoinableOrders,
  type FindJoinableOrdersParams,
  type FindJoinableOrdersRow,
} from './find-joinable-orders.sql.ts'
import { findLookAlikes, type FindLookAlikesParams, type FindLookAlikesRow } from './find-look-alikes.sql.ts'
import { knownTriageSamples } from './known-triage-samples.sql.ts'
import {
  sumUnitExperience,
  type SumUnitExperienceParams,
  type SumUnitExperienceRow,
} from './sum-unit-experience.sql.ts'
import { upsertLookAlikes } from './upsert-look-alikes.sql.ts'
import { upsertTriageSamples } from './upsert-triage-samples.sql.ts'

/** What an order is recognised by when the same matter comes again. */
export interface LookAlikeRow {
  readonly orderId: string
  readonly at: string
  readonly petitionerId: string | null
  readonly streetId: string | null
  readonly categoryId: string | null
  /** Signed 32-bit numbers; texts of like wording share at least one. */
  readonly tokens: readonly number[]
  /** 256 bytes, base64. */
  readonly sketch: string
}

/** How dispatches went, to be added to what is known. */
export interface ExperienceCount {
  /** First day of the month. */
  readonly monthOn: string
  readonly categoryId: string
  readonly streetId: string
  readonly unitId: string
  readonly dispatched: number
  readonly objected: number
  readonly lost: number
  readonly gained: number
  readonly reworked: number
}

/** What was proposed for an order and what people decided. */
export interface TriageSampleRow {
  readonly orderId: string
  readonly at: string
  readonly modelId: string
  readonly proposedKind: string
  readonly proposedCategoryId: string | null
  readonly probability: number
  readonly topCategoryIds: readonly string[]
  readonly abstained: boolean
  readonly proposedPlaceUnitId: string | null
  readonly placeDetermined: boolean
  readonly proposedUnitId: string | null
  readonly urgency: string
  readonly decidedKind: string
  readonly decidedCategoryId: string | null
  readonly decidedPlaceUnitId: string | null
  readonly decidedUnitId: string | null
  readonly emergency: boolean
  /** Same street proposed and decided; null where either is unknown. */
  readonly placeRight: boolean | null
  readonly corrections: number
}

export async function writeLookAlikes(db: Database, cityId: string, rows: readonly LookAlikeRow[]): Promise<void> {
  if (rows.length > 0) await execute(db, upsertLookAlikes, { cityId, rows })
}

export async function removeLookAlikes(db: Database, cityId: string, orderIds: readonly string[]): Promise<void> {
  if (orderIds.length > 0) await execute(db, deleteLookAlikes, { cityId, orderIds })
}

export const findJoinableOrdersQuery = (params: FindJoinableOrdersParams): ReaderQuery<FindJoinableOrdersRow> =>
  ask(findJoinableOrders, params)
export const findLookAlikesQuery = (params: FindLookAlikesParams): ReaderQuery<FindLookAlikesRow> =>
  ask(findLookAlikes, params)

export async function addUnitExperience(
  db: Database,
  cityId: string,
  counts: readonly ExperienceCount[],
): Promise<void> {
  if (counts.length > 0) await execute(db, countUnitExperience, { cityId, counts })
}

export const sumUnitExperienceQuery = (params: SumUnitExperienceParams): ReaderQuery<SumUnitExperienceRow> =>
  ask(sumUnitExperience, params)

/** Writes samples; of one that is there what was proposed stays. */
export async function writeTriageSamples(
  db: Database,
  cityId: string,
  samples: readonly TriageSampleRow[],
): Promise<void> {
  if (samples.length > 0) await execute(db, upsertTriageSamples, { cityId, samples })
}

/** The places that were proposed for those of the orders that have a sample already. */
export async function knownSamples(
  db: Database,
  cityId: string,
  orderIds: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  return new Map(
    (await run(db, knownTriageSamples, { cityId, orderIds })).map((row) => [row.order_id, row.proposed_place_unit_id]),
  )
}

export type { FindLookAlikesRow, FindJoinableOrdersRow, SumUnitExperienceRow }
