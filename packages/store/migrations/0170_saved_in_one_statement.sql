-- Ties and words are written by one statement only (save-orders.sql), which joins them with the order that it saved
-- in the same commit, and nobody may delete an order: the check of each row against order_state could never fail, and
-- cost as much as writing the row (docs/decisions/0170).
alter table order_words drop constraint order_words_order;
alter table order_tie drop constraint order_tie_order;
