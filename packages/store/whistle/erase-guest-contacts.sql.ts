// Generated from erase-guest-contacts.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface EraseGuestContactsParams {
  readonly at: string
  readonly cityId: string
  readonly whistleIds: readonly string[]
}

export type EraseGuestContactsRow = never

export const eraseGuestContacts: Statement<EraseGuestContactsParams, EraseGuestContactsRow> = {
  name: 'eraseGuestContacts_84ae01d0',
  text: `-- Contacts of whistles become tombstones.
update guest_contact set ciphertext = '', nonce = '', erased_at = $1
where city_id = $2 and whistle_id = any ($3::uuid[]) and erased_at is null`,
  order: ['at', 'cityId', 'whistleIds'],
}
