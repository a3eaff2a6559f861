-- How a page that bears no code of ours looks from afar: a letter that is scanned twice is not known by its code.
ALTER TABLE paper_page ADD COLUMN likeness BINARY VARYING(40);

-- How the values of a queued form came about, without the values: sealed, and how many questions with boxes the machine was sure
-- of, and how many of these people put right.
ALTER TABLE paper_form ADD COLUMN provenance BINARY LARGE OBJECT;
ALTER TABLE paper_form ADD COLUMN sure INTEGER DEFAULT 0 NOT NULL;
ALTER TABLE paper_form ADD COLUMN corrected INTEGER DEFAULT 0 NOT NULL;
