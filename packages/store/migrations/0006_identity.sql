-- With what people prove who they are. Not facts of the mechanism: secrets have no place in an append-only trace.
-- Whether somebody may sign in stands in the person's record.
create table account (
  city_id text not null,
  person_id uuid not null,
  -- Argon2id in PHC form; null: signs in through the city's own sign-on only.
  password_hash text,
  password_at timestamptz,
  -- Given by somebody else and good for choosing one's own.
  one_time boolean not null,
  failed_count integer not null default 0,
  locked_until timestamptz,
  -- The second factor's secret, sealed like personal data; counts once it was confirmed with a code.
  otp_key_id text,
  otp_nonce bytea,
  otp_secret bytea,
  otp_confirmed_at timestamptz,
  -- A code is good for one sign-in: the last 30-second step used.
  otp_last_step bigint,
  -- Who they are for the city's own sign-on.
  subject text,
  language text,
  constraint account_pkey primary key (city_id, person_id),
  constraint account_failed_count_not_negative check (failed_count >= 0),
  constraint account_otp_whole check ((otp_secret is null) = (otp_key_id is null) and (otp_secret is null) = (otp_nonce is null)),
  constraint account_language_known check (language in ('zh', 'en'))
);
create unique index account_subject on account (city_id, subject) where subject is not null;

-- A signed-in person at one device. The token itself is known to that device alone.
create table session (
  city_id text not null,
  session_id uuid not null,
  token_hash bytea not null,
  person_id uuid not null,
  kind text not null,
  -- Of several units the one acted for; null: all.
  acting_unit_id text,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  address text not null,
  agent text not null,
  constraint session_pkey primary key (city_id, session_id),
  constraint session_kind_known check (kind in ('cookie', 'token')),
  constraint session_token_is_sha256 check (octet_length(token_hash) = 32)
);
create unique index session_token on session (city_id, token_hash);
create index session_person on session (city_id, person_id);
create index session_expired on session (city_id, expires_at);

-- Every try to sign in and every change of what one signs in with.
create table sign_in (
  city_id text not null,
  sign_in_id uuid not null,
  at timestamptz not null,
  person_id uuid,
  -- As typed, cut short; unknown ones too, so that a search for logins shows.
  login text not null,
  outcome text not null,
  address text not null,
  agent text not null,
  request_id text not null,
  constraint sign_in_pkey primary key (city_id, sign_in_id)
);
create index sign_in_person on sign_in (city_id, person_id, at desc);
create index sign_in_recent on sign_in (city_id, at desc);

grant select, insert, update on account to shaoying_door;
grant select, insert, update, delete on session to shaoying_door;
grant select, insert on sign_in to shaoying_door;
