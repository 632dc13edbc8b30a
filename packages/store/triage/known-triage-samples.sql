select order_id, proposed_place_unit_id from triage_sample where city_id = :cityId and order_id = any (:orderIds::uuid[])
