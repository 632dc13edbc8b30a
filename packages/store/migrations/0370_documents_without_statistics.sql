-- ANALYZE unpacks and sorts a sample of every column; of documents and digests nobody asks by value, so that it is done for nothing.
alter table event alter column payload set statistics 0, alter column previous_hash set statistics 0, alter column hash set statistics 0;
alter table order_state alter column state set statistics 0, alter column last_hash set statistics 0;
alter table order_words alter column body set statistics 0, alter column digest set statistics 0;
alter table vault_record alter column nonce set statistics 0, alter column ciphertext set statistics 0, alter column masked set statistics 0;
alter table request_key alter column request_hash set statistics 0, alter column answer set statistics 0;
alter table counted_order alter column facts set statistics 0;
alter table look_alike alter column sketch set statistics 0;

-- A new month does not take this over from its table.
create or replace function ensure_event_partitions(from_on date, to_on date) returns integer
language plpgsql security definer set search_path = public as $$
declare
  month_on date := date_trunc('month', from_on)::date;
  made integer := 0;
begin
  while month_on <= to_on loop
    if to_regclass(format('event_%s', to_char(month_on, 'YYYYMM'))) is null
      and not exists (select from event_default where at >= month_on::timestamptz and at < (month_on + interval '1 month')::timestamptz) then
      execute format('create table event_%s partition of event for values from (%L) to (%L)',
        to_char(month_on, 'YYYYMM'), (month_on::text || ' 00:00:00+00'), ((month_on + interval '1 month')::date::text || ' 00:00:00+00'));
      execute format('alter table event_%s alter column payload set statistics 0, alter column previous_hash set statistics 0, alter column hash set statistics 0',
        to_char(month_on, 'YYYYMM'));
      made := made + 1;
    end if;
    month_on := (month_on + interval '1 month')::date;
  end loop;
  return made;
end
$$;
