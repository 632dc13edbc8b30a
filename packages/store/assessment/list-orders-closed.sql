-- Orders closed in a span of time; every order that was registered before its end is looked at.
select order_id from order_state
where city_id = :cityId and created_at < :untilAt::timestamptz and updated_at >= :fromAt::timestamptz
  and state -> 'closing' ->> 'at' >= :fromText and state -> 'closing' ->> 'at' < :untilText
order by order_id
