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
  -- Of an order also who may find it: `@u:<unit>`, `@d:<district of the place>`, `@l:<district of the lead>`,
  -- `@p:<person>`. The index narrows by them; the order's own policy decides.
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

-- Readers have no right to the index itself: under row-level security PostgreSQL would not use it (the operator of
-- text search is not leakproof), and a question would read every row. They ask these functions, which go by the same
-- settings as the policies do. Of orders they answer handles; what stands behind a handle the order's own policy says.
create function reader_parties() returns tsquery language sql stable parallel safe
  return (
    select string_agg('''' || replace(replace(token, '\', '\\'), '''', '''''') || '''', ' | ')::tsquery
    from (
      select '@u:' || unnest(reader_units()) union all select '@d:' || unnest(reader_districts())
      union all select '@l:' || unnest(reader_supervised_districts()) union all select '@p:' || reader_person()
    ) as mine (token)
  );

create function search_orders(question text, before_at timestamptz, before_id uuid, most integer)
returns table (order_id uuid, at timestamptz)
language plpgsql stable security definer set search_path = public as $$
declare
  -- Whoever sees the city is asked for no party; a petitioner searches no orders.
  demand tsquery := case when reader_sees_city() then question::tsquery
    when current_setting('shaoying.scope', true) = 'units' then question::tsquery && reader_parties() end;
begin
  -- Planned for each question: how rare its words are decides the way.
  return query execute
    'select d.subject_id, d.at from search_document d
     where d.city_id = $1 and d.subject_kind = ''order'' and d.tokens @@ $2 and d.at <= $3 and (d.at, d.subject_id) < ($3, $4)
     order by d.at desc, d.subject_id desc limit $5'
    using reader_city(), demand, before_at, before_id, most;
end
$$;

create function search_articles(question text, category text, most integer)
returns table (article_id uuid, audience text, title text, summary text, published_at timestamptz, uses bigint)
language sql stable security definer set search_path = public as $$
  select found.subject_id, found.audience, found.title, found.summary, found.at, found.uses
  from (
    select distinct on (d.subject_id) d.subject_id, d.audience, d.title, d.summary, d.at, coalesce(u.uses, 0) as uses,
      question is not null and d.title_tokens @@ question::tsquery as in_title
    from search_document d
    left join article_use u on u.city_id = d.city_id and u.article_id = d.subject_id
    where d.city_id = reader_city() and d.subject_kind = 'article'
      and (d.audience = 'public' or d.audience = 'staff' and current_setting('shaoying.scope', true) in ('city', 'units'))
      and (question is null or d.tokens @@ question::tsquery)
      and (category is null or d.tokens @@ category::tsquery)
    order by d.subject_id, d.audience
  ) as found
  order by found.in_title desc, found.uses desc, found.at desc, found.subject_id
  limit most
$$;

revoke all on function search_orders(text, timestamptz, uuid, integer), search_articles(text, text, integer) from public;
grant execute on function search_orders(text, timestamptz, uuid, integer), search_articles(text, text, integer) to shaoying_reader;

alter table search_document enable row level security;
alter table article_use enable row level security;
create policy search_document_door on search_document to shaoying_door using (true) with check (true);
create policy article_use_door on article_use to shaoying_door using (true) with check (true);
