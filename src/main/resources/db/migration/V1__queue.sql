-- A sealed story of ordinary length lies in its row; only a very long one goes to the large-object area.
SET MAX_LENGTH_INPLACE_LOB 32768;

-- What may be known of a story without opening it. The row stays when the content is erased: the counts need it.
CREATE TABLE story (
    id          UUID PRIMARY KEY,
    box_seq     BIGINT NOT NULL UNIQUE CHECK (box_seq > 0),
    told_at     TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    channel     CHARACTER VARYING(40) NOT NULL,
    helper      CHARACTER VARYING(40) NOT NULL,
    services    CHARACTER VARYING NOT NULL,
    state       CHARACTER VARYING(40) NOT NULL
                CHECK (state IN ('QUEUED', 'SENDING', 'DELIVERED', 'HANDED_OVER', 'QUARANTINED', 'WITHDRAWN')),
    state_since TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    note        CHARACTER VARYING NOT NULL
);

CREATE INDEX story_by_state ON story (state, box_seq);
CREATE INDEX story_by_state_since ON story (state, state_since);

-- The content, sealed; the hash is over the sealed story. No contact: none was given, or it has been passed on.
CREATE TABLE sealed_story (
    id      UUID PRIMARY KEY REFERENCES story (id),
    sha256  BINARY VARYING(32) NOT NULL,
    sealed  BINARY LARGE OBJECT NOT NULL,
    contact BINARY VARYING(8192)
);

CREATE TABLE draft (
    id       UUID PRIMARY KEY,
    kiosk    CHARACTER VARYING NOT NULL,
    saved_at TIMESTAMP(9) WITH TIME ZONE NOT NULL,
    sealed   BINARY LARGE OBJECT NOT NULL
);

CREATE INDEX draft_by_kiosk ON draft (kiosk, saved_at);
