// Generated from forget-stray-guest-contacts.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ForgetStrayGuestContactsParams {
  readonly cityId: string
  readonly before: string
}

export interface ForgetStrayGuestContactsRow {
  readonly forgotten: number
}

export const forgetStrayGuestContacts: Statement<ForgetStrayGuestContactsParams, ForgetStrayGuestContactsRow> = {
  name: 'forgetStrayGuestContacts_2a7469d9',
  text: `-- Contacts sealed for a command that was refused afterwards; answers how many.
with gone as (
  delete from guest_contact g
  where g.city_id = $1 and g.at < $2::timestamptz
    and not exists (select from record_state s where s.city_id = g.city_id and s.record_kind = 'whistle' and s.record_id = g.whistle_id and strpos(s.state::text, g.contact_id::text) > 0)
  returning 1
)
select count(*)::integer as "forgotten" from gone`,
  order: ['cityId', 'before'],
}
