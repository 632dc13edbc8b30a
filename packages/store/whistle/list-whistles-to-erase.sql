-- Whistles that ended before a moment and still have pictures from the spot, or contacts of guests.
select s.record_id as "whistleId!"
from record_state s
where s.city_id = :cityId and s.record_kind = 'whistle' and s.situation in ('declined', 'called_off', 'closed', 'assessed')
  and coalesce(s.state -> 'outcome' ->> 'at', s.state -> 'situation' ->> 'at')::timestamptz < :before::timestamptz
  and (s.state -> 'erased' -> :what::text) is null
  and case :what::text
    when 'sitePictures' then exists (select from site_picture p where p.city_id = s.city_id and p.whistle_id = s.record_id and p.erased_at is null)
    else exists (select from guest_contact g where g.city_id = s.city_id and g.whistle_id = s.record_id and g.erased_at is null)
  end
order by s.record_id
limit :most::integer
