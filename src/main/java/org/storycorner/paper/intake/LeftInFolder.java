package org.storycorner.paper.intake;

import java.util.List;
import org.springframework.stereotype.Component;

/** What the watched folder holds that is not taken, so that people can see to it. */
@Component
public class LeftInFolder {

    private volatile List<Left> files = List.of();

    /** Why a file is left. */
    public enum Reason {
        /** It came in, and can't be deleted there. */
        KEPT,
        EMPTY,
        TOO_LARGE,
        NO_ROOM,
        UNREADABLE
    }

    /**
     * A file that is left.
     *
     * @param name as the scanner, or a person, named it
     */
    public record Left(String name, Reason reason) {
        /** Nothing of how it was named: files are often named after people. */
        @Override
        public String toString() {
            return "Left[" + reason + "]";
        }
    }

    /** In the order of their names. */
    public List<Left> files() {
        return files;
    }

    void are(List<Left> now) {
        files = List.copyOf(now);
    }
}
