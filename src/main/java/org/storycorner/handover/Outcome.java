package org.storycorner.handover;

import java.util.stream.Stream;
import org.storycorner.staff.Deed;

/** What a person has done with a story. */
public sealed interface Outcome {

    /** It stands at Care Opinion, under this reference or address. */
    record Passed(CareOpinionReference reference) implements Outcome {}

    /** It is on its way to Care Opinion without a reference: posted or told by telephone. */
    record PassedWithoutReference() implements Outcome {}

    /** It does not go there. */
    record NotSuitable(Unsuitable why) implements Outcome {}

    /** What the queue notes; never content. */
    default String note() {
        return switch (this) {
            case Passed(var reference) -> CARE_OPINION + reference.value();
            case PassedWithoutReference() -> WITHOUT_REFERENCE;
            case NotSuitable(var why) -> NOT_SUITABLE + why.reason();
        };
    }

    /** What the audit trail calls it. */
    default Deed deed() {
        return switch (this) {
            case Passed passed -> new Deed("audit.handed-over");
            case PassedWithoutReference without -> new Deed("audit.handed-over-without-reference");
            case NotSuitable(var why) -> new Deed("audit.not-suitable." + why.key());
        };
    }

    /** Whether a note is one of these, rather than that of another way out of the box. */
    static boolean isNote(String note) {
        return Stream.of(CARE_OPINION, WITHOUT_REFERENCE, NOT_SUITABLE).anyMatch(note::startsWith);
    }

    String CARE_OPINION = "Care Opinion: ";
    String WITHOUT_REFERENCE = "To Care Opinion, without a reference";
    String NOT_SUITABLE = "Not suitable: ";
}
