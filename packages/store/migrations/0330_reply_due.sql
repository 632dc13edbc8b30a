-- By when the lead's reply is owed; null once it is given, while the limit rests, and when the order has ended. What is
-- open past this moment is overdue (docs/decisions/0320). The handling limit itself stays beside it.
alter table order_state add column reply_due_at timestamptz;

update order_state s set reply_due_at = s.handle_due_at
where s.open and s.handle_due_at is not null and (
  s.situation in ('dispatched', 'objected', 'handling', 'rework')
  or s.situation = 'await_callback' and not jsonb_path_exists(
    s.state, '$.replies[*] ? (@.round == $round && !(@.review.verdict == "returned"))', jsonb_build_object('round', coalesce((s.state ->> 'round')::integer, 1))));

update order_tie t set due_at = null
from order_state s
where s.city_id = t.city_id and s.order_id = t.order_id and s.open and s.reply_due_at is null
  and t.open and t.tie in ('lead', 'district_copy', 'section', 'told') and t.due_at is not null;
