-- One version whole.
-- :column content unknown
select content from pack_version
where city_id = :cityId and pack_version_id = :packVersionId
