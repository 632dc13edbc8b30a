update upload set settled_at = :at where city_id = :cityId and upload_id = :uploadId and settled_at is null
