-- What was taken over into this database, city by city.
select city_id, source, count(*)::integer as "orders!", min(created_on) as "firstOn!", max(created_on) as "lastOn!"
from order_history
where city_id = any (:cityIds::text[])
group by city_id, source
order by city_id, source
