package org.storycorner.handover;

import java.util.Locale;

/**
 * One field of Care Opinion's form.
 *
 * @param value what to put into it; empty when the person said nothing there
 */
public record FormField(Kind kind, String value) {

    /** The fields, in the order in which Care Opinion asks for them. */
    public enum Kind {
        STORY,
        GOOD,
        BETTER,
        FELT,
        SERVICE,
        TELLER,
        DECLARATION,
        USERNAME,
        POSTCODE,
        EMAIL;

        /** Its message is {@code desk.field.<key>}, and {@code desk.empty.<key>} when nothing was said. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether these are the person's own words, in their language. */
        public boolean isTold() {
            return this == STORY || this == GOOD || this == BETTER || this == FELT;
        }

        /** Whether this tells who the person is, and is erased after the hand-over. */
        public boolean isContact() {
            return this == USERNAME || this == POSTCODE || this == EMAIL;
        }
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }

    /** Nothing of the person. */
    @Override
    public String toString() {
        return "FormField[" + kind + "]";
    }
}
