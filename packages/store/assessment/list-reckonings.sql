-- Windows up to one, newest first; behind row-level security when a reader asks.
-- :param untilWindow string | null
-- :column summary unknown
select window_id, is_public, result_hash, summary, made_at
from assessment_reckoning
where city_id = :cityId and (:untilWindow::text is null or window_id <= :untilWindow::text)
order by window_id desc
limit :most::integer
