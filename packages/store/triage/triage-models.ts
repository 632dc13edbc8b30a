import { ask, type ReaderQuery } from '../queries/as-reader.ts'
import { execute, maybeOne, run, type Database } from '../statement.ts'
import { findModelFile } from './find-model-file.sql.ts'
import { insertModelFile } from './insert-model-file.sql.ts'
import { listDecidedWords, type ListDecidedWordsParams, type ListDecidedWordsRow } from './list-decided-words.sql.ts'
import { listPlaceAliases, type ListPlaceAliasesRow } from './list-place-aliases.sql.ts'
import { listTriageModels, type ListTriageModelsRow } from './list-triage-models.sql.ts'
import { sumTriageHits, type SumTriageHitsParams, type SumTriageHitsRow } from './sum-triage-hits.sql.ts'

export async function addModelFile(db: Database, cityId: string, modelId: string, content: Uint8Array): Promise<void> {
  await execute(db, insertModelFile, { cityId, modelId, content: Buffer.from(content).toString('base64') })
}

export async function readModelFile(db: Database, cityId: string, modelId: string): Promise<Uint8Array | undefined> {
  const row = await maybeOne(db, findModelFile, { cityId, modelId })
  return row && Buffer.from(row.content, 'base64')
}

/** The one trained last first. */
export const triageModels = (db: Database, cityId: string): Promise<readonly ListTriageModelsRow[]> =>
  run(db, listTriageModels, { cityId })

/** The oldest first. */
export const approvedPlaceAliases = (db: Database, cityId: string): Promise<readonly ListPlaceAliasesRow[]> =>
  run(db, listPlaceAliases, { cityId })

export const decidedWords = (db: Database, params: ListDecidedWordsParams): Promise<readonly ListDecidedWordsRow[]> =>
  run(db, listDecidedWords, params)

export const sumTriageHitsQuery = (params: SumTriageHitsParams): ReaderQuery<SumTriageHitsRow> =>
  ask(sumTriageHits, params)

export type { ListDecidedWordsRow, ListTriageModelsRow, SumTriageHitsRow }
