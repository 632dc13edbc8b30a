delete from upload where city_id = :cityId and upload_id = :uploadId
