import type { StoredPicture } from '../attachment/attachments.ts'
import { execute, maybeOne, one, run, type Database } from '../statement.ts'
import { eraseGuestContacts as eraseContacts, type EraseGuestContactsParams } from './erase-guest-contacts.sql.ts'
import { eraseSitePictures as erasePictures, type EraseSitePicturesParams } from './erase-site-pictures.sql.ts'
import { forgetStrayGuestContacts as forgetStray } from './forget-stray-guest-contacts.sql.ts'
import { insertGuestContact, type InsertGuestContactParams } from './insert-guest-contact.sql.ts'
import { listWhistlesToErase as listToErase, type ListWhistlesToEraseParams } from './list-whistles-to-erase.sql.ts'
import {
  revealGuestContact as reveal,
  type RevealGuestContactParams,
  type RevealGuestContactRow,
} from './reveal-guest-contact.sql.ts'

/** Keeps a sealed contact before any whistle names it. */
export async function keepGuestContact(db: Database, contact: InsertGuestContactParams): Promise<void> {
  await execute(db, insertGuestContact, contact)
}

/** The sealed contact, after the look was written down; undefined when it was erased (the look stays). */
export function revealGuestContact(
  db: Database,
  look: RevealGuestContactParams,
): Promise<RevealGuestContactRow | undefined> {
  return maybeOne(db, reveal, look)
}

/** Contacts that no whistle came to name; answers how many went. */
export async function forgetStrayGuestContacts(db: Database, cityId: string, before: string): Promise<number> {
  return (await one(db, forgetStray, { cityId, before })).forgotten
}

/** Whistles that ended before a moment and still hold what is to be erased. */
export async function listWhistlesToErase(db: Database, wanted: ListWhistlesToEraseParams): Promise<readonly string[]> {
  return (await run(db, listToErase, wanted)).map(({ whistleId }) => whistleId)
}

export async function eraseGuestContacts(db: Database, params: EraseGuestContactsParams): Promise<void> {
  await execute(db, eraseContacts, params)
}

/** Answers where the files lay. */
export async function eraseSitePictures(db: Database, params: EraseSitePicturesParams): Promise<readonly string[]> {
  const rows = await run(db, erasePictures, params)
  return rows
    .flatMap(({ shown, thumbnail }) => [shown, thumbnail] as readonly (StoredPicture | null)[])
    .flatMap((picture) => (picture ? [picture.address] : []))
}
