insert into figure_recount (city_id, mark, after_id, orders) values (:cityId, :mark, '00000000-0000-0000-0000-000000000000', 0)
on conflict (city_id) do update set mark = excluded.mark, after_id = excluded.after_id, orders = 0
