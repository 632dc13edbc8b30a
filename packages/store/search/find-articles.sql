-- Articles by words: those whose title holds them first, then those that answers rest on most; in every class or in one.
-- :param question string | null
-- :param categoryToken string | null
select subject_id as "subject_id!", audience as "audience!", title as "title!", summary as "summary!", at as "published_at!", uses as "uses!", in_title as "in_title!"
from (
  select distinct on (d.subject_id)
    d.subject_id, d.audience, d.title, d.summary, d.at, coalesce(u.uses, 0) as uses,
    :question::text is not null and d.title_tokens @@ :question::text::tsquery as in_title
  from search_document d
  left join article_use u on u.city_id = d.city_id and u.article_id = d.subject_id
  where d.city_id = :cityId and d.subject_kind = 'article' and d.audience = any (:audiences::text[])
    and (:question::text is null or d.tokens @@ :question::text::tsquery)
    and (:categoryToken::text is null or d.tokens @@ :categoryToken::text::tsquery)
  order by d.subject_id, d.audience
) found
order by in_title desc, uses desc, at desc, subject_id
limit :limit::integer
