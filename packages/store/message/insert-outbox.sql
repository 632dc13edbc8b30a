insert into outbox (city_id, message_id, channel, recipient, subject, body, at)
values (:cityId, :messageId, :channel, :recipient, :subject, :body, :at)
on conflict do nothing
