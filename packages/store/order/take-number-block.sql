-- Takes the next block of a day's public numbers. Fails on its primary key when another server was faster.
insert into number_block (city_id, day_on, first_number, last_number, taken_by, taken_at)
select :cityId::text, :dayOn::date, coalesce(max(last_number), 0) + 1, coalesce(max(last_number), 0) + :size::integer, :takenBy::text, :takenAt::timestamptz
from number_block where city_id = :cityId and day_on = :dayOn::date
returning first_number, last_number
