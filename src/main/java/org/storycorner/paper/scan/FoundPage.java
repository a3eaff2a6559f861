package org.storycorner.paper.scan;

import java.util.List;
import java.util.Optional;
import org.storycorner.paper.form.Form;
import org.storycorner.paper.form.Layout;
import org.storycorner.paper.form.PageCode;

/** What was found of a page in a picture. */
public sealed interface FoundPage {

    PageState state();

    /** No page of a known form. */
    record Unknown() implements FoundPage {
        @Override
        public PageState state() {
            return PageState.UNKNOWN;
        }
    }

    /**
     * More than one page. Two sheets that a feeder drew in together look like one, so nothing is read from either.
     *
     * @param codes of each page once
     */
    record Several(List<PageCode> codes) implements FoundPage {
        public Several {
            codes = List.copyOf(codes);
        }

        @Override
        public PageState state() {
            return PageState.SEVERAL;
        }
    }

    /** A page of which only the code is known. */
    record Named(PageCode.Sealed sealed) implements FoundPage {
        @Override
        public PageState state() {
            return PageState.NEEDS_CORNERS;
        }
    }

    /**
     * A page that can be read.
     *
     * @param upright the page alone, seen straight, in {@link UprightPage#DPI}
     * @param marks how many marks told where it lies
     * @param residual of the marks that were left out, their median in millimetres; empty when there were too few
     * @param worst of these residuals
     */
    record Upright(
            PageState state,
            PageCode.Sealed sealed,
            Form form,
            Layout layout,
            GreyImage upright,
            int marks,
            Optional<Double> residual,
            Optional<Double> worst)
            implements FoundPage {}
}
