package org.storycorner.handover.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.storycorner.handover.Export;
import org.storycorner.handover.ExportFormat;
import org.storycorner.handover.Exports;
import org.storycorner.queue.QueueState;
import org.storycorner.staff.SignedIn;
import org.storycorner.story.StoryId;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.Moments;

/** One file that a manager has asked for: how far it is, then the way to fetch it. */
final class ExportCard extends Div {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm").withZone(ZoneId.systemDefault());

    private final Export export;
    private final Exports exports;
    private final SignedIn signedIn;
    private final Runnable changed;
    private final Paragraph state = new Paragraph();
    private final Div ways = new Div();
    private boolean isSettled;

    ExportCard(Export export, Exports exports, SignedIn signedIn, Runnable changed) {
        this.export = export;
        this.exports = exports;
        this.signedIn = signedIn;
        this.changed = changed;
        addClassName("card");
        state.getElement().setAttribute("role", "status");
        ways.addClassName("button-row");
        var format = getTranslation("export.format." + export.wish().format().key());
        add(new H3(getTranslation("export.file", format, Moments.clock(export.askedAt()))), state, ways);
        refresh();
    }

    boolean isMaking() {
        return export.progress() instanceof Export.Making;
    }

    /** Shows how far it is; once that is settled, it is not drawn anew under somebody's hands. */
    void refresh() {
        if (isSettled) {
            return;
        }
        isSettled = !isMaking();
        switch (export.progress()) {
            case Export.Making(int done, int all) -> state.setText(getTranslation("export.making", done, all));
            case Export.Failed(var number) -> {
                state.setText(getTranslation("export.failed", number));
                offer();
            }
            case Export.Ready ready -> {
                state.setText(getTranslation("export.ready", ready.stories().size())
                        + (ready.left() > 0 ? " " + getTranslation("export.left", ready.left()) : ""));
                offer(ready);
            }
        }
    }

    private void offer() {
        ways.removeAll();
        ways.add(BigButton.secondary(getTranslation("export.delete"), () -> {
            exports.throwAway(export);
            changed.run();
        }));
    }

    private void offer(Export.Ready ready) {
        offer();
        if (export.wish().format() == ExportFormat.PDF && export.wish().state() == QueueState.QUEUED) {
            ways.addComponentAsFirst(BigButton.secondary(getTranslation("export.posted"), () -> posted(ready)));
        }
        ways.addComponentAsFirst(download(ready));
    }

    private Anchor download(Export.Ready ready) {
        var name = "stories-" + STAMP.format(export.askedAt()) + "."
                + export.wish().format().key();
        var download = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(ready.bytes()),
                        name,
                        export.wish().format().mediaType(),
                        ready.bytes().length)),
                AttachmentType.DOWNLOAD,
                getTranslation("export.fetch"));
        download.addClassNames("big-button", "primary");
        return download;
    }

    private void posted(Export.Ready ready) {
        var comeOut = exports.posted(export, ready.stories(), signedIn.required());
        state.setText(
                comeOut.isEmpty()
                        ? getTranslation("export.all-posted", ready.stories().size())
                        : getTranslation("export.come-out", references(comeOut)));
        offer();
        var noted = ready.stories().stream().filter(id -> !comeOut.contains(id)).toList();
        if (!noted.isEmpty()) {
            ways.addComponentAsFirst(
                    BigButton.secondary(getTranslation("export.not-posted"), () -> notPosted(ready, noted)));
        }
        ways.addComponentAsFirst(download(ready));
    }

    private void notPosted(Export.Ready ready, List<StoryId> noted) {
        state.setText(getTranslation("export.waiting-again", exports.notPosted(export, noted), noted.size()));
        offer(ready);
    }

    private static String references(List<StoryId> stories) {
        return stories.stream().map(StoryId::reference).collect(Collectors.joining(", "));
    }
}
