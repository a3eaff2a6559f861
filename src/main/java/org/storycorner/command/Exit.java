package org.storycorner.command;

/** The exit codes, as far as possible those of BSD's {@code sysexits.h}. */
final class Exit {

    static final int OK = 0;
    static final int NO = 1;
    static final int USAGE = 2;
    static final int FILE_REFUSED = 65;
    static final int UNAVAILABLE = 69;
    static final int UNEXPECTED = 70;
    static final int DATA_REFUSED = 73;
    static final int PORT_IN_USE = 75;
    static final int KEY_UNREADABLE = 77;
    static final int SETTINGS = 78;

    static final String OK_TEXT = "0:Done.";
    static final String NO_TEXT = "1:The answer is no: no such story, or the check found something.";
    static final String USAGE_TEXT = "2:The command was not understood.";
    static final String FILE_REFUSED_TEXT =
            "65:A file can't be used or written: it is damaged, for somebody else, or the stick is full or missing.";
    static final String UNAVAILABLE_TEXT = "69:There is no box on this data folder, or it does not answer.";
    static final String UNEXPECTED_TEXT = "70:Something that nobody expected; the log has the details.";
    static final String DATA_REFUSED_TEXT =
            "73:The data folder can't be used: another box uses it, it can't be written, or its key is missing.";
    static final String PORT_IN_USE_TEXT = "75:Something else listens on the port.";
    static final String KEY_UNREADABLE_TEXT = "77:Who asks can't read the box's key, so nothing is shown or done.";
    static final String SETTINGS_TEXT = "78:venue.yaml has a mistake; file, line and what was expected are named.";

    private Exit() {}
}
