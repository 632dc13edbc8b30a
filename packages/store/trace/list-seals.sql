select seal_number, first_position, last_position, event_count, encode(seal, 'hex') as "seal!", sealed_at
from trace_seal where city_id = :cityId order by seal_number
