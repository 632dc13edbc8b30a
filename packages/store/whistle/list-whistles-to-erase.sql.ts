// Generated from list-whistles-to-erase.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListWhistlesToEraseParams {
  readonly cityId: string
  readonly before: string
  readonly what: string
  readonly most: number
}

export interface ListWhistlesToEraseRow {
  readonly whistleId: string
}

export const listWhistlesToErase: Statement<ListWhistlesToEraseParams, ListWhistlesToEraseRow> = {
  name: 'listWhistlesToErase_49ccdc9c',
  text: `-- Whistles that ended before a moment and still have pictures from the spot, or contacts of guests.
select s.record_id as "whistleId"
from record_state s
where s.city_id = $1 and s.record_kind = 'whistle' and s.situation in ('declined', 'called_off', 'closed', 'assessed')
  and coalesce(s.state -> 'outcome' ->> 'at', s.state -> 'situation' ->> 'at')::timestamptz < $2::timestamptz
  and (s.state -> 'erased' -> $3::text) is null
  and case $3::text
    when 'sitePictures' then exists (select from site_picture p where p.city_id = s.city_id and p.whistle_id = s.record_id and p.erased_at is null)
    else exists (select from guest_contact g where g.city_id = s.city_id and g.whistle_id = s.record_id and g.erased_at is null)
  end
order by s.record_id
limit $4::integer`,
  order: ['cityId', 'before', 'what', 'most'],
}
