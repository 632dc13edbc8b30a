-- :param rows unknown
insert into assessment_result (city_id, window_id, object_id, unit_id, rank, result)
select :cityId, :windowId, "objectId", "unitId", rank, result
from json_to_recordset(:rows::json) as r ("objectId" text, "unitId" text, rank integer, result jsonb)
