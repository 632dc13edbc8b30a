import { execute, maybeOne, type Database } from '../statement.ts'
import { findPetitionerSignOut as findStatement } from './find-petitioner-sign-out.sql.ts'
import { signPetitionerOut as signOutStatement } from './sign-petitioner-out.sql.ts'

/** Ends all tokens of an order's petitioner that were given out until that moment. */
export async function signPetitionerOut(db: Database, cityId: string, orderId: string, at: string): Promise<void> {
  await execute(db, signOutStatement, { cityId, orderId, at })
}

/** When an order's petitioner last signed out; null when they never did. */
export async function findPetitionerSignOut(db: Database, cityId: string, orderId: string): Promise<string | null> {
  return (await maybeOne(db, findStatement, { cityId, orderId }))?.at ?? null
}
