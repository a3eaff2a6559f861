package org.storycorner.paper.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.storycorner.paper.intake.Letters;
import org.storycorner.paper.intake.PagePicture;
import org.storycorner.paper.intake.ScannedPage;
import org.storycorner.paper.ocr.PageText;
import org.storycorner.paper.review.Review;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.SecondThought;

/** The pages of a letter, beside which somebody types, and the pages that may belong to it as well. */
final class LetterSheets extends Section {

    private final Function<ScannedPage, Optional<PagePicture>> pictures;
    private final Function<ScannedPage, PageText.State> typed;
    private final Paging paging;

    /** What a person decides about the pages. */
    interface Paging {
        void add(ScannedPage page);

        void takeOut(ScannedPage page);

        void putForward(ScannedPage page);
    }

    LetterSheets(
            Review review,
            List<Letters.Loose> loose,
            Function<ScannedPage, Optional<PagePicture>> pictures,
            Function<ScannedPage, PageText.State> typed,
            Paging paging) {
        this.pictures = pictures;
        this.typed = typed;
        this.paging = paging;
        addClassName("letter-sheets");
        add(new H2(getTranslation("paper-letter.pages-here")));
        review.pages().forEach(page -> add(sheet(page, review.pages().size())));
        add(others(loose));
    }

    private LetterPage sheet(ScannedPage page, int all) {
        var name = getTranslation("paper-letter.page-of", page.page(), all);
        var sheet = new LetterPage(
                name,
                getTranslation("paper-letter.text." + typed.apply(page).name().toLowerCase(Locale.ROOT)),
                pictures.apply(page));
        var ways = new Div();
        ways.addClassName("paper-ways");
        if (page.page() > 1) {
            ways.add(BigButton.secondary(
                    getTranslation("paper-letter.put-forward", page.page()), () -> paging.putForward(page)));
        }
        ways.add(new SecondThought(
                getTranslation("paper-letter.take-out", page.page()),
                getTranslation(all > 1 ? "paper-letter.take-out.sure" : "paper-letter.take-out.last"),
                getTranslation("paper-letter.take-out.yes"),
                () -> paging.takeOut(page)));
        sheet.add(ways);
        return sheet;
    }

    private NativeDetails others(List<Letters.Loose> loose) {
        var list = new UnorderedList();
        list.addClassName("loose-pages");
        loose.forEach(page -> list.add(item(page)));
        var lead =
                new Paragraph(getTranslation(loose.isEmpty() ? "paper-letter.loose.none" : "paper-letter.loose.lead"));
        var content = new Div(lead, list);
        content.addClassName("details-content");
        return new NativeDetails(getTranslation("paper-letter.loose", loose.size()), content);
    }

    private ListItem item(Letters.Loose loose) {
        var page = loose.page();
        var name = getTranslation(
                "paper-letter.loose.page",
                page.key().number(),
                loose.file().isEmpty() ? getTranslation("paper-scan.found-again") : loose.file());
        var belongs = BigButton.secondary(getTranslation("paper-letter.belongs"), () -> paging.add(page));
        belongs.getElement().setAttribute("aria-label", getTranslation("paper-letter.of", belongs.getText(), name));
        var ways = new Div(
                new SeePage(
                        getTranslation("paper-scan.see"),
                        () -> pictures.apply(page).map(PagePicture::whole)),
                belongs);
        ways.addClassName("paper-ways");
        return new ListItem(new Paragraph(name), ways);
    }
}
