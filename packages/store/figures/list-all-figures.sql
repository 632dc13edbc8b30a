-- Every sum of a city, for comparison with a recount.
select basis, dimension, grain, starts_on, key, to_json(counts)::text as "counts!", to_json(left_out)::text as "leftOut!" from figure_sum where city_id = :cityId
