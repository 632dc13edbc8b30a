import { ask, type ReaderQuery } from '../queries/as-reader.ts'
import { run, type Database } from '../statement.ts'
import { listRostersOfUnits, type ListRostersOfUnitsRow } from './list-rosters-of-units.sql.ts'
import {
  listTypicalCases as listCases,
  type ListTypicalCasesParams,
  type ListTypicalCasesRow,
} from './list-typical-cases.sql.ts'
import { listWhistles, type ListWhistlesParams, type ListWhistlesRow } from './list-whistles.sql.ts'

export type { ListWhistlesRow }

/** Whistles a reader may see, newest first; what is null filters nothing. */
export function listWhistlesQuery(
  cityId: string,
  filter: Partial<Omit<ListWhistlesParams, 'cityId'>> & { readonly most: number },
): ReaderQuery<ListWhistlesRow> {
  const nothing = {
    situations: null,
    unitId: null,
    campaignId: null,
    typicalOnly: null,
    fromAt: null,
    untilAt: null,
    beforeAt: null,
  }
  return ask(listWhistles, { ...nothing, ...filter, cityId })
}

/** Open rosters of these units, and those of others in which their people have turns. */
export function rostersOfUnits(
  db: Database,
  cityId: string,
  unitIds: readonly string[],
): Promise<ListRostersOfUnitsRow[]> {
  return run(db, listRostersOfUnits, { cityId, unitIds })
}

/** What typical cases tell, for whoever works for the city; `%` and `_` in the words stand for themselves. */
export function listTypicalCases(db: Database, params: ListTypicalCasesParams): Promise<ListTypicalCasesRow[]> {
  return run(db, listCases, { ...params, words: params.words?.replace(/[\\%_]/g, '\\$&') ?? null })
}
