-- Files of orders: where they lie and what was found in them. The bytes lie sealed in the file store; the trace
-- vouches for them by their digest.
create table attachment (
  city_id text not null,
  attachment_id uuid not null,
  order_id uuid not null,
  purpose text not null,
  sort text not null,
  media_type text not null,
  -- As its sender called it: may say who they are, so it stands here only and can be erased.
  name text not null,
  -- Of the file as it came.
  bytes bigint not null,
  sha256 bytea not null,
  original_address text,
  -- Of pictures: what is shown in everyday use, {address, mediaType, bytes, width, height}.
  shown jsonb,
  thumbnail jsonb,
  -- Of films and recordings: parts that say where and with what they were made, [{from, to}]; shown as zeros.
  blanked jsonb not null,
  scan_verdict text not null,
  scanner text not null,
  created_at timestamptz not null,
  erased_at timestamptz,
  constraint attachment_pkey primary key (city_id, attachment_id),
  constraint attachment_order foreign key (city_id, order_id) references order_state (city_id, order_id),
  constraint attachment_purpose_known check (purpose in ('appeal', 'evidence', 'reply', 'objection', 'callback')),
  constraint attachment_sort_known check (sort in ('picture', 'audio', 'video', 'pdf', 'office')),
  constraint attachment_verdict_known check (scan_verdict in ('clean', 'not_scanned')),
  constraint attachment_sha256_length check (octet_length(sha256) = 32),
  constraint attachment_lies_somewhere check ((original_address is null) = (erased_at is not null))
);
create index attachment_order_id on attachment (city_id, order_id);
create index attachment_recent on attachment (city_id, created_at);

-- Files on their way in. Gone when they have arrived or nobody went on with them.
create table upload (
  city_id text not null,
  upload_id uuid not null,
  order_id uuid not null,
  purpose text not null,
  name text not null,
  bytes bigint not null,
  doer_kind text not null,
  doer_id text not null,
  -- Name of the vault key that hides the spool.
  key_id text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  settled_at timestamptz,
  constraint upload_pkey primary key (city_id, upload_id),
  constraint upload_order foreign key (city_id, order_id) references order_state (city_id, order_id),
  constraint upload_bytes_positive check (bytes > 0)
);
create index upload_order_id on upload (city_id, order_id);
create index upload_expiry on upload (city_id, expires_at);

grant select, insert, update, delete on attachment, upload to shaoying_door;
grant select on attachment to shaoying_reader;

alter table attachment enable row level security;
alter table upload enable row level security;
create policy attachment_door on attachment to shaoying_door using (true) with check (true);
create policy upload_door on upload to shaoying_door using (true) with check (true);
-- Whoever sees the order sees its files; a petitioner those that are meant for them.
create policy attachment_reader on attachment for select to shaoying_reader using (
  city_id = (select reader_city())
  and (current_setting('shaoying.scope', true) <> 'order' or purpose in ('appeal', 'reply'))
  and exists (select from order_state s where s.city_id = attachment.city_id and s.order_id = attachment.order_id)
);
