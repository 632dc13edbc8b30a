-- Writes down that somebody looks at something that says who a petitioner is.
-- :param unitId string | null
insert into look (city_id, look_id, at, person_id, unit_id, subject_kind, subject_id, personal, reason, request_id)
values (:cityId, :lookId, :at, :personId, :unitId, :subjectKind, :subjectId, true, :reason, :requestId)
