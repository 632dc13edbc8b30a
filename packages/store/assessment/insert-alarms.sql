-- :param rows unknown
insert into assessment_alarm (city_id, window_id, unit_id, kind, district_id, alarm)
select :cityId, :windowId, "unitId", kind, "districtId", alarm
from json_to_recordset(:rows::json) as r ("unitId" text, kind text, "districtId" text, alarm jsonb)
