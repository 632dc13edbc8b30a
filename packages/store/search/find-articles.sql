-- Articles by words: those whose title holds them first, then those that answers rest on most; in every class or in one.
-- :param question string | null
-- :param category string | null
select article_id as "article_id!", audience as "audience!", title as "title!", summary as "summary!", published_at as "published_at!", uses as "uses!"
from search_articles(:question, :category, :most)
