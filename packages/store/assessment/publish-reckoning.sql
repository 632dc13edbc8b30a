update assessment_reckoning set is_public = true, summary = summary || jsonb_build_object('publishedOn', :publishedOn::text) where city_id = :cityId and window_id = :windowId
