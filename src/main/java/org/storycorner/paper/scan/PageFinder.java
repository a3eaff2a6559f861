package org.storycorner.paper.scan;

import java.util.List;
import java.util.Optional;
import org.storycorner.paper.form.Form;
import org.storycorner.paper.form.Forms;
import org.storycorner.paper.form.Layout;
import org.storycorner.paper.form.PageCode;

/** Finds the page of a known form in a picture, whichever way it lies. Not for several threads at once. */
public final class PageFinder {

    private static final int ENOUGH_MARKS = 6;
    private static final int ENOUGH_CORNERS = 2;

    /** In millimetres. Each box is then found by its own frame; where that is not seen, it is unsure by itself. */
    private static final double GOOD_MEDIAN = 0.8;

    private static final double GOOD_WORST = 1.2;

    private final CodeFinder codes = new CodeFinder();

    public FoundPage find(GreyImage image) {
        var found = codes.find(image, of -> isAlone(image, of));
        if (found.isEmpty()) {
            return new FoundPage.Unknown();
        }
        var pages = pages(found);
        if (pages.size() > 1) {
            return new FoundPage.Several(pages);
        }
        var code = pages.getFirst();
        return Forms.find(code.form(), code.version())
                .flatMap(form ->
                        form.layout(code.layout(), code.language()).map(layout -> find(image, found, form, layout)))
                .orElseGet(FoundPage.Unknown::new);
    }

    /** Of several pages no other is looked for: they are read as none anyway. */
    private static boolean isAlone(GreyImage image, List<FoundCode> found) {
        var pages = pages(found);
        var code = pages.getFirst();
        return pages.size() > 1
                || Forms.find(code.form(), code.version())
                        .flatMap(form -> form.layout(code.layout(), code.language())
                                .map(layout -> !RoomBeside.isThere(image, form, layout, found)))
                        .orElse(true);
    }

    private static List<PageCode> pages(List<FoundCode> found) {
        return found.stream().map(one -> one.sealed().code()).distinct().toList();
    }

    /**
     * The page that a person says lies there, whose corners they have shown.
     *
     * @return empty where this box has no such form
     */
    public static Optional<FoundPage.Upright> shown(GreyImage image, PageCode code, Corners corners) {
        var unsealed = new PageCode.Sealed(code, "", 0);
        return Forms.find(code.form(), code.version())
                .flatMap(form -> form.layout(code.layout(), code.language())
                        .map(layout ->
                                upright(image, unsealed, form, layout, Registration.of(image, layout, corners))));
    }

    private static FoundPage find(GreyImage image, List<FoundCode> codes, Form form, Layout layout) {
        var sealed = codes.getFirst().sealed();
        return Registration.of(image, layout, codes)
                .<FoundPage>map(registration -> upright(image, sealed, form, layout, registration))
                .orElseGet(() -> new FoundPage.Named(sealed));
    }

    private static FoundPage.Upright upright(
            GreyImage image, PageCode.Sealed sealed, Form form, Layout layout, Registration registration) {
        return new FoundPage.Upright(
                state(registration),
                sealed,
                form,
                layout,
                UprightPage.of(image, registration, form.width(), form.height()),
                registration.marks(),
                measured(registration.median()),
                measured(registration.worst()));
    }

    private static PageState state(Registration registration) {
        boolean good = registration.marks() >= ENOUGH_MARKS
                && registration.corners() >= ENOUGH_CORNERS
                && registration.median() <= GOOD_MEDIAN
                && registration.worst() <= GOOD_WORST;
        return good ? PageState.REGISTERED : PageState.WEAK;
    }

    private static Optional<Double> measured(double residual) {
        return Double.isNaN(residual) ? Optional.empty() : Optional.of(residual);
    }
}
