package org.storycorner.paper.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.function.Consumer;
import org.storycorner.paper.form.PageCode;
import org.storycorner.paper.intake.Alike;
import org.storycorner.paper.intake.Intake;
import org.storycorner.paper.intake.PagePicture;
import org.storycorner.paper.intake.ScannedPage;
import org.storycorner.paper.intake.TakingAnyway;
import org.storycorner.paper.scan.PageState;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.SecondThought;

/** A page for which a person has to say what becomes of it, and the ways that there are. */
final class TroubleItem extends ListItem {

    private final Intake intake;
    private final Runnable dealtWith;

    /**
     * What is shown of it.
     *
     * @param file as its owner named it
     * @param isToTryAgain whether it could not be opened, and can be tried again as its file was read to its end
     */
    record Trouble(ScannedPage page, String file, boolean isToTryAgain) {
        /** Nothing of how the file was named. */
        @Override
        public String toString() {
            return "Trouble[" + page.key() + "]";
        }
    }

    /**
     * An item with the ways of this page.
     *
     * @param letter begins a letter with a page and goes there
     * @param dealtWith is run when the page may be dealt with
     */
    TroubleItem(Intake intake, TakingAnyway taking, Trouble trouble, Consumer<ScannedPage> letter, Runnable dealtWith) {
        this.intake = intake;
        this.dealtWith = dealtWith;
        var page = trouble.page();
        addClassName("trouble");
        add(new Paragraph(getTranslation("paper-scan.page", page.key().number(), trouble.file(), reason(page))));
        intake.alike(page).map(this::alike).ifPresent(this::add);
        var ways = new Div();
        ways.addClassName("paper-ways");
        if (page.kept()) {
            ways.add(new SeePage(
                    getTranslation("paper-scan.see"), () -> intake.picture(page).map(PagePicture::whole)));
        }
        switch (page.fate()) {
            case FOREIGN, TWICE ->
                taking.code(page).ifPresent(code -> {
                    add(number(code));
                    ways.add(new TakePage(intake, taking, page, code, dealtWith));
                });
            case BLANK, UNKNOWN -> addLetter(ways, page, letter);
            case REFUSED -> addReadAgain(ways, trouble);
            case TAKEN, REMOVED, DONE -> {}
        }
        ways.add(erasing(this, () -> deal(() -> intake.remove(page))));
        add(ways);
    }

    private Paragraph number(PageCode code) {
        return new Paragraph(
                getTranslation("paper-scan.take.number", code.readableSerial(), code.page(), code.pages()));
    }

    private Paragraph alike(Alike earlier) {
        var file = earlier.file().isEmpty() ? getTranslation("paper-scan.found-again") : earlier.file();
        return new Paragraph(getTranslation(
                earlier.isDone() ? "paper-scan.alike.done" : "paper-scan.alike", earlier.number(), file));
    }

    private String reason(ScannedPage page) {
        if (!page.reason().isEmpty()) {
            return getTranslation("paper-scan.refused." + key(page.reason()));
        }
        return page.found() == PageState.SEVERAL
                ? getTranslation("paper-scan.page.several")
                : getTranslation("paper-scan.page." + key(page.fate().name()), page.page());
    }

    private void addLetter(Div ways, ScannedPage page, Consumer<ScannedPage> letter) {
        if (page.isLoose()) {
            ways.add(BigButton.secondary(getTranslation("paper-letter.begin"), () -> letter.accept(page)));
            ways.add(CornersNotice.link(page, getTranslation("paper-corners.ours")));
        }
    }

    private void addReadAgain(Div ways, Trouble trouble) {
        if (trouble.isToTryAgain()) {
            ways.add(BigButton.secondary(
                    getTranslation("paper-scan.read-again"), () -> deal(() -> intake.readAgain(trouble.page()))));
        }
    }

    private void deal(DiskStep step) {
        step.done();
        dealtWith.run();
    }

    /** The button that erases a page or a file, with its second question. */
    static SecondThought erasing(Component shown, Runnable erase) {
        return new SecondThought(
                shown.getTranslation("paper-scan.remove"),
                shown.getTranslation("paper-scan.remove.sure"),
                shown.getTranslation("paper-scan.remove.yes"),
                erase);
    }

    /** A constant's name as the keys of messages have it. */
    static String key(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
