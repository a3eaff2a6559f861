package org.storycorner.paper.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadFormat;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.storycorner.paper.intake.Intake;
import org.storycorner.paper.intake.Received;

/**
 * Takes scans in, many at once, or photographs, one after the other. The browser sends each file as it is, so that the server
 * reads it as a stream: sent as a form it would lie in a temporary file, open to read, before the box has seen it.
 */
final class ScanUpload extends Div {

    /** Vaadin shows a bar for each file that is being sent, and gives it no name. */
    private static final String NAME_BARS = """
            const name = () => this.querySelectorAll('vaadin-upload-file').forEach(sent =>
              sent.querySelector('vaadin-progress-bar')?.setAttribute('aria-label', $0.replace('{0}', sent.file.name)));
            new MutationObserver(name).observe(this, { childList: true, subtree: true });""";

    private static final String[] ENDINGS = {".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff"};

    private final Intake intake;
    private final String who;
    private final Runnable changed;
    private final Div answers = new Div();
    private UUID files;
    private UUID photographs;

    ScanUpload(Intake intake, String who, Runnable changed) {
        this.intake = intake;
        this.who = who;
        this.changed = changed;
        this.files = intake.newBatch();
        this.photographs = intake.newBatch();
        addClassName("scan-upload");
        answers.addClassName("answers");
        answers.getElement().setAttribute("role", "status");
        var hint = new Paragraph(getTranslation("paper-scan.photograph.hint"));
        add(chosen(), taken(), hint, answers);
    }

    /** Files of the device; what is chosen or dropped at once is one stack. */
    private Upload chosen() {
        var upload = upload("paper-scan.choose", "primary", () -> files);
        upload.addClassName("scan-files");
        upload.setAcceptedFileExtensions(ENDINGS);
        upload.setDropLabel(new Span(getTranslation("paper-scan.drop")));
        upload.addAllFinishedListener(finished -> {
            files = intake.newBatch();
            finish(upload);
        });
        return upload;
    }

    /**
     * The device's camera, where it has one. A camera gives one picture at a time: as long as this page stays open they are one
     * stack, unless somebody stops it.
     */
    private Upload taken() {
        var upload = upload("paper-scan.photograph", "secondary", this::stackOfPhotographs);
        upload.addClassName("scan-camera");
        upload.setAcceptedMimeTypes("image/*");
        upload.setDropAllowed(false);
        upload.getElement().setAttribute("capture", "environment");
        upload.addAllFinishedListener(finished -> finish(upload));
        return upload;
    }

    private UUID stackOfPhotographs() {
        if (intake.isStopped(photographs)) {
            photographs = intake.newBatch();
        }
        return photographs;
    }

    private Upload upload(String words, String rank, Supplier<UUID> batch) {
        var upload = new Upload();
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setUploadHandler(file -> take(file, batch.get()));
        upload.addFileRejectedListener(rejected -> say(rejected.getFileName(), "not-a-scan"));
        var sending = getTranslation("paper-scan.sending", "{0}");
        upload.addAttachListener(attached -> upload.getElement().executeJs(NAME_BARS, sending));
        var choose = new NativeButton(getTranslation(words));
        choose.addClassNames("big-button", rank);
        upload.setUploadButton(choose);
        return upload;
    }

    /** On the request's own thread, while the page goes on. */
    private void take(UploadEvent file, UUID batch) throws IOException {
        var received = receive(file, batch);
        var _ = file.getUI().access(() -> {
            if (received != Received.KEPT) {
                say(file.getFileName(), received.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
            changed.run();
        });
        switch (received) {
            case KEPT, KNOWN -> {}
            case EMPTY, TOO_LARGE, NO_ROOM -> file.reject();
        }
    }

    private Received receive(UploadEvent file, UUID batch) throws IOException {
        try (var content = file.getInputStream()) {
            return intake.receive(batch, who, file.getFileName(), content);
        }
    }

    private void finish(Upload upload) {
        upload.clearFileList();
        changed.run();
    }

    private void say(String name, String why) {
        answers.add(new Paragraph(getTranslation("paper-scan.received." + why, name)));
    }
}
