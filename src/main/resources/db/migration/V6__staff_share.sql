-- Counting by month, service and helper reads this index and no row.
CREATE INDEX story_by_told_at ON story (told_at, services, helper, state);
