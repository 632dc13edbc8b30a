-- :param counts unknown
insert into unit_experience (city_id, month_on, category_id, street_id, unit_id, dispatched, objected, lost, gained, reworked)
select :cityId, c."monthOn", c."categoryId", c."streetId", c."unitId", c."dispatched", c."objected", c."lost", c."gained", c."reworked"
from json_to_recordset(:counts::json) as c ("monthOn" date, "categoryId" text, "streetId" text, "unitId" text, "dispatched" integer, "objected" integer, "lost" integer, "gained" integer, "reworked" integer)
on conflict (city_id, category_id, unit_id, street_id, month_on) do update set
  dispatched = unit_experience.dispatched + excluded.dispatched, objected = unit_experience.objected + excluded.objected,
  lost = unit_experience.lost + excluded.lost, gained = unit_experience.gained + excluded.gained, reworked = unit_experience.reworked + excluded.reworked
