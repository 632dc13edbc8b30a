import { run, type Database } from '../statement.ts'
import { listArchivedMonths as statement, type ListArchivedMonthsRow } from './list-archived-months.sql.ts'

export function listArchivedMonths(db: Database, cityId: string): Promise<readonly ListArchivedMonthsRow[]> {
  return run(db, statement, { cityId })
}
