-- Who has an order open, and whether they are writing: what keeps two people from writing the same reply. Gone by
-- itself when a screen stops saying so; nothing of the trace hangs on it.
create table order_presence (
  city_id text not null,
  order_id uuid not null,
  person_id text not null,
  unit_id text,
  doing text not null,
  since timestamptz not null,
  at timestamptz not null,
  constraint order_presence_pkey primary key (city_id, order_id, person_id),
  constraint order_presence_doing_known check (doing in ('viewing', 'writing'))
);

grant select, insert, update, delete on order_presence to shaoying_door;
