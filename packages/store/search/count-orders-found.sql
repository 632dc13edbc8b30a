-- How many orders hold the words, as far as the index knows.
select found as "found!", is_exact as "is_exact!" from count_orders_found(:question, :most::integer)
