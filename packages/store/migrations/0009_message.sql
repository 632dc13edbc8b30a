-- What people are told: petitioners by SMS or mail, staff on their screens. Holds nothing personal: number and address
-- are taken from the vault when a message leaves.
create table message (
  city_id text not null,
  message_id uuid not null,
  -- The fact that caused it: with template and recipient, told once, however often the trace is read.
  event_position bigint not null,
  template text not null,
  -- `petitioner`, `unit:<id>` or `person:<id>`.
  recipient text not null,
  order_id uuid,
  unit_id text,
  person_id text,
  -- Which roles of the unit; null: all.
  roles text[],
  params jsonb not null,
  -- posted: stands on the screen. queued: to be sent. sent. dropped: nowhere to send it to. dead: given up, a person must look.
  situation text not null,
  -- Sent by day and night: the answer to something the petitioner has just done.
  immediate boolean not null,
  tries integer not null default 0,
  -- When to try next, also for one that is being sent: should its sender die, another takes over then.
  due_at timestamptz,
  created_at timestamptz not null,
  sent_at timestamptz,
  gateway text,
  fault text,
  constraint message_pkey primary key (city_id, message_id),
  constraint message_told_once unique (city_id, event_position, template, recipient),
  constraint message_situation_known check (situation in ('posted', 'queued', 'sent', 'dropped', 'dead')),
  constraint message_due_when_queued check ((situation = 'queued') = (due_at is not null)),
  constraint message_to_somebody check (order_id is not null or unit_id is not null or person_id is not null)
);
create index message_due on message (city_id, due_at) where due_at is not null;
create index message_unit on message (city_id, unit_id, created_at desc) where situation = 'posted' and unit_id is not null;
create index message_person on message (city_id, person_id, created_at desc) where situation = 'posted' and person_id is not null;
create index message_dead on message (city_id, created_at desc) where situation = 'dead';
create index message_order on message (city_id, order_id, created_at) where order_id is not null;

create table message_read (
  city_id text not null,
  message_id uuid not null,
  person_id text not null,
  read_at timestamptz not null,
  constraint message_read_pkey primary key (city_id, message_id, person_id),
  constraint message_read_message foreign key (city_id, message_id) references message (city_id, message_id)
);

-- Where no gateway is configured: what would have been sent, with the recipient's mask. For demonstrations.
create table outbox (
  city_id text not null,
  message_id uuid not null,
  channel text not null,
  recipient text not null,
  subject text not null,
  body text not null,
  at timestamptz not null,
  constraint outbox_pkey primary key (city_id, message_id)
);
create index outbox_recent on outbox (city_id, at desc, message_id desc);

grant select, insert, update on message to shaoying_door;
grant select, insert on message_read, outbox to shaoying_door;
grant select on message, message_read, outbox to shaoying_reader;

alter table message enable row level security;
alter table message_read enable row level security;
alter table outbox enable row level security;
create policy message_door on message to shaoying_door using (true) with check (true);
create policy message_read_door on message_read to shaoying_door using (true) with check (true);
create policy outbox_door on outbox to shaoying_door using (true) with check (true);
-- What is posted to a unit is for those who serve in it; what is sent to petitioners is for those who see every order.
create policy message_reader on message for select to shaoying_reader using (
  city_id = (select reader_city())
  and (
    situation = 'posted' and (unit_id = any ((select reader_served_units())::text[]) or person_id = (select reader_person()))
    or situation <> 'posted' and (select reader_sees_city())
  )
);
create policy message_read_reader on message_read for select to shaoying_reader using (
  city_id = (select reader_city()) and person_id = (select reader_person())
);
create policy outbox_reader on outbox for select to shaoying_reader using (
  city_id = (select reader_city()) and (select reader_sees_city())
);
