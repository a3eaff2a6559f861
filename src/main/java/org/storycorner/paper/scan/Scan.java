package org.storycorner.paper.scan;

/** A file that was brought to be read. */
public sealed interface Scan {

    /** A file that can't be read. */
    record Refused(Refusal reason) implements Scan {}

    /** A file of one or more pictures, opened one at a time so that a large stack needs little room. */
    non-sealed interface Opened extends Scan, AutoCloseable {
        int pages();

        /** The picture of a page, from 0. */
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
