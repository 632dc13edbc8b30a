import { run, type Database } from '../statement.ts'
import type { ReaderScope } from '../queries/reader-scope.ts'
import { listWhistleAudiences as statement, type ListWhistleAudiencesRow } from './list-whistle-audiences.sql.ts'

/** Who may see a whistle, as its row says. */
export type WhistleAudienceRow = ListWhistleAudiencesRow

export function listWhistleAudiences(
  db: Database,
  cityId: string,
  whistleIds: readonly string[],
): Promise<WhistleAudienceRow[]> {
  return run(db, statement, { cityId, whistleIds })
}

/** The policy `record_state_reader`, for one reader and one whistle. */
export function seesWhistle(
  { reach, unitIds, districtIds }: ReaderScope,
  { seen_by_unit_ids: seenBy }: WhistleAudienceRow,
): boolean {
  return reach === 'city' || seenBy === null || seenBy.some((id) => unitIds.includes(id) || districtIds.includes(id))
}
