-- Alarms of a window as last reckoned, of one unit or of all; behind row-level security.
-- :param unitId string | null
-- :column alarm unknown
select unit_id, kind, alarm
from assessment_alarm
where city_id = :cityId and window_id = :windowId and (:unitId::text is null or unit_id = :unitId::text)
