-- Behind the permission check of every route stands this: a reader sees its city, and there only what its
-- units have to do with. Who reads is said by setting, for the transaction, shaoying.city, shaoying.scope ('city',
-- 'units' or 'order'), shaoying.units, shaoying.districts, shaoying.supervised, shaoying.served, shaoying.person and shaoying.order.
create function reader_city() returns text language sql stable parallel safe
  return current_setting('shaoying.city', true);
create function reader_units() returns text[] language sql stable parallel safe
  return coalesce(string_to_array(nullif(current_setting('shaoying.units', true), ''), ','), '{}');
create function reader_districts() returns text[] language sql stable parallel safe
  return coalesce(string_to_array(nullif(current_setting('shaoying.districts', true), ''), ','), '{}');
-- Districts whose own handling the reader supervises.
create function reader_supervised_districts() returns text[] language sql stable parallel safe
  return coalesce(string_to_array(nullif(current_setting('shaoying.supervised', true), ''), ','), '{}');
-- The units the reader serves in; reader_units has those below them too.
create function reader_served_units() returns text[] language sql stable parallel safe
  return coalesce(string_to_array(nullif(current_setting('shaoying.served', true), ''), ','), '{}');
-- The one order that a petitioner has shown to be theirs.
create function reader_order() returns uuid language sql stable parallel safe
  return nullif(current_setting('shaoying.order', true), '')::uuid;
create function reader_sees_city() returns boolean language sql stable parallel safe
  return current_setting('shaoying.scope', true) = 'city';
create function reader_person() returns text language sql stable parallel safe
  return coalesce(current_setting('shaoying.person', true), '');

alter table order_state enable row level security;
alter table order_tie enable row level security;
alter table order_words enable row level security;
alter table event enable row level security;
alter table look enable row level security;
alter table record_state enable row level security;
alter table vault_record enable row level security;

create policy order_state_door on order_state to shaoying_door using (true) with check (true);
create policy order_tie_door on order_tie to shaoying_door using (true) with check (true);
create policy order_words_door on order_words to shaoying_door using (true) with check (true);
create policy event_door on event to shaoying_door using (true) with check (true);
create policy look_door on look to shaoying_door using (true) with check (true);
create policy vault_record_door on vault_record to shaoying_door using (true) with check (true);
create policy record_state_door on record_state to shaoying_door using (true) with check (true);

-- The reported unit and the person with an interest never see the order, whatever else they may see. A unit that
-- has nothing to do with it any more does not see it any more. A district sees what happens in it, but confidential
-- reports only when it has a part in them. (`between`, because an equality would let the planner read all ties of
-- the reader's units before the first row.)
create policy order_state_reader on order_state for select to shaoying_reader using (
  city_id = (select reader_city())
  and not (barred_unit_ids && (select reader_served_units()))
  and not ((select reader_person()) = any (barred_person_ids))
  and (
    (select reader_sees_city())
    or lead_unit_id = any ((select reader_units())::text[])
    or (district_id = any ((select reader_districts())::text[]) and not confidential)
    or lead_district_id = any ((select reader_supervised_districts())::text[])
    or registered_by = (select reader_person())
    or order_id = (select reader_order())
    or exists (
      select from order_tie t
      where t.city_id = order_state.city_id and t.order_id between order_state.order_id and order_state.order_id and not t.ended
        and t.unit_id = any ((select reader_units())::text[])
    )
  )
);
create policy order_tie_reader on order_tie for select to shaoying_reader using (
  city_id = (select reader_city()) and ((select reader_sees_city()) or unit_id = any ((select reader_units())::text[]))
);
create policy order_words_reader on order_words for select to shaoying_reader using (
  city_id = (select reader_city())
  and exists (select from order_state s where s.city_id = order_words.city_id and s.order_id = order_words.order_id)
);
-- Of personal data a reader sees the mask; the sealed record is not granted.
create policy vault_record_reader on vault_record for select to shaoying_reader using (
  city_id = (select reader_city())
  and exists (select from order_state s where s.city_id = vault_record.city_id and s.order_id = vault_record.order_id)
);
create policy event_reader on event for select to shaoying_reader using (
  city_id = (select reader_city())
  and stream_kind = 'order'
  and exists (select from order_state s where s.city_id = event.city_id and s.order_id = event.stream_id)
);
-- A record is for all staff of the city, or for the units it names and whoever is above them.
create policy record_state_reader on record_state for select to shaoying_reader using (
  city_id = (select reader_city())
  and (
    seen_by_unit_ids is null
    or (select reader_sees_city())
    or seen_by_unit_ids && (select reader_units() || reader_districts())
  )
);
create policy event_record_reader on event for select to shaoying_reader using (
  city_id = (select reader_city())
  and stream_kind <> 'order'
  and exists (
    select from record_state s
    where s.city_id = event.city_id and s.record_kind = event.stream_kind and s.record_id = event.stream_id
  )
);
create policy look_reader on look for select to shaoying_reader using (
  city_id = (select reader_city()) and (select reader_sees_city())
);

grant select on order_state, order_tie, order_words, event, look to shaoying_reader;
grant select (city_id, vault_id, order_id, masked, erased_at) on vault_record to shaoying_reader;
