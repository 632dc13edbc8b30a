-- The id of the order with that public number.
select order_id from order_state where city_id = :cityId and order_number = :number
