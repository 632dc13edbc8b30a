-- Parts of these whistles, to be counted anew.
delete from whistle_leg_fact where city_id = :cityId and whistle_id = any (:whistleIds::uuid[])
