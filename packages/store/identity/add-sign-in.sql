-- Notes a try to sign in, or a change of what one signs in with.
-- :param personId string | null
insert into sign_in (city_id, sign_in_id, at, person_id, login, outcome, address, agent, request_id)
values (:cityId, :signInId::uuid, :at::timestamptz, :personId::uuid, :login, :outcome, :address, :agent, :requestId)
