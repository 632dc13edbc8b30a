-- The window's reckoning, in place of the one before. Its results follow in the same transaction.
-- :param summary unknown
insert into assessment_reckoning (city_id, window_id, result_hash, summary, made_at)
values (:cityId, :windowId, :resultHash, :summary::jsonb, :madeAt::timestamptz)
on conflict (city_id, window_id) do update set result_hash = excluded.result_hash, summary = excluded.summary, made_at = excluded.made_at
