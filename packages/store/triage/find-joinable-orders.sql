-- Open matters that others may learn of and join: how many speak for each, and nothing of who they are or what they wrote.
-- Never a report, nothing confidential, nothing that names whom it is about.
-- :param streetId string | null
-- :param categoryId string | null
select
  s.order_id as "order_id!", s.order_number as "order_number!", s.situation as "situation!", s.category_id, s.place_unit_id, s.created_at as "created_at!",
  encode(c.sketch, 'base64') as "sketch!", c.nearby as "nearby!",
  (1 + jsonb_array_length(jsonb_path_query_array(s.state, '$.links[*] ? (@.manner == "merged_child")')))::integer as "people!"
from look_alike_candidates(:tokens::integer[], null::uuid, :streetId::text, :categoryId::text, :since::timestamptz, :most::integer) c
join order_state s on s.city_id = :cityId and s.order_id = c.order_id
where s.open and not s.confidential and s.kind in ('help_request', 'complaint', 'suggestion') and s.situation not in ('merged', 'await_callback', 'called_back')
  and s.barred_unit_ids = '{}' and s.barred_person_ids = '{}'
