-- One order for its page: the fold, the words said about it, the mask of the personal data, and the day on which a
-- leader took the call.
-- :column state unknown
-- :column words unknown
-- :column masked unknown
-- :column leaderCall unknown
select
  s.order_id, s.version, s.title, s.state,
  (
    select json_agg(json_build_object(
      'wordsId', w.words_id, 'part', w.part, 'title', w.title, 'body', w.body,
      'at', to_char(w.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'erased', w.erased_at is not null) order by w.at, w.words_id)
    from order_words w where w.city_id = s.city_id and w.order_id = s.order_id
  ) as words,
  (
    select v.masked from vault_record v
    where v.city_id = s.city_id and v.order_id = s.order_id and v.vault_id = (s.state #>> '{appeal,petitioner,vaultId}')::uuid and v.erased_at is null
  ) as masked,
  case when s.channel = 'phone' then (
    select json_build_object(
      'callInDayId', r.record_id, 'heldOn', r.state ->> 'heldOn', 'leader', r.state #>> '{leader,name}', 'post', r.state #>> '{leader,post}',
      'takenAt', jsonb_path_query_first(r.state, '$.calls[*] ? (@.orderId == $id).takenAt', jsonb_build_object('id', s.order_id)))
    from record_state r
    where r.city_id = s.city_id and r.record_kind = 'call_in_day' and r.state -> 'calls' @> jsonb_build_array(jsonb_build_object('orderId', s.order_id))
    limit 1
  ) end as "leaderCall"
from order_state s
where s.city_id = :cityId and s.order_id = :orderId::uuid
