-- What was made anew takes the place of what was there.
insert into figure_sum (city_id, basis, dimension, grain, starts_on, key, counts, left_out)
select city_id, basis, dimension, grain, starts_on, key, counts, left_out from figure_sum_next where city_id = :cityId
