package org.storycorner.measure;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Why a box failed in the middle of a measurement, in a line of progress: kinds and codes only, nothing of what they say. */
public final class Causes {

    private static final int MOST = 8;

    private Causes() {}

    /** From the outermost to the innermost. */
    public static String of(Throwable failed) {
        var kinds = new ArrayList<String>();
        for (Throwable cause = failed; cause != null && kinds.size() < MOST; cause = cause.getCause()) {
            kinds.add(kind(cause));
        }
        return String.join(" < ", kinds);
    }

    private static String kind(Throwable cause) {
        var name = cause.getClass().getSimpleName();
        var place = List.of(cause.getStackTrace()).stream()
                .filter(line -> line.getClassName().startsWith("org.storycorner."))
                .findFirst()
                .map(line -> " at " + line.getFileName() + ":" + line.getLineNumber())
                .orElse("");
        return (cause instanceof SQLException sql ? name + " " + sql.getErrorCode() : name) + place;
    }
}
