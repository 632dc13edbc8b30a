-- The trace: every fact, append-only, chained by hash within its stream.
create sequence event_position;

create table event (
  city_id text not null,
  stream_id uuid not null,
  sequence integer not null,
  stream_kind text not null,
  kind text not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_id text not null,
  unit_id text,
  request_id text not null,
  payload jsonb not null,
  previous_hash bytea,
  hash bytea not null,
  position bigint not null default nextval('event_position'),
  transaction_id xid8 not null default pg_current_xact_id(),
  constraint event_pkey primary key (city_id, stream_id, sequence, at),
  constraint event_sequence_from_one check (sequence >= 1),
  constraint event_actor_kind_known check (actor_kind in ('person', 'petitioner', 'external', 'system')),
  constraint event_first_has_no_previous check ((sequence = 1) = (previous_hash is null)),
  constraint event_hash_is_sha256 check (octet_length(hash) = 32)
) partition by range (at);

-- Nothing is lost when a month has no partition yet.
create table event_default partition of event default;

-- Followers (projections, messages, realtime) read in commit order: transaction first, then position.
create index event_followed on event (city_id, transaction_id, position);

comment on table event is 'Append-only. Update and delete are granted to nobody.';

-- Every person's request is carried out once: the same key brings the same answer.
create table request_key (
  city_id text not null,
  actor_id text not null,
  key text not null,
  request_hash bytea not null,
  stream_id uuid not null,
  answer jsonb not null,
  at timestamptz not null,
  constraint request_key_pkey primary key (city_id, actor_id, key)
);
create index request_key_aged on request_key (city_id, at);

-- How far each follower has read.
create table follower (
  city_id text not null,
  name text not null,
  transaction_id xid8 not null default '0',
  position bigint not null default 0,
  seal bytea,
  sealed_count bigint not null default 0,
  constraint follower_pkey primary key (city_id, name)
);

-- A seal over the whole trace in commit order: removing a stream, or its tail, breaks it.
create table trace_seal (
  city_id text not null,
  seal_number bigint not null,
  first_position bigint not null,
  last_position bigint not null,
  event_count bigint not null,
  seal bytea not null,
  sealed_at timestamptz not null,
  constraint trace_seal_pkey primary key (city_id, seal_number)
);

-- Partitions are made by the owner, called by the worker; a month already served by the default partition stays there.
create function ensure_event_partitions(from_on date, to_on date) returns integer
language plpgsql security definer set search_path = public as $$
declare
  month_on date := date_trunc('month', from_on)::date;
  made integer := 0;
begin
  while month_on <= to_on loop
    if to_regclass(format('event_%s', to_char(month_on, 'YYYYMM'))) is null
      and not exists (select from event_default where at >= month_on::timestamptz and at < (month_on + interval '1 month')::timestamptz) then
      execute format('create table event_%s partition of event for values from (%L) to (%L)',
        to_char(month_on, 'YYYYMM'), (month_on::text || ' 00:00:00+00'), ((month_on + interval '1 month')::date::text || ' 00:00:00+00'));
      made := made + 1;
    end if;
    month_on := (month_on + interval '1 month')::date;
  end loop;
  return made;
end
$$;
revoke all on function ensure_event_partitions(date, date) from public;
grant execute on function ensure_event_partitions(date, date) to shaoying_door;

grant select, insert on event to shaoying_door;
grant usage on sequence event_position to shaoying_door;
grant select, insert, delete on request_key to shaoying_door;
grant select, insert, update on follower to shaoying_door;
grant select, insert on trace_seal to shaoying_door;
