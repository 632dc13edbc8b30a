-- Uses up a step of the second factor, and confirms it with the first; nothing when the step was used before.
update account set otp_last_step = :step::bigint, otp_confirmed_at = coalesce(otp_confirmed_at, :at::timestamptz)
where city_id = :cityId and person_id = :personId::uuid and otp_secret is not null and (otp_last_step is null or otp_last_step < :step::bigint)
