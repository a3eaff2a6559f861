package org.storycorner.paper.ocr;

/**
 * What a machine could read of a page's typed text; never more than a suggestion.
 *
 * @param text in paragraphs; {@link #GAP} stands where words were too doubtful; empty unless something was read
 */
public record PageText(State state, String text) {

    /** Stands for words that the machine is not sure of, for a person to fill in. */
    public static final String GAP = "[?]";

    /** What came of reading. */
    public enum State {
        READ,
        /** Nothing that is typed, as far as the machine is sure. */
        NOTHING,
        /** It took longer than it may. */
        LATE,
        /** The reader ended in the middle. */
        FAILED,
        /** This box has no reader that starts. */
        MISSING
    }

    public static final PageText NOTHING = new PageText(State.NOTHING, "");

    /** Whether it is no use to ask for more of the same page. */
    public boolean isReaderGone() {
        return switch (state) {
            case READ, NOTHING -> false;
            case LATE, FAILED, MISSING -> true;
        };
    }

    static PageText none(State why) {
        return new PageText(why, "");
    }

    static PageText of(String text) {
        return text.isEmpty() ? NOTHING : new PageText(State.READ, text);
    }

    /** Nothing of what it says. */
    @Override
    public String toString() {
        return "PageText[" + state + "]";
    }
}
