insert into figure_mark (city_id, mark, made_at) values (:cityId, :mark, :madeAt)
on conflict (city_id) do update set mark = excluded.mark, made_at = excluded.made_at
