-- From when on a petitioner's earlier tokens for an order hold no more: they signed out, or lost their telephone.
create table petitioner_sign_out (
  city_id text not null,
  order_id uuid not null,
  at timestamptz not null,
  constraint petitioner_sign_out_pkey primary key (city_id, order_id)
);

grant select, insert, update on petitioner_sign_out to shaoying_door;
