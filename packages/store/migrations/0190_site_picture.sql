-- Pictures from the spot of a whistle, drawn anew on their way in; the facts of the whistle name them by their id. The
-- original, with what the camera wrote into it, is not kept; its digest is.
create table site_picture (
  city_id text not null,
  picture_id uuid not null,
  whistle_id uuid not null,
  record_kind text not null default 'whistle',
  sha256 bytea not null,
  -- {address, mediaType, bytes, width, height}
  shown jsonb not null,
  thumbnail jsonb not null,
  scan_verdict text not null,
  by_id text not null,
  created_at timestamptz not null,
  constraint site_picture_pkey primary key (city_id, picture_id),
  constraint site_picture_whistle foreign key (city_id, record_kind, whistle_id) references record_state (city_id, record_kind, record_id),
  constraint site_picture_kind_known check (record_kind = 'whistle'),
  constraint site_picture_verdict_known check (scan_verdict in ('clean', 'not_scanned')),
  constraint site_picture_sha256_length check (octet_length(sha256) = 32)
);
create index site_picture_whistle_id on site_picture (city_id, record_kind, whistle_id);

grant select, insert on site_picture to shaoying_door;
grant select on site_picture to shaoying_reader;
alter table site_picture enable row level security;
create policy site_picture_door on site_picture to shaoying_door using (true) with check (true);
-- Whoever sees the whistle sees its pictures.
create policy site_picture_reader on site_picture for select to shaoying_reader using (
  city_id = (select reader_city())
  and exists (select from record_state s where s.city_id = site_picture.city_id and s.record_kind = 'whistle' and s.record_id = site_picture.whistle_id)
);
