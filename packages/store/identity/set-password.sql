-- Gives an account its password, making the account when there is none; locks are lifted. Nothing happens when only an
-- account without a password was meant and it has one.
insert into account (city_id, person_id, password_hash, password_at, one_time)
values (:cityId, :personId::uuid, :passwordHash::text, :at::timestamptz, :oneTime)
on conflict (city_id, person_id) do update set
  password_hash = excluded.password_hash, password_at = excluded.password_at, one_time = excluded.one_time, failed_count = 0, locked_until = null
where account.password_hash is null or not :onlyFirst::boolean
