-- Moves followers that had read everything up to one place on to another, because what lies between was done for them.
insert into follower (city_id, name, transaction_id, position)
select :cityId, n, :toTransactionId::text::xid8, :toPosition::bigint
from unnest(:names::text[]) as n
where :fromStart::boolean or exists (select from follower f where f.city_id = :cityId and f.name = n)
on conflict (city_id, name) do update set transaction_id = excluded.transaction_id, position = excluded.position
where (follower.transaction_id, follower.position) >= (:fromTransactionId::text::xid8, :fromPosition::bigint)
