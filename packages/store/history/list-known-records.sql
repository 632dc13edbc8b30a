-- Which of these records of a source are in the city already.
select record from order_history where city_id = :cityId and source = :source and record = any (:records::text[])
