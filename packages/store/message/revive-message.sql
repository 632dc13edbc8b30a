-- A person has looked and wants it tried again.
update message set situation = 'queued', due_at = :now::timestamptz, tries = 0, fault = null
where city_id = :cityId and message_id = :messageId and situation = 'dead'
