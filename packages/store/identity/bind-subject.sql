-- Binds an account to its name in the city's own sign-on, making the account when there is none.
insert into account (city_id, person_id, one_time, subject) values (:cityId, :personId::uuid, false, :subject)
on conflict (city_id, person_id) do update set subject = excluded.subject where account.subject is null or account.subject = excluded.subject
