import { one, type Database } from '../statement.ts'
import { takeNumberBlock as statement, type TakeNumberBlockParams } from './take-number-block.sql.ts'

const uniqueViolation = '23505'

/** The next free run of a day's public numbers, both ends included; tries again while other servers are faster. */
export async function takeNumberBlock(
  db: Database,
  wanted: TakeNumberBlockParams,
): Promise<{ readonly first: number; readonly last: number }> {
  for (;;) {
    try {
      const { first_number: first, last_number: last } = await one(db, statement, wanted)
      return { first, last }
    } catch (error) {
      if ((error as { code?: string }).code !== uniqueViolation) throw error
    }
  }
}
