select order_id, purpose, name, bytes, doer_kind, doer_id, key_id, created_at, expires_at, settled_at
from upload where city_id = :cityId and upload_id = :uploadId and expires_at > :now
