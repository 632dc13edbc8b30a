-- Who somebody is that the city's own sign-on vouches for: whom it named before, else who has the login and is not
-- bound to another name there.
-- :param login string | null
-- :column person unknown
select p.record_id as "personId!", p.state as "person!", a.subject as "subject?"
from record_state p
left join account a on a.city_id = p.city_id and a.person_id = p.record_id
where p.city_id = :cityId and p.record_kind = 'person' and (a.subject = :subject or (p.natural_key = :login::text and a.subject is null))
order by (a.subject = :subject) desc nulls last
limit 1
