package org.storycorner.paper.scan;

import java.util.List;
import java.util.stream.Stream;
import org.storycorner.paper.form.Form;
import org.storycorner.paper.form.Layout;

/** Whether an image shows so much beside a page that the code of another sheet may stand there. */
final class RoomBeside {

    /** So many times its width a code takes with the margin of its sheet. */
    private static final double WITH_MARGIN = 2;

    private RoomBeside() {}

    /** Beside the page of which these codes were found; also where they don't tell how it lies. */
    static boolean isThere(GreyImage image, Form form, Layout layout, List<FoundCode> codes) {
        return Registration.byCodes(layout, codes)
                .map(page -> isThere(image, form, layout.codes().getFirst().width(), page))
                .orElse(true);
    }

    private static boolean isThere(GreyImage image, Form form, double code, Homography page) {
        var corners = Stream.of(
                        new Point(0, 0),
                        new Point(form.width(), 0),
                        new Point(form.width(), form.height()),
                        new Point(0, form.height()))
                .map(page::map)
                .toList();
        var across = corners.stream().mapToDouble(Point::x).summaryStatistics();
        var down = corners.stream().mapToDouble(Point::y).summaryStatistics();
        double room = WITH_MARGIN * code * page.scale(new Point(form.width() / 2, form.height() / 2));
        return across.getMin() > room
                || down.getMin() > room
                || image.width() - across.getMax() > room
                || image.height() - down.getMax() > room;
    }
}
