update figure_recount set after_id = :afterId::uuid, orders = :orders::bigint where city_id = :cityId
