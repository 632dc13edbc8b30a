-- Contacts of whistles become tombstones.
update guest_contact set ciphertext = '', nonce = '', erased_at = :at
where city_id = :cityId and whistle_id = any (:whistleIds::uuid[]) and erased_at is null
