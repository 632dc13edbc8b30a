-- Everything else that has a life and a trace of its own (person, article, package, duty change…): same door,
-- same chain, one table, because none of them is on the hot path.
create table record_state (
  city_id text not null,
  record_kind text not null,
  record_id uuid not null,
  version integer not null,
  last_hash bytea not null,
  situation text not null,
  unit_id text,
  -- Natural key within the kind, where it has one (a login name, an article's slug).
  natural_key text,
  title text not null,
  next_due_at timestamptz,
  -- Units whose staff may read it, besides the city's bodies; null: all staff.
  seen_by_unit_ids text[],
  created_at timestamptz not null,
  updated_at timestamptz not null,
  state jsonb not null,
  constraint record_state_pkey primary key (city_id, record_kind, record_id),
  constraint record_state_version_positive check (version >= 1)
) with (fillfactor = 80);
create unique index record_state_natural on record_state (city_id, record_kind, natural_key) where natural_key is not null;
create index record_state_unit on record_state (city_id, record_kind, unit_id, updated_at desc);
create index record_state_situation on record_state (city_id, record_kind, situation, updated_at desc);
-- Who serves, or served, in a unit.
create index record_state_posting on record_state using gin ((state -> 'postings') jsonb_path_ops) where record_kind = 'person';
create index record_state_window on record_state (city_id, record_kind, (state ->> 'windowId')) where record_kind in ('exclusion', 'assessment_entry');
create index record_state_due on record_state (city_id, next_due_at) where next_due_at is not null;

-- City packs, whole and unchangeable, by the day from which they hold.
create table pack_version (
  city_id text not null,
  pack_version_id text not null,
  effective_on date not null,
  loaded_at timestamptz not null,
  loaded_by text not null,
  content jsonb not null,
  constraint pack_version_pkey primary key (city_id, pack_version_id),
  constraint pack_version_effective_unique unique (city_id, effective_on, loaded_at)
);

grant select, insert, update on record_state to shaoying_door;
grant select, insert on pack_version to shaoying_door;
grant select on record_state, pack_version to shaoying_reader;
