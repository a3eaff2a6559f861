package org.storycorner.paper.scan;

/** A file that was brought to be read. */
public sealed interface Scan {

    /** With so many pages that took too long a file is left: each costs a minute, and may keep a thread at work for good. */
    int MOST_SLOW_PAGES = 3;

    /** A file that can't be read. */
    record Refused(Refusal reason) implements Scan {}

    /** A file of one or more pictures, opened one at a time so that a large stack needs little room. */
    non-sealed interface Opened extends Scan, AutoCloseable {
        int pages();

        /** The picture of a page, from 0. After {@link Refusal#TOO_SLOW} the file is to be closed and opened anew. */
        Picture picture(int page);

        @Override
        void close();
    }

    /** One picture of a file. */
    sealed interface Picture {
        record Seen(GreyImage image) implements Picture {}

        record Unseen(Refusal reason) implements Picture {}
    }
}
