-- The city's packs, in the order in which they come into force; of the same day the later loaded last.
-- :column content unknown
select pack_version_id, effective_on, content from pack_version
where city_id = :cityId
order by effective_on, loaded_at
