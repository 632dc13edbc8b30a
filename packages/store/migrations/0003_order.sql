-- An order as its trace tells it, saved in the same statement as its facts.
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
  -- District of the unit that leads; its supervisors read by it.
  lead_district_id text,
  petitioner_id uuid,
  -- Staff who recorded it; null when the petitioner did.
  registered_by text,
  confidential boolean not null,
  barred_unit_ids text[] not null,
  barred_person_ids text[] not null,
  title text not null,
  emergency boolean not null,
  created_at timestamptz not null,
  handle_due_at timestamptz,
  next_due_at timestamptz,
  updated_at timestamptz not null,
  pack_version_id text not null,
  state jsonb not null,
  constraint order_state_pkey primary key (city_id, order_id),
  constraint order_state_number_unique unique (city_id, order_number),
  constraint order_state_version_positive check (version >= 1)
) with (fillfactor = 80);

-- Clocks cost nothing until they are due.
create index order_state_due on order_state (city_id, next_due_at) where next_due_at is not null;
-- What the city has open, soonest due first, and its queues, oldest first.
create index order_state_open_due on order_state (city_id, handle_due_at, order_id) where open;
create index order_state_queue on order_state (city_id, situation, created_at, order_id) where open;
create index order_state_recent on order_state (city_id, created_at desc, order_id desc);
create index order_state_petitioner on order_state (city_id, petitioner_id, created_at desc) where petitioner_id is not null;

-- Units that have to do with an order: lead, assists, copies, sections, told. Their inboxes and lists start here.
create table order_tie (
  city_id text not null,
  order_id uuid not null,
  unit_id text not null,
  tie text not null,
  open boolean not null,
  -- The unit has nothing to do with it any more; a closed order's ties are not open and not ended.
  ended boolean not null default false,
  due_at timestamptz,
  constraint order_tie_pkey primary key (city_id, order_id, unit_id, tie),
  constraint order_tie_order foreign key (city_id, order_id) references order_state (city_id, order_id)
);
create index order_tie_unit on order_tie (city_id, unit_id, (coalesce(due_at, 'infinity'::timestamptz)), order_id) where open;
-- Ids are ordered by time, so that this is a unit's orders, newest first.
create index order_tie_latest on order_tie (city_id, unit_id, order_id desc) where not ended;

-- The resident's own words. The trace holds their digest, so that they can be erased without breaking the chain.
create table order_words (
  city_id text not null,
  words_id uuid not null,
  order_id uuid not null,
  part text not null,
  title text not null,
  body text not null,
  digest bytea not null,
  at timestamptz not null,
  erased_at timestamptz,
  constraint order_words_pkey primary key (city_id, words_id),
  constraint order_words_order foreign key (city_id, order_id) references order_state (city_id, order_id),
  constraint order_words_part_known check (part in ('appeal', 'supplement', 'opinion', 'new_fact'))
);
create index order_words_order_id on order_words (city_id, order_id);

-- Personal data, encrypted per record; everywhere else stands only the handle.
create table vault_record (
  city_id text not null,
  vault_id uuid not null,
  petitioner_id uuid,
  order_id uuid,
  key_id text not null,
  nonce bytea not null,
  ciphertext bytea not null,
  masked jsonb not null,
  created_at timestamptz not null,
  erased_at timestamptz,
  constraint vault_record_pkey primary key (city_id, vault_id)
);
create index vault_record_petitioner on vault_record (city_id, petitioner_id);
create index vault_record_order on vault_record (city_id, order_id);

-- Who looked at what, and why. Written before the answer leaves.
create table look (
  city_id text not null,
  look_id uuid not null,
  at timestamptz not null,
  person_id text not null,
  unit_id text,
  subject_kind text not null,
  subject_id text not null,
  personal boolean not null,
  reason text not null,
  request_id text not null,
  constraint look_pkey primary key (city_id, look_id)
);
create index look_subject on look (city_id, subject_id, at);
create index look_personal on look (city_id, at) where personal;

-- Public numbers are taken in blocks, so that no counter is a queue; a gap is explained by its block.
create table number_block (
  city_id text not null,
  day_on date not null,
  first_number integer not null,
  last_number integer not null,
  taken_by text not null,
  taken_at timestamptz not null,
  constraint number_block_pkey primary key (city_id, day_on, first_number)
);

grant select, insert, update on order_state to shaoying_door;
grant select, insert, update, delete on order_tie to shaoying_door;
grant select, insert, update on order_words, vault_record to shaoying_door;
grant select, insert on look, number_block to shaoying_door;
