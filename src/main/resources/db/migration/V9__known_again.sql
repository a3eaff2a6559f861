-- How a page that bears no code of ours looks from afar: a letter that is scanned twice is not known by its code.
ALTER TABLE paper_page ADD COLUMN likeness BINARY VARYING(40);

-- Sealed: how the values of a queued form came about, without the values.
ALTER TABLE paper_form ADD COLUMN provenance BINARY LARGE OBJECT;
