package org.storycorner.paper.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import org.storycorner.paper.intake.Readings;
import org.storycorner.paper.intake.ScannedPage;
import org.storycorner.paper.review.CornersByHand;
import org.storycorner.ui.Moments;

/** Says of a page that somebody has to show its corners, with the way there, or who has shown them; else nothing. */
final class CornersNotice extends Div {

    CornersNotice(ScannedPage page, Optional<Readings.ByHand> shown) {
        boolean isNeeded = CornersByHand.isNeeded(page);
        setClassName("corners-notice", isNeeded);
        if (isNeeded) {
            add(
                    new Paragraph(getTranslation("paper-corners.needed", page.page())),
                    link(page, getTranslation("paper-corners.show")));
        }
        shown.ifPresent(by ->
                add(new Paragraph(getTranslation("paper-corners.by", page.page(), by.who(), Moments.full(by.at())))));
        setVisible(isNeeded || shown.isPresent());
    }

    /** The way to where somebody shows them. */
    static RouterLink link(ScannedPage page, String words) {
        var link = new RouterLink(words, CornersView.class, page.key().toString());
        link.addClassNames("big-button", "secondary");
        return link;
    }
}
