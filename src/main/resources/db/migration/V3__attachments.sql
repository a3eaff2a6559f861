-- What belongs to a story and is no text, sealed as one piece of its own; the hash beside it covers it too.
ALTER TABLE sealed_story ADD COLUMN attachments BINARY LARGE OBJECT;
