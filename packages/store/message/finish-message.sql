-- What became of one try: sent, dead, or queued anew with a time for the next.
-- :param dueAt string | null
-- :param sentAt string | null
-- :param gateway string | null
-- :param fault string | null
update message set situation = :situation, due_at = :dueAt::timestamptz, sent_at = :sentAt::timestamptz, gateway = :gateway::text, fault = :fault::text
where city_id = :cityId and message_id = :messageId and situation = 'queued'
