-- Given up, newest first.
-- :param beforeAt string
-- :param beforeId string
select message_id, template, order_id, tries, fault, created_at from message
where city_id = :cityId and situation = 'dead' and (created_at, message_id) < (:beforeAt::timestamptz, :beforeId::uuid)
order by created_at desc, message_id desc
limit :limit::integer
