insert into trace_seal (city_id, seal_number, first_position, last_position, event_count, seal, sealed_at)
values (:cityId, :sealNumber::bigint, :firstPosition::bigint, :lastPosition::bigint, :eventCount::bigint, decode(:seal, 'hex'), :sealedAt)
