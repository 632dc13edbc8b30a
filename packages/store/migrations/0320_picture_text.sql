-- What a machine made out in a picture: found by search, shown as read by a machine, gone with the file.
alter table attachment
  add column machine_text text,
  -- 0–1, of what it made out.
  add column machine_confidence real,
  -- The program and weights that read it.
  add column machine_reader text,
  -- Null: no machine has looked yet.
  add column machine_read_at timestamptz;
create index attachment_unread on attachment (city_id, created_at) where sort = 'picture' and machine_read_at is null and erased_at is null;
