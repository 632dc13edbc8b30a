-- Clocks that are due and cannot be fired. They wait longer after each try, so that one of them holds up nothing, and
-- stand here until they fire, so that somebody sees them.
create table quarantine (
  city_id text not null,
  -- `order/…`, `whistle/…`
  thing text not null,
  -- A code or a kind of error; never words, which may quote a resident.
  reason text not null,
  tries integer not null,
  since timestamptz not null,
  retry_at timestamptz not null,
  constraint quarantine_pkey primary key (city_id, thing),
  constraint quarantine_tries_positive check (tries >= 1)
);

alter table quarantine enable row level security;
create policy quarantine_door on quarantine to shaoying_door using (true) with check (true);
grant select, insert, update, delete on quarantine to shaoying_door;
