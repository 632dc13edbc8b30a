-- Holds a name in the city until this transaction ends, unless somebody else does. It gives the transaction no number:
-- followers wait for older numbered ones and would stand still as long as this one is at work.
select pg_try_advisory_xact_lock(hashtextextended('shaoying/' || :name::text || '/' || :cityId::text, 0)) as "isHeld!"
