-- How a page that bears no code of ours looks from afar: a letter that is scanned twice is not known by its code.
ALTER TABLE paper_page ADD COLUMN likeness BINARY VARYING(40);
