-- How many wait and how many were given up; for the machine room.
select
  (select count(*) from message where city_id = :cityId and due_at is not null) as "queued!",
  (select count(*) from message where city_id = :cityId and situation = 'dead') as "dead!"
