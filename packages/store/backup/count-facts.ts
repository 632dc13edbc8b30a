import { one, type Database } from '../statement.ts'
import { countFacts as statement, type CountFactsRow } from './count-facts.sql.ts'

/** Rows of the trace, of orders, of other records and of the vault. */
export type FactCounts = CountFactsRow

export function countFacts(db: Database, cityId: string): Promise<FactCounts> {
  return one(db, statement, { cityId })
}
