package org.storycorner.handover.ui;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.storycorner.handover.StaffShare;

/**
 * One bar for each share of stories told by staff, and the line that it should not cross. A bar over the line is striped,
 * so that it needs no colour; the figures stand beside it as text. To a screen reader the whole is one picture with a
 * sentence, as the table says the same.
 */
class ShareChart extends Div {

    private static final double LEAST_SCALE = 10;
    private static final int HEIGHT = 20;

    private final double scale;

    /**
     * An empty chart.
     *
     * @param most the largest percentage that will be shown
     * @param sentence what it shows, in words
     */
    ShareChart(double most, String sentence) {
        scale = Math.min(100, Math.max(LEAST_SCALE, most * 1.1));
        addClassName("share-chart");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", sentence);
    }

    void bar(String name, StaffShare share, String figure) {
        var row = new Div(named(name, "share-name"), new Svg(drawing(share)), named(figure, "share-figure"));
        row.addClassName("share-row");
        if (!share.isWithinRule()) {
            row.addClassName("over");
        }
        add(row);
    }

    /** Widths and places in percent of the drawing, which is as wide as there is room. */
    private String drawing(StaffShare share) {
        var bar = place(share.percent());
        var line = place(share.rule().mostPercent());
        return """
                <svg class="share-bar" viewBox="0 0 100 %d" preserveAspectRatio="none" aria-hidden="true" focusable="false">\
                <rect class="track" x="0" y="3" width="100" height="%d"/>\
                <rect class="bar" x="0" y="3" width="%s" height="%d"/>%s\
                <line class="limit" x1="%s" x2="%s" y1="0" y2="%d"/></svg>
                """.formatted(HEIGHT, HEIGHT - 6, bar, HEIGHT - 6, stripes(share), line, line, HEIGHT);
    }

    private String stripes(StaffShare share) {
        if (share.isWithinRule()) {
            return "";
        }
        var path = new StringBuilder();
        double end = Double.parseDouble(place(share.percent()));
        for (double x = 1.5; x < end; x += 3) {
            path.append(String.format(Locale.ROOT, "M%.1f 3V%d", x, HEIGHT - 3));
        }
        return "<path class=\"stripes\" d=\"" + path + "\"/>";
    }

    private String place(double percent) {
        return String.format(Locale.ROOT, "%.2f", Math.min(100, percent / scale * 100));
    }

    private static Span named(String text, String className) {
        var span = new Span(text);
        span.addClassName(className);
        return span;
    }
}
