-- What of a whistle says who somebody was is kept no longer than the city says: pictures from the spot, and how the
-- offices of bodies outside the directory are reached.
alter table site_picture add column erased_at timestamptz;
-- squawk-ignore ban-drop-not-null
alter table site_picture alter column shown drop not null;
-- squawk-ignore ban-drop-not-null
alter table site_picture alter column thumbnail drop not null;
grant update on site_picture to shaoying_door;

-- Sealed; the whistle's trace holds the mask. An erased one stays as a tombstone.
create table guest_contact (
  city_id text not null,
  contact_id uuid not null,
  whistle_id uuid not null,
  key_id text not null,
  nonce bytea not null,
  ciphertext bytea not null,
  at timestamptz not null,
  erased_at timestamptz,
  constraint guest_contact_pkey primary key (city_id, contact_id)
);
create index guest_contact_whistle on guest_contact (city_id, whistle_id);
grant select, insert, update, delete on guest_contact to shaoying_door;
