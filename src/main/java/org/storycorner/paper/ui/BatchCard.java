package org.storycorner.paper.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.function.Consumer;
import org.storycorner.paper.intake.Batch;
import org.storycorner.paper.intake.FileState;
import org.storycorner.paper.intake.Intake;
import org.storycorner.paper.intake.PageFate;
import org.storycorner.paper.intake.ScannedFile;
import org.storycorner.paper.intake.ScannedPage;
import org.storycorner.paper.intake.TakingAnyway;
import org.storycorner.paper.ui.TroubleItem.Trouble;
import org.storycorner.ui.Moments;
import org.storycorner.ui.SecondThought;

/** One stack: how far it is read, and each file and page that needs somebody. What has not changed is not drawn anew. */
final class BatchCard extends Section {

    private final Intake intake;
    private final TakingAnyway taking;
    private final Runnable changed;
    private final Consumer<ScannedPage> letter;
    private final H3 title = new H3();
    private final Element progress = new Element("progress");
    private final Paragraph state = new Paragraph();
    private final KeptList<ScannedFile> files = new KeptList<>(this::item);
    private final KeptList<Trouble> troubles = new KeptList<>(this::item);
    private final Div stop = new Div();
    private final Div sweep = new Div();
    private List<ScannedPage> blank = List.of();
    private boolean isStoppable;

    /** @param letter begins a letter with a page and goes there */
    BatchCard(Intake intake, TakingAnyway taking, Runnable changed, Consumer<ScannedPage> letter) {
        this.intake = intake;
        this.taking = taking;
        this.changed = changed;
        this.letter = letter;
        addClassName("batch");
        files.addClassName("batch-files");
        troubles.addClassName("batch-troubles");
        title.getElement().setAttribute("tabindex", "-1");
        state.getElement().setAttribute("role", "status");
        add(title, state);
        getElement().appendChild(progress);
        add(stop, files, sweep, troubles);
    }

    void show(Batch batch) {
        title.setText(getTranslation("paper-scan.stack", Moments.full(batch.begun()), who(batch)));
        state.setText(state(batch));
        progress.setAttribute("max", String.valueOf(Math.max(batch.pages(), 1)));
        progress.setAttribute("value", String.valueOf(batch.done()));
        progress.setAttribute("aria-label", getTranslation("paper-scan.progress"));
        progress.setVisible(batch.isUnderWay());
        showStop(batch);
        files.show(batch.files());
        troubles.show(batch.troubles().stream()
                .map(page -> trouble(page, batch.files()))
                .toList());
        showSweep(batch);
    }

    private String state(Batch batch) {
        if (batch.isUnderWay()) {
            return getTranslation("paper-scan.reading", batch.done(), batch.pages());
        }
        return getTranslation(batch.cancelled() ? "paper-scan.stopped" : "paper-scan.read", batch.done());
    }

    private void showStop(Batch batch) {
        if (isStoppable != batch.isUnderWay()) {
            isStoppable = batch.isUnderWay();
            stop.removeAll();
            if (isStoppable) {
                stop.add(new SecondThought(
                        getTranslation("paper-scan.stop"),
                        getTranslation("paper-scan.stop.sure"),
                        getTranslation("paper-scan.stop.yes"),
                        () -> stop(batch)));
            }
        }
    }

    private void stop(Batch batch) {
        DiskStep stopping = () -> intake.cancel(batch.id());
        stopping.done();
        changed.run();
        title.getElement().callJsFunction("focus");
    }

    /** Once the stack is read: until then their number grows under the question. */
    private void showSweep(Batch batch) {
        var now = batch.troubles().stream()
                .filter(page -> page.fate() == PageFate.BLANK && !batch.isUnderWay())
                .toList();
        if (now.equals(blank) || isAsking(sweep)) {
            return;
        }
        blank = now;
        sweep.removeAll();
        if (now.size() > 1) {
            sweep.add(new SecondThought(
                    getTranslation("paper-scan.sweep", now.size()),
                    getTranslation("paper-scan.sweep.sure", now.size()),
                    getTranslation("paper-scan.sweep.yes", now.size()),
                    () -> sweep(now)));
        }
    }

    private static boolean isAsking(Div place) {
        return place.getChildren()
                .anyMatch(way -> way.getElement().getClassList().contains("asks"));
    }

    private void sweep(List<ScannedPage> pages) {
        DiskStep sweeping = () -> intake.removeBlank(pages);
        sweeping.done();
        changed.run();
        focusFrom(troubles, 0);
    }

    private ListItem item(ScannedFile file) {
        var name = file.name().isEmpty() ? getTranslation("paper-scan.found-again") : file.name();
        var about = file.state() == FileState.REFUSED
                ? getTranslation("paper-scan.refused." + TroubleItem.key(file.reason()))
                : getTranslation(
                        "paper-scan.file." + TroubleItem.key(file.state().name()), file.done(), file.pages());
        var item = new ListItem(new Paragraph(getTranslation("paper-scan.file", name, about)));
        if (file.state() == FileState.REFUSED) {
            item.addClassName("trouble");
            DiskStep erase = () -> intake.remove(file);
            item.add(TroubleItem.erasing(this, () -> {
                erase.done();
                goOn(files, file);
            }));
        }
        return item;
    }

    private static Trouble trouble(ScannedPage page, List<ScannedFile> files) {
        var file =
                files.stream().filter(of -> of.id().equals(page.key().file())).findFirst();
        boolean isFileRead = file.filter(of -> of.state() == FileState.READ).isPresent();
        return new Trouble(page, file.map(ScannedFile::name).orElse(""), page.fate() == PageFate.REFUSED && isFileRead);
    }

    private ListItem item(Trouble trouble) {
        return new TroubleItem(intake, taking, trouble, letter, () -> goOn(troubles, trouble));
    }

    /** Shows what became of it; when it is gone, the keyboard goes to what has taken its place, or to the heading. */
    private <T> void goOn(KeptList<T> list, T dealtWith) {
        int place = list.place(dealtWith);
        changed.run();
        if (list.place(dealtWith) < 0) {
            focusFrom(list, place);
        }
    }

    private void focusFrom(KeptList<?> list, int place) {
        if (!list.focus(place)) {
            title.getElement().callJsFunction("focus");
        }
    }

    private String who(Batch batch) {
        return batch.who().isEmpty() ? getTranslation("paper-scan.from-folder") : batch.who();
    }
}
