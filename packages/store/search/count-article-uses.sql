-- :param uses unknown
insert into article_use (city_id, article_id, uses, last_used_at)
select :cityId, u."articleId", u."uses", u."at"
from json_to_recordset(:uses::json) as u ("articleId" uuid, "uses" bigint, "at" timestamptz)
on conflict (city_id, article_id) do update set uses = article_use.uses + excluded.uses, last_used_at = greatest(article_use.last_used_at, excluded.last_used_at)
