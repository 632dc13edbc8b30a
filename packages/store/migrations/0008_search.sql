-- What is found by words: tokens of orders, articles and whatever comes after them, made by the application (words,
-- pairs of characters, first letters of pinyin), because PostgreSQL cuts no Chinese. Orders lie by month, so that a
-- month's index stays small and the newest are asked first; the rest is little and lies together.
create table search_document (
  city_id text not null,
  subject_kind text not null,
  subject_id uuid not null,
  -- order: who sees the order. staff: everybody who works for the city. public: everybody.
  audience text not null,
  -- When the subject began; never changes.
  at timestamptz not null,
  title text not null,
  summary text not null,
  title_tokens tsvector not null,
  -- Of an order also `@u:<unit>`, `@d:<district>`, `@p:<person>`: who may find it, so that the index itself narrows;
  -- row-level security decides.
  tokens tsvector not null,
  constraint search_document_pkey primary key (city_id, subject_kind, subject_id, audience, at),
  constraint search_document_audience_known check (audience in ('order', 'staff', 'public'))
) partition by list (subject_kind);
create table search_order partition of search_document for values in ('order') partition by range (at);
-- Nothing is lost when a month has no partition yet.
create table search_order_default partition of search_order default;
create table search_other partition of search_document default;
create index search_document_tokens on search_document using gin (tokens);

-- How often answers rested on an article.
create table article_use (
  city_id text not null,
  article_id uuid not null,
  uses bigint not null,
  last_used_at timestamptz not null,
  constraint article_use_pkey primary key (city_id, article_id)
);

-- Months are made by the owner, called by the follower that fills them.
create function ensure_search_partitions(from_on date, to_on date) returns integer
language plpgsql security definer set search_path = public as $$
declare
  month_on date := date_trunc('month', from_on)::date;
  made integer := 0;
begin
  while month_on <= to_on loop
    if to_regclass(format('search_order_%s', to_char(month_on, 'YYYYMM'))) is null
      and not exists (select from search_order_default where at >= month_on::timestamptz and at < (month_on + interval '1 month')::timestamptz) then
      execute format('create table search_order_%s partition of search_order for values from (%L) to (%L)',
        to_char(month_on, 'YYYYMM'), (month_on::text || ' 00:00:00+00'), ((month_on + interval '1 month')::date::text || ' 00:00:00+00'));
      made := made + 1;
    end if;
    month_on := (month_on + interval '1 month')::date;
  end loop;
  return made;
end
$$;
revoke all on function ensure_search_partitions(date, date) from public;
grant execute on function ensure_search_partitions(date, date) to shaoying_door;

grant select, insert, update, delete on search_document to shaoying_door;
grant select, insert, update on article_use to shaoying_door;
grant select on search_document, article_use to shaoying_reader;

alter table search_document enable row level security;
alter table article_use enable row level security;
create policy search_document_door on search_document to shaoying_door using (true) with check (true);
create policy article_use_door on article_use to shaoying_door using (true) with check (true);
create policy search_document_reader on search_document for select to shaoying_reader using (
  city_id = (select reader_city())
  and (
    audience = 'public'
    or audience = 'staff' and current_setting('shaoying.scope', true) in ('city', 'units')
    or audience = 'order' and exists (select from order_state s where s.city_id = search_document.city_id and s.order_id = search_document.subject_id)
  )
);
-- Only a number.
create policy article_use_reader on article_use for select to shaoying_reader using (city_id = (select reader_city()));
