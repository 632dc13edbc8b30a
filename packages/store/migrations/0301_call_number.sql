-- The number a call comes from, sealed; apart from the call's trace, and forgotten after a day. What is needed longer
-- stands in the vault of the order that came of the call.
create table call_number (
  city_id text not null,
  call_id uuid not null,
  key_id text not null,
  nonce bytea not null,
  ciphertext bytea not null,
  at timestamptz not null,
  constraint call_number_pkey primary key (city_id, call_id)
);

grant select, insert, delete on call_number to shaoying_door;
