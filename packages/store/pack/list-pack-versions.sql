-- The city's packs, in the order in which they come into force; of the same day the later loaded last.
select pack_version_id, effective_on, loaded_at, loaded_by from pack_version
where city_id = :cityId
order by effective_on, loaded_at
