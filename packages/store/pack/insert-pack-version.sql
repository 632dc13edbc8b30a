-- Loads a pack version once; the same content loaded again changes nothing.
-- :param content unknown
insert into pack_version (city_id, pack_version_id, effective_on, loaded_at, loaded_by, content)
values (:cityId, :packVersionId, :effectiveOn, :loadedAt, :loadedBy, :content::jsonb)
on conflict (city_id, pack_version_id) do nothing
