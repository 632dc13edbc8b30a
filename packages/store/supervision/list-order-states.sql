-- States of some orders, as far as the reader may see them.
-- :column state unknown
select s.order_id, s.state from order_state s
where s.city_id = :cityId and s.order_id = any (:orderIds::uuid[])
