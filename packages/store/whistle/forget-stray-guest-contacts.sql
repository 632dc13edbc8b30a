-- Contacts sealed for a command that was refused afterwards; answers how many.
with gone as (
  delete from guest_contact g
  where g.city_id = :cityId and g.at < :before::timestamptz
    and not exists (select from record_state s where s.city_id = g.city_id and s.record_kind = 'whistle' and s.record_id = g.whistle_id and strpos(s.state::text, g.contact_id::text) > 0)
  returning 1
)
select count(*)::integer as "forgotten!" from gone
