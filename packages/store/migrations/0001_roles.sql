-- Two roles of least privilege. The server logs in as a user that is a member of both and takes one per pool:
-- shaoying_door writes through the one door for change; shaoying_reader answers queries, behind row-level security.
do $$
begin
  if not exists (select from pg_roles where rolname = 'shaoying_door') then
    create role shaoying_door nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'shaoying_reader') then
    create role shaoying_reader nologin;
  end if;
end
$$;

grant shaoying_door, shaoying_reader to current_user;
grant usage on schema public to shaoying_door, shaoying_reader;
