package org.storycorner.paper.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.storycorner.paper.intake.Alike;
import org.storycorner.paper.intake.Batch;
import org.storycorner.paper.intake.FileState;
import org.storycorner.paper.intake.Intake;
import org.storycorner.paper.intake.PageKey;
import org.storycorner.paper.intake.PagePicture;
import org.storycorner.paper.intake.ScannedFile;
import org.storycorner.paper.intake.ScannedPage;
import org.storycorner.paper.intake.TakingAnyway;
import org.storycorner.paper.scan.PageState;
import org.storycorner.ui.BigButton;
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
    private final UnorderedList files = new UnorderedList();
    private final UnorderedList troubles = new UnorderedList();
    private final Div stop = new Div();
    private final Map<PageKey, Optional<Alike>> alikes = new HashMap<>();
    private List<ScannedFile> shownFiles = List.of();
    private List<ScannedPage> shownTroubles = List.of();
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
        state.getElement().setAttribute("role", "status");
        add(title, state);
        getElement().appendChild(progress);
        add(stop, files, troubles);
    }

    void show(Batch batch) {
        title.setText(getTranslation("paper-scan.stack", Moments.full(batch.begun()), who(batch)));
        state.setText(state(batch));
        progress.setAttribute("max", String.valueOf(Math.max(batch.pages(), 1)));
        progress.setAttribute("value", String.valueOf(batch.done()));
        progress.setAttribute("aria-label", getTranslation("paper-scan.progress"));
        progress.setVisible(batch.isUnderWay());
        showStop(batch);
        boolean isMoreRead = !read(shownFiles).equals(read(batch.files()));
        if (!shownFiles.equals(batch.files())) {
            shownFiles = batch.files();
            files.removeAll();
            shownFiles.forEach(file -> files.add(item(file)));
        }
        if (isMoreRead || !shownTroubles.equals(batch.troubles())) {
            shownTroubles = batch.troubles();
            troubles.removeAll();
            shownTroubles.forEach(page -> troubles.add(item(page)));
        }
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
                        () -> done(() -> intake.cancel(batch.id()))));
            }
        }
    }

    private ListItem item(ScannedFile file) {
        var name = file.name().isEmpty() ? getTranslation("paper-scan.found-again") : file.name();
        var about = file.state() == FileState.REFUSED
                ? getTranslation("paper-scan.refused." + key(file.reason()))
                : getTranslation("paper-scan.file." + key(file.state().name()), file.done(), file.pages());
        var item = new ListItem(new Paragraph(getTranslation("paper-scan.file", name, about)));
        if (file.state() == FileState.REFUSED) {
            item.addClassName("trouble");
            item.add(removing(() -> intake.remove(file)));
        }
        return item;
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

    private ListItem item(ScannedPage page) {
        var about = new Paragraph(getTranslation("paper-scan.page", page.key().number(), fileName(page), reason(page)));
        var item = new ListItem(about);
        item.addClassName("trouble");
        alikes.computeIfAbsent(page.key(), key -> intake.alike(page))
                .map(this::alike)
                .ifPresent(item::add);
        var ways = new Div();
        ways.addClassName("paper-ways");
        if (page.kept()) {
            ways.add(new SeePage(
                    getTranslation("paper-scan.see"), () -> intake.picture(page).map(PagePicture::whole)));
        }
        switch (page.fate()) {
            case FOREIGN, TWICE ->
                taking.code(page).ifPresent(code -> {
                    item.add(new Paragraph(getTranslation(
                            "paper-scan.take.number", code.readableSerial(), code.page(), code.pages())));
                    ways.add(new TakePage(intake, taking, page, code, changed));
                });
            case BLANK, UNKNOWN -> {
                if (!page.isLoose()) {
                    break;
                }
                ways.add(BigButton.secondary(getTranslation("paper-letter.begin"), () -> letter.accept(page)));
                ways.add(CornersNotice.link(page, getTranslation("paper-corners.ours")));
            }
            case REFUSED -> {
                if (file(page).filter(file -> file.state() == FileState.READ).isPresent()) {
                    ways.add(BigButton.secondary(
                            getTranslation("paper-scan.read-again"), () -> done(() -> intake.readAgain(page))));
                }
            }
            case TAKEN, REMOVED, DONE -> {}
        }
        ways.add(removing(() -> intake.remove(page)));
        item.add(ways);
        return item;
    }

    private SecondThought removing(Step step) {
        return new SecondThought(
                getTranslation("paper-scan.remove"),
                getTranslation("paper-scan.remove.sure"),
                getTranslation("paper-scan.remove.yes"),
                () -> done(step));
    }

    private void done(Step step) {
        try {
            step.run();
        } catch (IOException disk) {
            throw new UncheckedIOException(disk);
        }
        changed.run();
    }

    /** Which files were read to their end: only then can their pages be tried again. */
    private static List<UUID> read(List<ScannedFile> files) {
        return files.stream()
                .filter(file -> file.state() == FileState.READ)
                .map(ScannedFile::id)
                .toList();
    }

    private String fileName(ScannedPage page) {
        return file(page).map(ScannedFile::name).orElse("");
    }

    private Optional<ScannedFile> file(ScannedPage page) {
        return shownFiles.stream()
                .filter(file -> file.id().equals(page.key().file()))
                .findFirst();
    }

    private String who(Batch batch) {
        return batch.who().isEmpty() ? getTranslation("paper-scan.from-folder") : batch.who();
    }

    private static String key(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Something that reaches the disk. */
    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }
}
