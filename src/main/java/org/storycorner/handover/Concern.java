package org.storycorner.handover;

import java.util.Locale;

/** Something about the box itself that somebody has to look after, in the order in which it matters. */
public enum Concern {
    KEY_GONE,
    STORE_DAMAGED,
    BEGUN_ANEW,
    MOVED_HERE,
    CLOCK_WRONG,
    ROOM_TIGHT,
    BACKUP_OLD,
    BACKUP_MISSING,
    STORIES_ASIDE,
    FILES_ASIDE,
    SHEET_NEVER,
    SHEET_OUTDATED,
    SPEECH_MISSING;

    /** The end of its message's key. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
