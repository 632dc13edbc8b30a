import { execute, maybeOne, one, run, type Database } from '../statement.ts'
import {
  erasePersonalData as erase,
  type ErasePersonalDataParams,
  type ErasePersonalDataRow,
} from './erase-personal-data.sql.ts'
import { findVaultRecord as findRecord } from './find-vault-record.sql.ts'
import { insertLook, type InsertLookParams } from './insert-look.sql.ts'
import { listErasableOrders as listErasable } from './list-erasable-orders.sql.ts'
import { listLooks as list, type ListLooksParams, type ListLooksRow } from './list-looks.sql.ts'
import {
  revealVaultRecord as reveal,
  type RevealVaultRecordParams,
  type RevealVaultRecordRow,
} from './reveal-vault-record.sql.ts'

export type LookRow = ListLooksRow

/** The sealed record, after the look was written down; undefined when it is erased or not there (the look stays). */
export function revealVaultRecord(
  db: Database,
  look: RevealVaultRecordParams,
): Promise<RevealVaultRecordRow | undefined> {
  return maybeOne(db, reveal, look)
}

/** Erases an order's personal data and the petitioner's own words; answers how much there was. */
export function erasePersonalData(db: Database, erasure: ErasePersonalDataParams): Promise<ErasePersonalDataRow> {
  return one(db, erase, erasure)
}

export async function listErasableOrders(
  db: Database,
  cityId: string,
  before: string,
  most: number,
): Promise<readonly string[]> {
  return (await run(db, listErasable, { cityId, before, most })).map((row) => row.order_id)
}

export function listLooks(db: Database, filter: ListLooksParams): Promise<LookRow[]> {
  return run(db, list, filter)
}

/** The sealed record without a look: only for resealing, where no person sees it. */
export function findVaultRecord(
  db: Database,
  cityId: string,
  vaultId: string,
): Promise<RevealVaultRecordRow | undefined> {
  return maybeOne(db, findRecord, { cityId, vaultId })
}

/** Writes down a look at something beside the vault: an original picture, a reporter's voice. */
export async function recordLook(db: Database, look: InsertLookParams): Promise<void> {
  await execute(db, insertLook, look)
}
