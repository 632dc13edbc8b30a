select distinct city_id from pack_version order by city_id
