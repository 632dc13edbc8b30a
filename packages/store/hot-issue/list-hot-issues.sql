-- Issues that the reader may see, hottest first, with what became of their alarm.
-- :param issueId string | null
-- :column working unknown
-- :column sample_order_id string | null
-- :column alarm_situation string | null
-- :column alarm_version number | null
-- :column alarm_remark string | null
select i.issue_id as "issue_id!", i.rank as "rank!", i.heat as "heat!", i.alarm, i.title as "title!", i.place, i.street_id, i.category_id, i.orders as "orders!", i.people as "people!", i.from_at as "from_at!", i.to_at as "to_at!", i.working as "working!", i.worked_out_at as "worked_out_at!",
  (select m.order_id from hot_issue_order m where m.city_id = i.city_id and m.issue_id = i.issue_id order by m.order_id limit 1) as sample_order_id,
  r.situation as alarm_situation, r.version as alarm_version, r.state ->> 'remark' as alarm_remark
from hot_issue i
left join record_state r on r.city_id = i.city_id and r.record_kind = 'issue_alarm' and r.record_id = i.issue_id
where i.city_id = :cityId and (:issueId::uuid is null or i.issue_id = :issueId::uuid)
order by i.rank
limit :most::integer
