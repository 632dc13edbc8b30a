-- People of the directory by login: by words of their name or login, by a posting they hold or held.
-- :param text string | null
-- :param posting unknown | null
-- :param situation string | null
-- :param after string | null
-- :column state unknown
select record_id, version, natural_key as "login!", state
from record_state
where city_id = :cityId and record_kind = 'person'
  and (:text::text is null or strpos(lower(title), lower(:text::text)) > 0 or natural_key ^@ lower(:text::text))
  and (:posting::jsonb is null or state -> 'postings' @> :posting::jsonb)
  and (:situation::text is null or situation = :situation::text)
  and (:after::text is null or natural_key > :after::text)
order by natural_key
limit :most::integer
