-- Scanned stacks on their way to stories. The scans themselves lie as sealed files in the folder "paper"; here is what became
-- of each page. Whatever was written on paper, and the names that people gave their files, is sealed.
CREATE TABLE paper_batch (
    id        UUID PRIMARY KEY,
    begun     TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    who       CHARACTER VARYING(60) NOT NULL,        -- the account's name; empty: the watched folder, or found after a fault
    cancelled BOOLEAN DEFAULT FALSE NOT NULL
);

CREATE TABLE paper_file (
    id       UUID PRIMARY KEY,
    batch    UUID NOT NULL REFERENCES paper_batch (id),
    received TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    name     BINARY VARYING(2000) NOT NULL,          -- sealed
    sha256   BINARY VARYING(32) NOT NULL,            -- of the file as it came: the same file is never read twice
    state    CHARACTER VARYING(20) NOT NULL
             CHECK (state IN ('WAITING', 'READ', 'REFUSED', 'KNOWN', 'CANCELLED')),
    reason   CHARACTER VARYING(40) NOT NULL,         -- why it was refused; else empty
    pages    INTEGER NOT NULL,                       -- 0 until it has been opened
    done     INTEGER NOT NULL
);

CREATE INDEX paper_file_by_hash ON paper_file (sha256);
CREATE INDEX paper_file_by_state ON paper_file (state, received);

-- One copy of a form on its way to becoming one story, whose id it already has.
CREATE TABLE paper_form (
    id         UUID PRIMARY KEY,
    serial     CHARACTER VARYING(8) NOT NULL,
    copy       INTEGER NOT NULL,                     -- 1, unless somebody copied a printed form
    form       CHARACTER VARYING(40) NOT NULL,
    version    INTEGER NOT NULL,
    language   CHARACTER VARYING(12) NOT NULL,
    service    CHARACTER VARYING(64) NOT NULL,
    pages      INTEGER NOT NULL,
    begun      TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    state      CHARACTER VARYING(20) NOT NULL CHECK (state IN ('TO_REVIEW', 'QUEUED', 'DISCARDED')),
    settled    TIMESTAMP(9) WITH TIME ZONE,
    answers    BINARY LARGE OBJECT,                  -- sealed: what was typed and confirmed so far
    holder     CHARACTER VARYING(200),
    held_until TIMESTAMP(9) WITH TIME ZONE,
    UNIQUE (serial, copy)
);

CREATE INDEX paper_form_by_state ON paper_form (state, begun);

-- One picture of one file. A page that was read is there once: file and number are its key.
CREATE TABLE paper_page (
    file     UUID NOT NULL REFERENCES paper_file (id),
    number   INTEGER NOT NULL,
    fate     CHARACTER VARYING(20) NOT NULL
             CHECK (fate IN ('TAKEN', 'BLANK', 'UNKNOWN', 'FOREIGN', 'TWICE', 'REFUSED', 'REMOVED', 'DONE')),
    reason   CHARACTER VARYING(40) NOT NULL,
    found    CHARACTER VARYING(20) NOT NULL,         -- how well the page was found in the picture
    form     UUID REFERENCES paper_form (id),
    page     INTEGER,                                -- which page of the form
    layout   CHARACTER VARYING(1),
    readings BINARY LARGE OBJECT,                    -- sealed: what the machine read
    kept     BOOLEAN NOT NULL,                       -- whether its picture is still here
    PRIMARY KEY (file, number)
);

CREATE INDEX paper_page_by_form ON paper_page (form, page);
