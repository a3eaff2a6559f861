-- What the hand-over desk may know of a story without opening it again: its language (NULL until the desk has read it, empty
-- when there is nothing to know), its reference, whether it comes first, and who has it open until when.
ALTER TABLE story ADD COLUMN language CHARACTER VARYING(40);
ALTER TABLE story ADD COLUMN reference CHARACTER VARYING(9);
ALTER TABLE story ADD COLUMN urgent BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE story ADD COLUMN holder CHARACTER VARYING(200);
ALTER TABLE story ADD COLUMN held_until TIMESTAMP(9) WITH TIME ZONE;

CREATE INDEX story_unread ON story (language, box_seq);
CREATE INDEX story_held ON story (held_until);
CREATE INDEX story_by_reference ON story (reference);
CREATE INDEX story_listed ON story (state, urgent, box_seq);
CREATE INDEX story_listed_by_service ON story (state, urgent, services, box_seq);
CREATE INDEX story_listed_by_language ON story (state, urgent, language, box_seq);
