delete from search_document where city_id = :cityId and subject_kind = :subjectKind and subject_id = any (:subjectIds::uuid[])
