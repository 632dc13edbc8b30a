-- Which orders belonged to which issue when issues were last worked out.
select m.order_id, m.issue_id, i.found_at
from hot_issue_order m
join hot_issue i on i.city_id = m.city_id and i.issue_id = m.issue_id
where m.city_id = :cityId
