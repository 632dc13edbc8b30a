-- How dispatches of a kind of matter went since a month, by unit and place.
select unit_id, street_id, sum(dispatched)::bigint as "dispatched!", sum(objected)::bigint as "objected!", sum(lost)::bigint as "lost!", sum(gained)::bigint as "gained!", sum(reworked)::bigint as "reworked!"
from unit_experience
where city_id = :cityId and category_id = :categoryId and month_on >= :sinceOn::date
group by unit_id, street_id
