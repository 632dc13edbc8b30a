-- Trained models as files; what they are and which one is asked stands in their records (triage_model).
create table triage_model_file (
  city_id text not null,
  model_id uuid not null,
  content bytea not null,
  constraint triage_model_file_pkey primary key (city_id, model_id)
);
grant select, insert, delete on triage_model_file to shaoying_door;
alter table triage_model_file enable row level security;
create policy triage_model_file_door on triage_model_file to shaoying_door using (true) with check (true);
