-- PostgreSQL explains nothing within a function that is said to be stable: with more hits than are counted one by one,
-- the function of 0261 failed. The same, and not stable.
create or replace function count_orders_found(question text, most integer)
returns table (found bigint, is_exact boolean)
language plpgsql volatile security definer set search_path = public as $$
declare
  demand tsquery := case when reader_sees_city() then question::tsquery
    when current_setting('shaoying.scope', true) = 'units' then question::tsquery && reader_parties() end;
  source constant text := 'select from search_document d where d.city_id = $1 and d.subject_kind = ''order'' and d.tokens @@ $2';
  counted bigint;
  plan json;
begin
  if demand is null then return query select 0::bigint, true; return; end if;
  execute format('select count(*) from (%s limit $3) as hit', source) into counted using reader_city(), demand, most;
  if counted < most then return query select counted, true; return; end if;
  execute format('explain (format json) %s', replace(replace(source, '$1', quote_literal(reader_city())), '$2', quote_literal(demand::text) || '::tsquery')) into plan;
  return query select greatest(counted, (plan -> 0 -> 'Plan' ->> 'Plan Rows')::numeric::bigint), false;
end
$$;
