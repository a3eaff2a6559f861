package org.storycorner.handover;

import java.util.Locale;

/** The forms in which managers take stories out of the box. */
public enum ExportFormat {
    PDF("application/pdf", 300),
    CSV("text/csv;charset=UTF-8", 5_000),
    JSON("application/json", 5_000);

    private final String mediaType;
    private final int most;

    ExportFormat(String mediaType, int most) {
        this.mediaType = mediaType;
        this.most = most;
    }

    public String mediaType() {
        return mediaType;
    }

    /** So many stories at most are in one file: it is made in memory. */
    public int most() {
        return most;
    }

    /** Its message is {@code export.format.<key>}; also the ending of its file. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
