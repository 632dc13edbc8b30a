-- What a machine made out in a picture: found by search, shown as read by a machine, gone with the file.
alter table attachment
  add column machine_text text,
  -- 0–1, of what it made out.
  add column machine_confidence real,
  -- The program and weights that read it.
  add column machine_reader text,
  -- Null: no machine has looked yet.
  add column machine_read_at timestamptz;
