-- Figures over the orders of one source that came in from one day up to, not including, another. `by`: street, department, type or channel;
-- `depth`: how many steps of the type, from the broadest. Orders without the word count under no key. percentile_cont(0.5) of an even
-- count is the mean of the two in the middle.
select
  key as "key?",
  count(*)::integer as "n!",
  (count(*) filter (where in_time))::integer as "inTime!",
  count(in_time)::integer as "judged!",
  percentile_cont(0.5) within group (order by seconds_to_close) as "medianSeconds?"
from (
  select in_time, seconds_to_close,
    case :by::text
      when 'street' then street
      when 'department' then department
      when 'channel' then channel
      else nullif(array_to_string(type[1:(:depth::integer)], ' / '), '')
    end as key
  from order_history
  where city_id = :cityId and source = :source and created_on >= :fromOn::date and created_on < :beforeOn::date
    and (ended or not :onlyEnded::boolean)
) as counted
group by key
order by count(*) desc, key collate "C" nulls last
