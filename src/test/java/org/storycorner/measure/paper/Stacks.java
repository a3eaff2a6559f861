package org.storycorner.measure.paper;

import java.io.IOException;
import org.storycorner.paper.intake.PaperBox;

/** Large stacks of filled-in forms as one PDF, as a box with a test's seal has printed them. */
final class Stacks {

    private static final String SERVICE = "example-home-care";

    /** Of a copy of the form in its shortest. */
    static final int PAGES_OF_A_COPY = 3;

    private Stacks() {}

    /** So many pages; the last form is incomplete where they don't suffice. */
    static byte[] pdf(int pages, long seed) throws IOException {
        return FilledStack.pdf(of(pages, seed).pages().subList(0, pages));
    }

    /** The forms of which these pages are. */
    static FilledStack of(int pages, long seed) throws IOException {
        return FilledStack.clean(Math.ceilDiv(pages, PAGES_OF_A_COPY), PaperBox.SEAL, SERVICE, seed);
    }
}
