-- What the migrations make, in one place and sorted, for reading and for review.
-- Written by "npm run schema:snapshot -w @shaoying/store"; a test compares it with the migrated database.

create sequence event_position;
grant usage on sequence event_position to shaoying_door;

CREATE OR REPLACE FUNCTION public.count_orders_found(question text, most integer)
 RETURNS TABLE(found bigint, is_exact boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare
  demand tsquery := case when reader_sees_city() then question::tsquery
    when current_setting('shaoying.scope', true) = 'units' then question::tsquery && reader_parties() end;
  source constant text := 'select from search_document d where d.city_id = $1 and d.subject_kind = ''order'' and d.tokens @@ $2';
  counted bigint;
  plan json;
begin
  if demand is null then return query select 0::bigint, true; return; end if;
  execute format('select count(*) from (%s limit $3) as hit', source) into counted using reader_city(), demand, most;
  if counted < most then return query select counted, true; return; end if;
  execute format('explain (format json) %s', replace(replace(source, '$1', quote_literal(reader_city())), '$2', quote_literal(demand::text) || '::tsquery')) into plan;
  return query select greatest(counted, (plan -> 0 -> 'Plan' ->> 'Plan Rows')::numeric::bigint), false;
end
$function$;
grant execute on function count_orders_found(text,integer) to shaoying_reader;

CREATE OR REPLACE FUNCTION public.ensure_event_partitions(from_on date, to_on date)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare
  month_on date := date_trunc('month', from_on)::date;
  made integer := 0;
begin
  while month_on <= to_on loop
    if to_regclass(format('event_%s', to_char(month_on, 'YYYYMM'))) is null
      and not exists (select from event_default where at >= month_on::timestamptz and at < (month_on + interval '1 month')::timestamptz) then
      execute format('create table event_%s partition of event for values from (%L) to (%L)',
        to_char(month_on, 'YYYYMM'), (month_on::text || ' 00:00:00+00'), ((month_on + interval '1 month')::date::text || ' 00:00:00+00'));
      execute format('alter table event_%s alter column payload set statistics 0, alter column previous_hash set statistics 0, alter column hash set statistics 0',
        to_char(month_on, 'YYYYMM'));
      made := made + 1;
    end if;
    month_on := (month_on + interval '1 month')::date;
  end loop;
  return made;
end
$function$;
grant execute on function ensure_event_partitions(date,date) to shaoying_door;

CREATE OR REPLACE FUNCTION public.ensure_search_partitions(from_on date, to_on date)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare
  month_on date := date_trunc('month', from_on)::date;
  made integer := 0;
begin
  while month_on <= to_on loop
    if to_regclass(format('search_order_%s', to_char(month_on, 'YYYYMM'))) is null
      and not exists (select from search_order_default where at >= month_on::timestamptz and at < (month_on + interval '1 month')::timestamptz) then
      execute format('create table search_order_%s partition of search_order for values from (%L) to (%L)',
        to_char(month_on, 'YYYYMM'), (month_on::text || ' 00:00:00+00'), ((month_on + interval '1 month')::date::text || ' 00:00:00+00'));
      made := made + 1;
    end if;
    month_on := (month_on + interval '1 month')::date;
  end loop;
  return made;
end
$function$;
grant execute on function ensure_search_partitions(date,date) to shaoying_door;

CREATE OR REPLACE FUNCTION public.look_alike_candidates(asked_tokens integer[], asked_petitioner uuid, asked_street text, asked_category text, since timestamp with time zone, most integer)
 RETURNS TABLE(order_id uuid, sketch bytea, same_person boolean, nearby boolean)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  with found as (
    (select l.order_id, l.at from look_alike l where l.city_id = reader_city() and l.tokens && asked_tokens order by l.at desc limit most)
    union
    (select l.order_id, l.at from look_alike l where l.city_id = reader_city() and l.petitioner_id = asked_petitioner and l.at >= since order by l.at desc limit most)
    union
    (select l.order_id, l.at from look_alike l where l.city_id = reader_city() and l.street_id = asked_street and l.category_id = asked_category and l.at >= since order by l.at desc limit most)
  )
  select l.order_id, l.sketch, coalesce(l.petitioner_id = asked_petitioner, false), coalesce(l.street_id = asked_street and l.category_id = asked_category, false)
  from found f join look_alike l on l.city_id = reader_city() and l.order_id = f.order_id
  where current_setting('shaoying.scope', true) in ('city', 'units')
$function$;
grant execute on function look_alike_candidates(integer[],uuid,text,text,timestamp with time zone,integer) to shaoying_reader;

CREATE OR REPLACE FUNCTION public.orders_behind(words text[], by_closing boolean, from_on date, last_on date, before_on date, before_id uuid, most integer)
 RETURNS TABLE(order_id uuid, counted_on date)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare
  own text[] := (select array_agg(part || ':' || unit) from unnest(array['lead', 'leadStreet', 'leadDistrict', 'placeCommunity', 'placeStreet', 'placeDistrict', 'industry']) as part, unnest(reader_units() || reader_districts()) as unit);
  day text := case when by_closing then 'closed_on' else 'created_on' end;
begin
  return query execute format(
    'select c.order_id, c.%1$I from counted_order c
     where c.city_id = $1 and c.counted_as @> $2 and ($3 or c.counted_as && $4)
       and c.%1$I between $5 and $6 and (c.%1$I, c.order_id) < ($7, $8)
     order by c.%1$I desc, c.order_id desc limit $9', day)
    using reader_city(), words, reader_sees_city(), own, from_on, last_on, before_on, before_id, most;
end
$function$;
grant execute on function orders_behind(text[],boolean,date,date,date,uuid,integer) to shaoying_reader;

CREATE OR REPLACE FUNCTION public.reader_city()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN current_setting('shaoying.city'::text, true);

CREATE OR REPLACE FUNCTION public.reader_districts()
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE(string_to_array(NULLIF(current_setting('shaoying.districts'::text, true), ''::text), ','::text), '{}'::text[]);

CREATE OR REPLACE FUNCTION public.reader_order()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (NULLIF(current_setting('shaoying.order'::text, true), ''::text))::uuid;

CREATE OR REPLACE FUNCTION public.reader_parties()
 RETURNS tsquery
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (SELECT (string_agg(((''''::text || replace(replace(mine.token, '\'::text, '\\'::text), ''''::text, ''''''::text)) || ''''::text), ' | '::text))::tsquery AS string_agg FROM (SELECT ('@u:'::text || unnest(reader_units())) AS "?column?" UNION ALL SELECT ('@d:'::text || unnest(reader_districts())) UNION ALL SELECT ('@l:'::text || unnest(reader_supervised_districts())) UNION ALL SELECT ('@p:'::text || reader_person())) mine(token));

CREATE OR REPLACE FUNCTION public.reader_person()
 RETURNS text
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE(current_setting('shaoying.person'::text, true), ''::text);

CREATE OR REPLACE FUNCTION public.reader_sees_city()
 RETURNS boolean
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN (current_setting('shaoying.scope'::text, true) = 'city'::text);

CREATE OR REPLACE FUNCTION public.reader_served_units()
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE(string_to_array(NULLIF(current_setting('shaoying.served'::text, true), ''::text), ','::text), '{}'::text[]);

CREATE OR REPLACE FUNCTION public.reader_supervised_districts()
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE(string_to_array(NULLIF(current_setting('shaoying.supervised'::text, true), ''::text), ','::text), '{}'::text[]);

CREATE OR REPLACE FUNCTION public.reader_units()
 RETURNS text[]
 LANGUAGE sql
 STABLE PARALLEL SAFE
RETURN COALESCE(string_to_array(NULLIF(current_setting('shaoying.units'::text, true), ''::text), ','::text), '{}'::text[]);

CREATE OR REPLACE FUNCTION public.search_articles(question text, category text, most integer)
 RETURNS TABLE(article_id uuid, audience text, title text, summary text, published_at timestamp with time zone, uses bigint)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
  select found.subject_id, found.audience, found.title, found.summary, found.at, found.uses
  from (
    select distinct on (d.subject_id) d.subject_id, d.audience, d.title, d.summary, d.at, coalesce(u.uses, 0) as uses,
      question is not null and d.title_tokens @@ question::tsquery as in_title
    from search_document d
    left join article_use u on u.city_id = d.city_id and u.article_id = d.subject_id
    where d.city_id = reader_city() and d.subject_kind = 'article'
      and (d.audience = 'public' or d.audience = 'staff' and current_setting('shaoying.scope', true) in ('city', 'units'))
      and (question is null or d.tokens @@ question::tsquery)
      and (category is null or d.tokens @@ category::tsquery)
    order by d.subject_id, d.audience
  ) as found
  order by found.in_title desc, found.uses desc, found.at desc, found.subject_id
  limit most
$function$;
grant execute on function search_articles(text,text,integer) to shaoying_reader;

CREATE OR REPLACE FUNCTION public.search_orders(question text, before_at timestamp with time zone, before_id uuid, most integer)
 RETURNS TABLE(order_id uuid, at timestamp with time zone)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public'
AS $function$
declare
  -- Whoever sees the city is asked for no party; a petitioner searches no orders.
  demand tsquery := case when reader_sees_city() then question::tsquery
    when current_setting('shaoying.scope', true) = 'units' then question::tsquery && reader_parties() end;
begin
  -- Planned for each question: how rare its words are decides the way.
  return query execute
    'select d.subject_id, d.at from search_document d
     where d.city_id = $1 and d.subject_kind = ''order'' and d.tokens @@ $2 and d.at <= $3 and (d.at, d.subject_id) < ($3, $4)
     order by d.at desc, d.subject_id desc limit $5'
    using reader_city(), demand, before_at, before_id, most;
end
$function$;
grant execute on function search_orders(text,timestamp with time zone,uuid,integer) to shaoying_reader;

create table account (
  city_id text not null,
  person_id uuid not null,
  password_hash text,
  password_at timestamp with time zone,
  one_time boolean not null,
  failed_count integer default 0 not null,
  locked_until timestamp with time zone,
  otp_key_id text,
  otp_nonce bytea,
  otp_secret bytea,
  otp_confirmed_at timestamp with time zone,
  otp_last_step bigint,
  subject text,
  language text,
  constraint account_pkey PRIMARY KEY (city_id, person_id),
  constraint account_failed_count_not_negative CHECK ((failed_count >= 0)),
  constraint account_language_known CHECK ((language = ANY (ARRAY['zh'::text, 'en'::text]))),
  constraint account_otp_whole CHECK ((((otp_secret IS NULL) = (otp_key_id IS NULL)) AND ((otp_secret IS NULL) = (otp_nonce IS NULL))))
);
CREATE UNIQUE INDEX account_subject ON public.account USING btree (city_id, subject) WHERE (subject IS NOT NULL);
grant insert, select, update on account to shaoying_door;

create table archived_month (
  city_id text not null,
  month_on date not null,
  facts bigint not null,
  file_sha256 text not null,
  archived_at timestamp with time zone not null,
  constraint archived_month_pkey PRIMARY KEY (city_id, month_on),
  constraint archived_month_first_day CHECK ((EXTRACT(day FROM month_on) = (1)::numeric)),
  constraint archived_month_some_facts CHECK ((facts > 0))
);
grant select on archived_month to shaoying_door;

create table article_use (
  city_id text not null,
  article_id uuid not null,
  uses bigint not null,
  last_used_at timestamp with time zone not null,
  constraint article_use_pkey PRIMARY KEY (city_id, article_id)
);
alter table article_use enable row level security;
create policy article_use_door on article_use for all to shaoying_door
  using true
  with check true;
grant insert, select, update on article_use to shaoying_door;

create table assessment_alarm (
  city_id text not null,
  window_id text not null,
  unit_id text not null,
  kind text not null,
  district_id text,
  alarm jsonb not null,
  constraint assessment_alarm_pkey PRIMARY KEY (city_id, window_id, unit_id, kind)
);
alter table assessment_alarm enable row level security;
create policy assessment_alarm_door on assessment_alarm for all to shaoying_door
  using true
  with check true;
create policy assessment_alarm_reader on assessment_alarm for select to shaoying_reader
  using ((city_id = ( SELECT reader_city() AS reader_city)) AND (( SELECT reader_sees_city() AS reader_sees_city) OR ((( SELECT current_setting('shaoying.scope'::text, true) AS current_setting) = 'units'::text) AND ((unit_id = ANY (( SELECT reader_units() AS reader_units)::text[])) OR (district_id = ANY (( SELECT reader_districts() AS reader_districts)::text[]))))));
grant delete, insert, select on assessment_alarm to shaoying_door;
grant select on assessment_alarm to shaoying_reader;

create table assessment_input (
  city_id text not null,
  window_id text not null,
  order_id uuid not null,
  order_number text not null,
  facts text not null,
  constraint assessment_input_pkey PRIMARY KEY (city_id, window_id, order_id)
);
alter table assessment_input enable row level security;
create policy assessment_input_door on assessment_input for all to shaoying_door
  using true
  with check true;
grant delete, insert, select on assessment_input to shaoying_door;

create table assessment_reckoning (
  city_id text not null,
  window_id text not null,
  is_public boolean default false not null,
  result_hash text not null,
  summary jsonb not null,
  made_at timestamp with time zone not null,
  constraint assessment_reckoning_pkey PRIMARY KEY (city_id, window_id)
);
alter table assessment_reckoning enable row level security;
create policy assessment_reckoning_door on assessment_reckoning for all to shaoying_door
  using true
  with check true;
create policy assessment_reckoning_reader on assessment_reckoning for select to shaoying_reader
  using ((city_id = ( SELECT reader_city() AS reader_city)) AND (is_public OR (( SELECT current_setting('shaoying.scope'::text, true) AS current_setting) = ANY (ARRAY['city'::text, 'units'::text]))));
grant insert, select, update on assessment_reckoning to shaoying_door;
grant select on assessment_reckoning to shaoying_reader;

create table assessment_result (
  city_id text not null,
  window_id text not null,
  object_id text not null,
  unit_id text not null,
  rank integer,
  result jsonb not null,
  constraint assessment_result_pkey PRIMARY KEY (city_id, window_id, object_id, unit_id),
  constraint assessment_result_reckoning FOREIGN KEY (city_id, window_id) REFERENCES assessment_reckoning(city_id, window_id)
);
alter table assessment_result enable row level security;
CREATE INDEX assessment_result_unit ON public.assessment_result USING btree (city_id, unit_id, window_id DESC);
create policy assessment_result_door on assessment_result for all to shaoying_door
  using true
  with check true;
create policy assessment_result_reader on assessment_result for select to shaoying_reader
  using ((city_id = ( SELECT reader_city() AS reader_city)) AND (EXISTS ( SELECT
   FROM assessment_reckoning r
  WHERE ((r.city_id = assessment_result.city_id) AND (r.window_id = assessment_result.window_id)))));
grant delete, insert, select on assessment_result to shaoying_door;
grant select on assessment_result to shaoying_reader;

create table attachment (
  city_id text not null,
  attachment_id uuid not null,
  order_id uuid not null,
  purpose text not null,
  sort text not null,
  media_type text not null,
  name text not null,
  bytes bigint not null,
  sha256 bytea not null,
  original_address text,
  shown jsonb,
  thumbnail jsonb,
  blanked jsonb not null,
  scan_verdict text not null,
  scanner text not null,
  created_at timestamp with time zone not null,
  erased_at timestamp with time zone,
  machine_text text,
  machine_confidence real,
  machine_reader text,
  machine_read_at timestamp with time zone,
  constraint attachment_pkey PRIMARY KEY (city_id, attachment_id),
  constraint attachment_order FOREIGN KEY (city_id, order_id) REFERENCES order_state(city_id, order_id),
  constraint attachment_lies_somewhere CHECK (((original_address IS NULL) = (erased_at IS NOT NULL))),
  constraint attachment_purpose_known CHECK ((purpose = ANY (ARRAY['appeal'::text, 'evidence'::text, 'reply'::text, 'objection'::text, 'callback'::text]))),
  constraint attachment_sha256_length CHECK ((octet_length(sha256) = 32)),
  constraint attachment_sort_known CHECK ((sort = ANY (ARRAY['picture'::text, 'audio'::text, 'video'::text, 'pdf'::text, 'office'::text]))),
  constraint attachment_verdict_known CHECK ((scan_verdict = ANY (ARRAY['clean'::text, 'not_scanned'::text])))
);
alter table attachment enable row level security;
CREATE INDEX attachment_order_id ON public.attachment USING btree (city_id, order_id);
CREATE INDEX attachment_recent ON public.attachment USING btree (city_id, created_at);
CREATE INDEX attachment_unread ON public.attachment USING btree (city_id, created_at) WHERE ((sort = 'picture'::text) AND (machine_read_at IS NULL) AND (erased_at IS NULL));
create policy attachment_door on attachment for all to shaoying_door
  using true
  with check true;
create policy attachment_reader on attachment for select to shaoying_reader
  using ((city_id = ( SELECT reader_city() AS reader_city)) AND ((current_setting('shaoying.scope'::text, true) <> 'order'::text) OR (purpose = ANY (ARRAY['appeal'::text, 'reply'::text]))) AND (EXISTS ( SELECT
   FROM order_state s
  WHERE ((s.city_id = attachment.city_id) AND (s.order_id = attachment.order_id)))));
grant delete, insert, select, update on attachment to shaoying_door;
grant select on attachment to shaoying_reader;

create table call_number (
  city_id text not null,
  call_id uuid not null,
  key_id text not null,
  nonce bytea not null,
  ciphertext bytea not null,
  at timestamp with time zone not null,
  constraint call_number_pkey PRIMARY KEY (city_id, call_id)
);
grant delete, insert, select on call_number to shaoying_door;

create table counted_order (
  city_id text not null,
  order_id uuid not null,
  created_on date not null,
  closed_on date,
  counted_as text[] not null,
  facts jsonb not null,
  constraint counted_order_pkey PRIMARY KEY (city_id, order_id)
);
alter table counted_order enable row level security;
CREATE INDEX counted_order_closed ON public.counted_order USING btree (city_id, closed_on DESC, order_id DESC) WHERE (closed_on IS NOT NULL);
CREATE INDEX counted_order_created ON public.counted_order USING btree (city_id, created_on DESC, order_id DESC);
CREATE INDEX counted_order_words ON public.counted_order USING gin (counted_as);
create policy counted_order_door on counted_order for all to shaoying_door
  using true
  with check true;
grant delete, insert, select, update on counted_order to shaoying_door;

-- Append-only. Update and delete are granted to nobody.
create table event (
  city_id text not null,
  stream_id uuid not null,
  sequence integer not null,
  stream_kind text not null,
  kind text not null,
  at timestamp with time zone not null,
  actor_kind text not null,
  actor_id text not null,
  unit_id text,
  request_id text not null,
  payload jsonb not null,
  previous_hash bytea,
  hash bytea not null,
  "position" bigint default nextval('event_position'::regclass) not null,
  transaction_id xid8 default pg_current_xact_id() not null,
  constraint event_pkey PRIMARY KEY (city_id, stream_id, sequence, at),
  constraint event_actor_kind_known CHECK ((actor_kind = ANY (ARRAY['person'::text, 'petitioner'::text, 'external'::text, 'system'::text]))),
  constraint event_first_has_no_previous CHECK (((sequence = 1) = (previous_hash IS NULL))),
  constraint event_hash_is_sha256 CHECK ((octet_length(hash) = 32)),
  constraint event_sequence_from_one CHECK ((sequence >= 1))
) partition by range (at);
alter table event enable row level security;
CREATE INDEX event_by_time ON ONLY public.event USING brin (at);
CREATE INDEX event_closing ON ONLY public.event USING btree (city_id, at, stream_id) WHERE (kind = 'orderClosed'::text);
CREATE INDEX event_followed ON ONLY public.event USING btree (city_id, transaction_id, "position");
create policy event_door on event for all to shaoying_door
  using true
  with check true;
create policy event_reader on event for select to shaoying_reader
  using ((city_id = ( SELECT reader_city() AS reader_city)) AND (stream_kind = 'order'::text) AND (EXISTS ( SELECT
   FROM order_state s
  WHERE ((s.city_id = event.city_id) AND (s.order_id = event.stream_id)))));
create policy event_record_reader on event for select to shaoying_reader
  using ((city_id = ( SELECT reader_city() AS reader_city)) AND (stream_kind <> 'order'::text) AND (EXISTS ( SELECT
   FROM record_state s
  WHERE ((s.city_id = event.city_id) AND (s.record_kind = event.stream_kind) AND (s.record_id = event.stream_id)))));
grant insert, select on event to shaoying_door;
grant select on event to shaoying_reader;

create table figure_mark (
  city_id text not null,
  mark text not null,
  made_at timestamp with time zone not null,
  constraint figure_mark_pkey PRIMARY KEY (city_id)
);
alter table figure_mark enable row level security;
create policy figure_mark_door on figure_mark for all to shaoying_door
  using true
  with check true;
grant insert, select, update on figure_mark to shaoying_door;

create table figure_recount (
  city_id text not null,
  mark text not null,
  after_id uuid not null,
  orders bigint not null,
  constraint figure_recount_pkey PRIMARY KEY (city_id)
);
alter table figure_recount enable row level security;
create policy figure_recount_door on figure_recount for all to shaoying_door
  using true
  with check true;
grant delete, insert, select, update on figure_recount to shaoying_door;

create table figure_sum (
  city_id text not null,
  basis text not null,
  dimension text not null,
  grain text not null,
  starts_on date not null,
  key text not null,
  counts bigint[] not null,
  left_out bigint[] not null,
  constraint figure_sum_pkey PRIMARY KEY (city_id, basis, dimension, grain, starts_on, key),
  constraint figure_sum_basis_known CHECK ((basis = ANY (ARRAY['created'::text, 'closed'::text]))),
  constraint figure_sum_grain_known CHECK ((grain = ANY (ARRAY['day'::text, 'month'::text, 'year'::text, 'window'::text])))
) with (fillfactor=80);
alter table figure_sum enable row level security;
create policy figure_sum_door on figure_sum for all to shaoying_door
  using true
  with check true;
create policy figure_sum_reader on figure_sum for select to shaoying_reader
  using ((city_id = ( SELECT reader_city() AS reader_city)) AND (( SELECT reader_sees_city() AS reader_sees_city) OR ((( SELECT current_setting('shaoying.scope'::text, true) AS current_setting) = 'units'::text) AND ((dimension = ANY (ARRAY['city'::text, 'category'::text, 'topClass'::text, 'channel'::text, 'hotline'::text, 'kind'::text, 'sevenHaves'::text, 'districtSevenHaves'::text])) OR (key = ANY (( SELECT reader_units() AS reader_units)::text[])) OR (key = ANY (( SELECT reader_districts() AS reader_districts)::text[]))))));
grant delete, insert, select, update on figure_sum to shaoying_door;
grant select on figure_sum to shaoying_reader;

create table figure_sum_next (
  city_id text not null,
  basis text not null,
  dimension text not null,
  grain text not null,
  starts_on date not null,
  key text not null,
  counts bigint[] not null,
  left_out bigint[] not null,
  constraint figure_sum_next_pkey PRIMARY KEY (city_id, basis, dimension, grain, starts_on, key)
) with (fillfactor=80);
alter table figure_sum_next enable row level security;
create policy figure_sum_next_door on figure_sum_next for all to shaoying_door
  using true
  with check true;
grant delete, insert, select, update on figure_sum_next to shaoying_door;

create table follower (
  city_id text not null,
  name text not null,
  transaction_id xid8 default '0'::xid8 not null,
  "position" bigint default 0 not null,
  seal bytea,
  sealed_count bigint default 0 not null,
  constraint follower_pkey PRIMARY KEY (city_id, name)
);
grant insert, select, update on follower to shaoying_door;

create table guest_contact (
  city_id text not null,
  contact_id uuid not null,
  whistle_id uuid not null,
  key_id text not null,
  nonce bytea not null,
  ciphertext bytea not null,
  at timestamp with time zone not null,
  erased_at timestamp with time zone,
  constraint guest_contact_pkey PRIMARY KEY (city_id, contact_id)
);
CREATE INDEX guest_contact_whistle ON public.guest_contact USING btree (city_id, whistle_id);
grant delete, insert, select, update on guest_contact to shaoying_door;

create table hot_issue (
  city_id text not null,
  issue_id uuid not null,
  rank integer not null,
  heat real not null,
  alarm text,
  title text not null,
  place text,
  street_id text,
  category_id text,
  orders integer not null,
  people integer not null,
  from_at timestamp with time zone not null,
  to_at timestamp with time zone not null,
  working jsonb not null,
  unit_ids text[] not null,
  found_at timestamp with time zone not null,
  worked_out_at timestamp with time zone not null,
  constraint hot_issue_pkey PRIMARY KEY (city_id, issue_id),
  constraint hot_issue_alarm_known CHECK ((alarm = ANY (ARRAY['yellow'::text, 'orange'::text, 'red'::text])))
);
alter table hot_issue enable row level security;
CREATE INDEX hot_issue_rank ON public.hot_issue USING btree (city_id, rank);
create policy hot_issue_door on hot_issue for all to shaoying_door
  using true
  with check true;
create policy hot_issue_reader on hot_issue for select to shaoying_reader
  using ((city_id = ( SELECT reader_city() AS reader_city)) AND (( SELECT reader_sees_city() AS reader_sees_city) OR (unit_ids && ( SELECT (reader_units() || reader_districts())))));
grant delete, insert, select, update on hot_issue to shaoying_door;
grant select on hot_issue to shaoying_reader;

create table hot_issue_order (
  city_id text not null,
  order_id uuid not null,
  issue_id uuid not null,
  constraint hot_issue_order_pkey PRIMARY KEY (city_id, order_id),
  constraint hot_issue_order_issue FOREIGN KEY (city_id, issue_id) REFERENCES hot_issue(city_id, issue_id) ON DELETE CASCADE
);
alter table hot_issue_order enable row level security;
CREATE INDEX hot_issue_order_issue_id ON public.hot_issue_order USING btree (city_id, issue_id);
create policy hot_issue_order_door on hot_issue_order for all to shaoying_door
  using true
  with check true;
create policy hot_issue_order_reader on hot_issue_order for select to shaoying_reader
  using ((city_id = ( SELECT reader_city() AS reader_city)) AND (EXISTS ( SELECT
   FROM order_state s
  WHERE ((s.city_id = hot_issue_order.city_id) AND (s.order_id = hot_issue_order.order_id)))));
grant delete, insert, select, update on hot_issue_order to shaoying_door;
grant select on hot_issue_order to shaoying_reader;

create table look (
  city_id text not null,
  look_id uuid not null,
  at timestamp with time zone not null,
  person_id text not null,
  unit_id text,
  subject_kind text not null,
  subject_id text not null,
  personal boolean not null,
  reason text not null,
  request_id text not null,
  constraint look_pkey PRIMARY KEY (city_id, look_id)
);
alter table look enable row level security;
CREATE INDEX look_personal ON public.look USING btree (city_id, at) WHERE personal;
CREATE INDEX look_subject ON public.look USING btree (city_id, subject_id, at);
create policy look_door on look for all to shaoying_door
  using true
  with check true;
create policy look_reader on look for select to shaoying_reader
  using ((city_id = ( SELECT reader_city() AS reader_city)) AND ( SELECT reader_sees_city() AS reader_sees_city));
grant insert, select on look to shaoying_door;
grant select on look to shaoying_reader;

create table look_alike (
  city_id text not null,
  order_id uuid not null,
  at timestamp with time zone not null,
  petitioner_id uuid,
  street_id text,
  category_id text,
  tokens integer[] not null,
  sketch bytea not null,
  constraint look_alike_pkey PRIMARY KEY (city_id, order_id),
  constraint look_alike_sketch_whole CHECK ((octet_length(sketch) = 256))
);
alter table look_alike enable row level security;
CREATE INDEX look_alike_nearby ON public.look_alike USING btree (city_id, street_id, category_id, at DESC) WHERE ((street_id IS NOT NULL) AND (category_id IS NOT NULL));
CREATE INDEX look_alike_petitioner ON public.look_alike USING btree (city_id, petitioner_id, at DESC) WHERE (petitioner_id IS NOT NULL);
CREATE INDEX look_alike_tokens ON public.look_alike USING gin (tokens);
create policy look_alike_door on look_alike for all to shaoying_door
  using true
  with check true;
grant delete, insert, select, update on look_alike to shaoying_door;

create table message (
  city_id text not null,
  message_id uuid not null,
  event_position bigint not null,
  template text not null,
  recipient text not null,
  order_id uuid,
  unit_id text,
  person_id text,
  roles text[],
  params jsonb not null,
  situation text not null,
  immediate boolean not null,
  tries integer default 0 not null,
  due_at timestamp with time zone,
  created_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  gateway text,
  fault text,
  constraint message_pkey PRIMARY KEY (city_id, message_id),
  constraint message_told_once UNIQUE (city_id, event_position, template, recipient),
  constraint message_due_when_queued CHECK (((situation = 'queued'::text) = (due_at IS NOT NULL))),
  constraint message_situation_known CHECK ((situation = ANY (ARRAY['posted'::text, 'queued'::text, 'sent'::text, 'dropped'::text, 'dead'::text]))),
  constraint message_to_somebody CHECK (((order_id IS NOT NULL) OR (unit_id IS NOT NULL) OR (person_id IS NOT NULL)))
);
alter table message enable row level security;
CREATE INDEX message_dead ON public.message USING btree (city_id, created_at DESC) WHERE (situation = 'dead'::text);
CREATE INDEX message_due ON public.message USING btree (city_id, due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX message_order ON public.message USING btree (city_id, order_id, created_at) WHERE (order_id IS NOT NULL);
CREATE INDEX message_person ON public.message USING btree (city_id, person_id, created_at DESC) WHERE ((situation = 'posted'::text) AND (person_id IS NOT NULL));
CREATE INDEX message_unit ON public.message USING btree (city_id, unit_id, created_at DESC) WHERE ((situation = 'posted'::text) AND (unit_id IS NOT NULL));
create policy message_door on message for all to shaoying_door
  using true
  with check true;
create policy message_reader on message for select to shaoying_reader
  using ((city_id = ( SELECT reader_city() AS reader_city)) AND (((situation = 'posted'::text) AND ((unit_id = ANY (( SELECT reader_served_units() AS reader_served_units)::text[])) OR (person_id = ( SELECT reader_person() AS reader_person)))) OR ((situation <> 'posted'::text) AND ( SELECT reader_sees_city() AS reader_sees_city))));
grant insert, select, update on message to shaoying_door;
grant select on message to shaoying_reader;

create table message_read (
  city_id text not null,
  message_id uuid not null,
  person_id text not null,
  read_at timestamp with time zone not null,
  constraint message_read_pkey PRIMARY KEY (city_id, message_id, person_id),
  constraint message_read_message FOREIGN KEY (city_id, message_id) REFERENCES message(city_id, message_id)
);
alter table message_read enable row level security;
create policy message_read_door on message_read for all to shaoying_door
  using true
  with check true;
create policy message_read_reader on message_read for select to shaoying_reader
  using ((city_id = ( SELECT reader_city() AS reader_city)) AND (person_id = ( SELECT reader_person() AS reader_person)));
grant insert, select on message_read to shaoying_door;
grant select on message_read to shaoying_reader;

create table number_block (
  city_id text not null,
  day_on date not null,
  first_number integer not null,
  last_number integer not null,
  taken_by text not null,
  taken_at timestamp with time zone not null,
  constraint number_block_pkey PRIMARY KEY (city_id, day_on, first_number)
);
grant insert, select on number_block to shaoying_door;

create table order_history (
  city_id text not null,
  order_id uuid not null,
  source text not null,
  record text not null,
  created_on date not null,
  seconds_to_close bigint,
  ended boolean not null,
  in_time boolean,
  street text,
  department text,
  type text[] not null,
  channel text,
  constraint order_history_pkey PRIMARY KEY (city_id, order_id),
  constraint order_history_record_once UNIQUE (city_id, source, record),
  constraint order_history_order FOREIGN KEY (city_id, order_id) REFERENCES order_state(city_id, order_id)
);
alter table order_history enable row level security;
CREATE INDEX order_history_day ON public.order_history USING btree (city_id, source, created_on);
create policy order_history_door on order_history for all to shaoying_door
  using true
  with check true;
grant insert, select on order_history to shaoying_door;

create table order_presence (
  city_id text not null,
  order_id uuid not null,
  person_id text not null,
  unit_id text,
  doing text not null,
  since timestamp with time zone not null,
  at timestamp with time zone not null,
  constraint order_presence_pkey PRIMARY KEY (city_id, order_id, person_id),
  constraint order_presence_doing_known CHECK ((doing = ANY (ARRAY['viewing'::text, 'writing'::text])))
);
grant delete, insert, select, update on order_presence to shaoying_door;

create table order_state (
  city_id text not null,
  order_id uuid not null,
  version integer not null,
  last_hash bytea not null,
  order_number text not null,
  situation text not null,
  open boolean not null,
  kind text not null,
  channel text not null,
  category_id text,
  place_unit_id text,
  district_id text,
  lead_unit_id text,
  lead_district_id text,
  petitioner_id uuid,
  registered_by text,
  confidential boolean not null,
  barred_unit_ids text[] not null,
  barred_person_ids text[] not null,
  title text not null,
  emergency boolean not null,
  created_at timestamp with time zone not null,
  handle_due_at timestamp with time zone,
  next_due_at timestamp with time zone,
  updated_at timestamp with time zone not null,
  pack_version_id text not null,
  state jsonb not null,
  reply_due_at timestamp with time zone,
  constraint order_state_pkey PRIMARY KEY (city_id, order_id),
  constraint order_state_number_unique UNIQUE (city_id, order_number),
  constraint order_state_version_positive CHECK ((version >= 1))
) with (fillfactor=80);
alter table order_state enable row level security;
CREATE INDEX order_state_due ON public.order_state USING btree (city_id, next_due_at) WHERE (next_due_at IS NOT NULL);
CREATE INDEX order_state_ledgered ON public.order_state USING btree (city_id, created_at DESC, order_id DESC) WHERE (jsonb_typeof((state -> 'ledger'::text)) = 'object'::text);
CREATE INDEX order_state_open_reply_due ON public.order_state USING btree (city_id, reply_due_at, order_id) WHERE open;
CREATE INDEX order_state_petitioner ON public.order_state USING btree (city_id, petitioner_id, created_at DESC) WHERE (petitioner_id IS NOT NULL);
CREATE INDEX order_state_queue ON public.order_state USING btree (city_id, situation, created_at, order_id) WHERE open;
CREATE INDEX order_state_recent ON public.order_state USING btree (city_id, created_at DESC, order_id DESC);
create policy order_state_door on order_state for all to shaoying_door
  using true
  with check true;
create policy order_state_reader on order_state for select to shaoying_reader
  using ((city_id = ( SELECT reader_city() AS reader_city)) AND (NOT (barred_unit_ids && ( SELECT reader_served_units() AS reader_served_units))) AND (NOT (( SELECT reader_person() AS reader_person) = ANY (barred_person_ids))) AND (( SELECT reader_sees_city() AS reader_sees_city) OR (lead_unit_id = ANY (( SELECT reader_units() AS reader_units)::text[])) OR ((district_id = ANY (( SELECT reader_districts() AS reader_districts)::text[])) AND (NOT confidential)) OR (lead_district_id = ANY (( SELECT reader_supervised_districts() AS reader_supervised_districts)::text[])) OR (registered_by = ( SELECT reader_person() AS reader_person)) OR (order_id = ( SELECT reader_order() AS reader_order)) OR (EXISTS ( SELECT
   FROM order_tie t
  WHERE ((t.city_id = order_state.city_id) AND ((t.order_id >= order_state.order_id) AND (t.order_id <= order_state.order_id)) AND (NOT t.ended) AND (t.unit_id = ANY (( SELECT reader_units() AS reader_units)::text[])))))));
grant insert, select, update on order_state to shaoying_door;
grant select on order_state to shaoying_reader;

create table order_tie (
  city_id text not null,
  order_id uuid not null,
  unit_id text not null,
  tie text not null,
  open boolean not null,
  ended boolean default false not null,
  due_at timestamp with time zone,
  constraint order_tie_pkey PRIMARY KEY (city_id, order_id, unit_id, tie)
);
alter table order_tie enable row level security;
CREATE INDEX order_tie_latest ON public.order_tie USING btree (city_id, unit_id, order_id DESC) WHERE (NOT ended);
CREATE INDEX order_tie_unit ON public.order_tie USING btree (city_id, unit_id, COALESCE(due_at, 'infinity'::timestamp with time zone), order_id) WHERE open;
create policy order_tie_door on order_tie for all to shaoying_door
  using true
  with check true;
create policy order_tie_reader on order_tie for select to shaoying_reader
  using ((city_id = ( SELECT reader_city() AS reader_city)) AND (( SELECT reader_sees_city() AS reader_sees_city) OR (unit_id = ANY (( SELECT reader_units() AS reader_units)::text[]))));
grant delete, insert, select, update on order_tie to shaoying_door;
grant select on order_tie to shaoying_reader;

create table order_words (
  city_id text not null,
  words_id uuid not null,
  order_id uuid not null,
  part text not null,
  title text not null,
  body text not null,
  digest bytea not null,
  at timestamp with time zone not null,
  erased_at timestamp with time zone,
  constraint order_words_pkey PRIMARY KEY (city_id, words_id),
  constraint order_words_part_known CHECK ((part = ANY (ARRAY['appeal'::text, 'supplement'::text, 'opinion'::text, 'new_fact'::text])))
);
alter table order_words enable row level security;
CREATE INDEX order_words_order_id ON public.order_words USING btree (city_id, order_id);
create policy order_words_door on order_words for all to shaoying_door
  using true
  with check true;
create policy order_words_reader on order_words for select to shaoying_reader
  using ((city_id = ( SELECT reader_city() AS reader_city)) AND (EXISTS ( SELECT
   FROM order_state s
  WHERE ((s.city_id = order_words.city_id) AND (s.order_id = order_words.order_id)))));
grant insert, select, update on order_words to shaoying_door;
grant select on order_words to shaoying_reader;

create table outbox (
  city_id text not null,
  message_id uuid not null,
  channel text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  at timestamp with time zone not null,
  constraint outbox_pkey PRIMARY KEY (city_id, message_id)
);
alter table outbox enable row level security;
CREATE INDEX outbox_recent ON public.outbox USING btree (city_id, at DESC, message_id DESC);
create policy outbox_door on outbox for all to shaoying_door
  using true
  with check true;
create policy outbox_reader on outbox for select to shaoying_reader
  using ((city_id = ( SELECT reader_city() AS reader_city)) AND ( SELECT reader_sees_city() AS reader_sees_city));
grant insert, select on outbox to shaoying_door;
grant select on outbox to shaoying_reader;

create table pack_version (
  city_id text not null,
  pack_version_id text not null,
  effective_on date not null,
  loaded_at timestamp with time zone not null,
  loaded_by text not null,
  content jsonb not null,
  constraint pack_version_pkey PRIMARY KEY (city_id, pack_version_id),
  constraint pack_version_effective_unique UNIQUE (city_id, effective_on, loaded_at)
);
grant insert, select on pack_version to shaoying_door;
grant select on pack_version to shaoying_reader;

create table petitioner_sign_out (
  city_id text not null,
  order_id uuid not null,
  at timestamp with time zone not null,
  constraint petitioner_sign_out_pkey PRIMARY KEY (city_id, order_id)
);
grant insert, select, update on petitioner_sign_out to shaoying_door;

create table quarantine (
  city_id text not null,
  thing text not null,
  reason text not null,
  tries integer not null,
  since timestamp with time zone not null,
  retry_at timestamp with time zone not null,
  constraint quarantine_pkey PRIMARY KEY (city_id, thing),
  constraint quarantine_tries_positive CHECK ((tries >= 1))
);
alter table quarantine enable row level security;
create policy quarantine_door on quarantine for all to shaoying_door
  using true
  with check true;
grant delete, insert, select, update on quarantine to shaoying_door;

create table record_state (
  city_id text not null,
  record_kind text not null,
  record_id uuid not null,
  version integer not null,
  last_hash bytea not null,
  situation text not null,
  unit_id text,
  natural_key text,
  title text not null,
  next_due_at timestamp with time zone,
  seen_by_unit_ids text[],
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  state jsonb not null,
  constraint record_state_pkey PRIMARY KEY (city_id, record_kind, record_id),
  constraint record_state_version_positive CHECK ((version >= 1))
) with (fillfactor=80);
alter table record_state enable row level security;
CREATE INDEX record_state_due ON public.record_state USING btree (city_id, next_due_at) WHERE (next_due_at IS NOT NULL);
CREATE INDEX record_state_leader_call ON public.record_state USING gin (((state -> 'calls'::text)) jsonb_path_ops) WHERE (record_kind = 'call_in_day'::text);
CREATE UNIQUE INDEX record_state_natural ON public.record_state USING btree (city_id, record_kind, natural_key) WHERE (natural_key IS NOT NULL);
CREATE INDEX record_state_posting ON public.record_state USING gin (((state -> 'postings'::text)) jsonb_path_ops) WHERE (record_kind = 'person'::text);
CREATE INDEX record_state_situation ON public.record_state USING btree (city_id, record_kind, situation, updated_at DESC);
CREATE INDEX record_state_unit ON public.record_state USING btree (city_id, record_kind, unit_id, updated_at DESC);
CREATE INDEX record_state_window ON public.record_state USING btree (city_id, record_kind, ((state ->> 'windowId'::text))) WHERE (record_kind = ANY (ARRAY['exclusion'::text, 'assessment_entry'::text]));
CREATE INDEX record_state_work_phone ON public.record_state USING btree (city_id, regexp_replace((state ->> 'workPhone'::text), '\D'::text, ''::text, 'g'::text)) WHERE ((record_kind = 'person'::text) AND (situation = 'serving'::text));
create policy record_state_door on record_state for all to shaoying_door
  using true
  with check true;
create policy record_state_reader on record_state for select to shaoying_reader
  using ((city_id = ( SELECT reader_city() AS reader_city)) AND ((seen_by_unit_ids IS NULL) OR ( SELECT reader_sees_city() AS reader_sees_city) OR (seen_by_unit_ids && ( SELECT (reader_units() || reader_districts())))));
grant insert, select, update on record_state to shaoying_door;
grant select on record_state to shaoying_reader;

create table request_key (
  city_id text not null,
  actor_id text not null,
  key text not null,
  request_hash bytea not null,
  stream_id uuid not null,
  answer jsonb not null,
  at timestamp with time zone not null,
  constraint request_key_pkey PRIMARY KEY (city_id, actor_id, key)
);
CREATE INDEX request_key_aged ON public.request_key USING btree (city_id, at);
grant delete, insert, select on request_key to shaoying_door;

create table search_document (
  city_id text not null,
  subject_kind text not null,
  subject_id uuid not null,
  audience text not null,
  at timestamp with time zone not null,
  title text not null,
  summary text not null,
  title_tokens tsvector not null,
  tokens tsvector not null,
  constraint search_document_pkey PRIMARY KEY (city_id, subject_kind, subject_id, audience, at),
  constraint search_document_audience_known CHECK ((audience = ANY (ARRAY['order'::text, 'staff'::text, 'public'::text])))
) partition by list (subject_kind);
alter table search_document enable row level security;
CREATE INDEX search_document_tokens ON ONLY public.search_document USING gin (tokens);
create policy search_document_door on search_document for all to shaoying_door
  using true
  with check true;
grant delete, insert, select, update on search_document to shaoying_door;

create table session (
  city_id text not null,
  session_id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  kind text not null,
  acting_unit_id text,
  created_at timestamp with time zone not null,
  last_used_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  address text not null,
  agent text not null,
  constraint session_pkey PRIMARY KEY (city_id, session_id),
  constraint session_kind_known CHECK ((kind = ANY (ARRAY['cookie'::text, 'token'::text]))),
  constraint session_token_is_sha256 CHECK ((octet_length(token_hash) = 32))
);
CREATE INDEX session_expired ON public.session USING btree (city_id, expires_at);
CREATE INDEX session_person ON public.session USING btree (city_id, person_id);
CREATE UNIQUE INDEX session_token ON public.session USING btree (city_id, token_hash);
grant delete, insert, select, update on session to shaoying_door;

create table sign_in (
  city_id text not null,
  sign_in_id uuid not null,
  at timestamp with time zone not null,
  person_id uuid,
  login text not null,
  outcome text not null,
  address text not null,
  agent text not null,
  request_id text not null,
  constraint sign_in_pkey PRIMARY KEY (city_id, sign_in_id)
);
CREATE INDEX sign_in_person ON public.sign_in USING btree (city_id, person_id, at DESC);
CREATE INDEX sign_in_recent ON public.sign_in USING btree (city_id, at DESC);
grant insert, select on sign_in to shaoying_door;

create table site_picture (
  city_id text not null,
  picture_id uuid not null,
  whistle_id uuid not null,
  record_kind text default 'whistle'::text not null,
  sha256 bytea not null,
  shown jsonb,
  thumbnail jsonb,
  scan_verdict text not null,
  by_id text not null,
  created_at timestamp with time zone not null,
  erased_at timestamp with time zone,
  constraint site_picture_pkey PRIMARY KEY (city_id, picture_id),
  constraint site_picture_whistle FOREIGN KEY (city_id, record_kind, whistle_id) REFERENCES record_state(city_id, record_kind, record_id),
  constraint site_picture_kind_known CHECK ((record_kind = 'whistle'::text)),
  constraint site_picture_sha256_length CHECK ((octet_length(sha256) = 32)),
  constraint site_picture_verdict_known CHECK ((scan_verdict = ANY (ARRAY['clean'::text, 'not_scanned'::text])))
);
alter table site_picture enable row level security;
CREATE INDEX site_picture_whistle_id ON public.site_picture USING btree (city_id, record_kind, whistle_id);
create policy site_picture_door on site_picture for all to shaoying_door
  using true
  with check true;
create policy site_picture_reader on site_picture for select to shaoying_reader
  using ((city_id = ( SELECT reader_city() AS reader_city)) AND (EXISTS ( SELECT
   FROM record_state s
  WHERE ((s.city_id = site_picture.city_id) AND (s.record_kind = 'whistle'::text) AND (s.record_id = site_picture.whistle_id)))));
grant insert, select, update on site_picture to shaoying_door;
grant select on site_picture to shaoying_reader;

create table trace_seal (
  city_id text not null,
  seal_number bigint not null,
  first_position bigint not null,
  last_position bigint not null,
  event_count bigint not null,
  seal bytea not null,
  sealed_at timestamp with time zone not null,
  constraint trace_seal_pkey PRIMARY KEY (city_id, seal_number)
);
grant insert, select on trace_seal to shaoying_door;

create table triage_model_file (
  city_id text not null,
  model_id uuid not null,
  content bytea not null,
  constraint triage_model_file_pkey PRIMARY KEY (city_id, model_id)
);
alter table triage_model_file enable row level security;
create policy triage_model_file_door on triage_model_file for all to shaoying_door
  using true
  with check true;
grant delete, insert, select on triage_model_file to shaoying_door;

create table triage_sample (
  city_id text not null,
  order_id uuid not null,
  at timestamp with time zone not null,
  model_id text not null,
  proposed_kind text not null,
  proposed_category_id text,
  probability real not null,
  top_category_ids text[] not null,
  abstained boolean not null,
  proposed_place_unit_id text,
  place_determined boolean not null,
  proposed_unit_id text,
  urgency text not null,
  decided_kind text not null,
  decided_category_id text,
  decided_place_unit_id text,
  decided_unit_id text,
  emergency boolean not null,
  place_right boolean,
  corrections integer not null,
  constraint triage_sample_pkey PRIMARY KEY (city_id, order_id)
);
alter table triage_sample enable row level security;
CREATE INDEX triage_sample_at ON public.triage_sample USING btree (city_id, at);
create policy triage_sample_door on triage_sample for all to shaoying_door
  using true
  with check true;
create policy triage_sample_reader on triage_sample for select to shaoying_reader
  using ((city_id = ( SELECT reader_city() AS reader_city)) AND ( SELECT reader_sees_city() AS reader_sees_city));
grant delete, insert, select, update on triage_sample to shaoying_door;
grant select on triage_sample to shaoying_reader;

create table unit_experience (
  city_id text not null,
  month_on date not null,
  category_id text not null,
  street_id text not null,
  unit_id text not null,
  dispatched integer not null,
  objected integer not null,
  lost integer not null,
  gained integer not null,
  reworked integer not null,
  constraint unit_experience_pkey PRIMARY KEY (city_id, category_id, unit_id, street_id, month_on)
);
alter table unit_experience enable row level security;
create policy unit_experience_door on unit_experience for all to shaoying_door
  using true
  with check true;
create policy unit_experience_reader on unit_experience for select to shaoying_reader
  using ((city_id = ( SELECT reader_city() AS reader_city)) AND (current_setting('shaoying.scope'::text, true) = ANY (ARRAY['city'::text, 'units'::text])));
grant delete, insert, select, update on unit_experience to shaoying_door;
grant select on unit_experience to shaoying_reader;

create table upload (
  city_id text not null,
  upload_id uuid not null,
  order_id uuid not null,
  purpose text not null,
  name text not null,
  bytes bigint not null,
  doer_kind text not null,
  doer_id text not null,
  key_id text not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  constraint upload_pkey PRIMARY KEY (city_id, upload_id),
  constraint upload_order FOREIGN KEY (city_id, order_id) REFERENCES order_state(city_id, order_id),
  constraint upload_bytes_positive CHECK ((bytes > 0))
);
alter table upload enable row level security;
CREATE INDEX upload_expiry ON public.upload USING btree (city_id, expires_at);
CREATE INDEX upload_order_id ON public.upload USING btree (city_id, order_id);
create policy upload_door on upload for all to shaoying_door
  using true
  with check true;
grant delete, insert, select, update on upload to shaoying_door;

create table vault_record (
  city_id text not null,
  vault_id uuid not null,
  petitioner_id uuid,
  order_id uuid,
  key_id text not null,
  nonce bytea not null,
  ciphertext bytea not null,
  masked jsonb not null,
  created_at timestamp with time zone not null,
  erased_at timestamp with time zone,
  constraint vault_record_pkey PRIMARY KEY (city_id, vault_id)
);
alter table vault_record enable row level security;
CREATE INDEX vault_record_order ON public.vault_record USING btree (city_id, order_id);
CREATE INDEX vault_record_petitioner ON public.vault_record USING btree (city_id, petitioner_id);
create policy vault_record_door on vault_record for all to shaoying_door
  using true
  with check true;
create policy vault_record_reader on vault_record for select to shaoying_reader
  using ((city_id = ( SELECT reader_city() AS reader_city)) AND (EXISTS ( SELECT
   FROM order_state s
  WHERE ((s.city_id = vault_record.city_id) AND (s.order_id = vault_record.order_id)))));
grant insert, select, update on vault_record to shaoying_door;

create table whistle_fact (
  city_id text not null,
  whistle_id uuid not null,
  record_kind text default 'whistle'::text not null,
  caller_unit_id text not null,
  blown_at timestamp with time zone not null,
  kind text not null,
  everyday_kind text not null,
  direction text not null,
  entry text not null,
  called_off boolean not null,
  solved_at timestamp with time zone,
  solved_in_time boolean,
  seconds_on_scene integer,
  constraint whistle_fact_pkey PRIMARY KEY (city_id, whistle_id),
  constraint whistle_fact_whistle FOREIGN KEY (city_id, record_kind, whistle_id) REFERENCES record_state(city_id, record_kind, record_id),
  constraint whistle_fact_kind_known CHECK ((record_kind = 'whistle'::text))
);
alter table whistle_fact enable row level security;
CREATE INDEX whistle_fact_blown_at ON public.whistle_fact USING btree (city_id, blown_at);
CREATE INDEX whistle_fact_caller ON public.whistle_fact USING btree (city_id, caller_unit_id, blown_at);
CREATE INDEX whistle_fact_whistle_id ON public.whistle_fact USING btree (city_id, record_kind, whistle_id);
create policy whistle_fact_door on whistle_fact for all to shaoying_door
  using true
  with check true;
create policy whistle_fact_reader on whistle_fact for select to shaoying_reader
  using ((city_id = ( SELECT reader_city() AS reader_city)) AND (( SELECT reader_sees_city() AS reader_sees_city) OR (EXISTS ( SELECT
   FROM record_state s
  WHERE ((s.city_id = whistle_fact.city_id) AND (s.record_kind = 'whistle'::text) AND (s.record_id = whistle_fact.whistle_id))))));
grant delete, insert, select, update on whistle_fact to shaoying_door;
grant select on whistle_fact to shaoying_reader;

create table whistle_leg_fact (
  city_id text not null,
  whistle_id uuid not null,
  leg_id text not null,
  unit_id text not null,
  caller_unit_id text not null,
  blown_at timestamp with time zone not null,
  signed_in_time boolean,
  arrived_in_time boolean,
  seconds_to_arrive integer,
  done boolean not null,
  refused boolean not null,
  failed boolean not null,
  score integer,
  constraint whistle_leg_fact_pkey PRIMARY KEY (city_id, whistle_id, leg_id),
  constraint whistle_leg_fact_whistle FOREIGN KEY (city_id, whistle_id) REFERENCES whistle_fact(city_id, whistle_id)
);
alter table whistle_leg_fact enable row level security;
CREATE INDEX whistle_leg_fact_caller ON public.whistle_leg_fact USING btree (city_id, caller_unit_id, blown_at);
CREATE INDEX whistle_leg_fact_unit ON public.whistle_leg_fact USING btree (city_id, unit_id, blown_at);
create policy whistle_leg_fact_door on whistle_leg_fact for all to shaoying_door
  using true
  with check true;
create policy whistle_leg_fact_reader on whistle_leg_fact for select to shaoying_reader
  using ((city_id = ( SELECT reader_city() AS reader_city)) AND (( SELECT reader_sees_city() AS reader_sees_city) OR (EXISTS ( SELECT
   FROM record_state s
  WHERE ((s.city_id = whistle_leg_fact.city_id) AND (s.record_kind = 'whistle'::text) AND (s.record_id = whistle_leg_fact.whistle_id))))));
grant delete, insert, select, update on whistle_leg_fact to shaoying_door;
grant select on whistle_leg_fact to shaoying_reader;
