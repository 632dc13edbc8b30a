select upload_id from upload where city_id = :cityId and expires_at <= :now order by expires_at limit :most::integer
