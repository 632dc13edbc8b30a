-- Working out hot issues held a follower's row that never moved on, so that the followers were said to be behind for good.
delete from follower where name = 'hot_issue';
