-- Writes down what a machine made out; nothing for a file that was erased meanwhile.
update attachment set machine_text = :text, machine_confidence = :confidence::real, machine_reader = :reader, machine_read_at = :at
where city_id = :cityId and attachment_id = :attachmentId and erased_at is null
