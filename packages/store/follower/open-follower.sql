-- Makes sure that the follower has a row to lock.
insert into follower (city_id, name) values (:cityId, :name) on conflict do nothing
