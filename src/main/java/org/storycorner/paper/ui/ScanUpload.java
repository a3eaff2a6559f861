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
import org.storycorner.paper.intake.Intake;
import org.storycorner.paper.intake.Received;

/**
 * Takes scans in, many at once. The browser sends each file as it is, so that the server reads it as a stream: sent as a
 * form it would lie in a temporary file, open to read, before the box has seen it.
 */
final class ScanUpload extends Div {

    private static final String[] ENDINGS = {".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff"};

    private final Intake intake;
    private final String who;
    private final Runnable changed;
    private final Div answers = new Div();
    private final Upload upload = new Upload();
    private UUID batch;

    ScanUpload(Intake intake, String who, Runnable changed) {
        this.intake = intake;
        this.who = who;
        this.changed = changed;
        this.batch = intake.newBatch();
        addClassName("scan-upload");
        answers.addClassName("answers");
        answers.getElement().setAttribute("role", "status");
        upload.setUploadFormat(UploadFormat.RAW);
        upload.setUploadHandler(this::take);
        upload.setAcceptedFileExtensions(ENDINGS);
        upload.addFileRejectedListener(rejected -> say(rejected.getFileName(), "not-a-scan"));
        upload.addAllFinishedListener(finished -> finish());
        var choose = new NativeButton(getTranslation("paper-scan.choose"));
        choose.addClassNames("big-button", "primary");
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("paper-scan.drop")));
        add(upload, answers);
    }

    /** On the request's own thread, while the page goes on. */
    private void take(UploadEvent file) throws IOException {
        var received = receive(file);
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

    private Received receive(UploadEvent file) throws IOException {
        try (var content = file.getInputStream()) {
            return intake.receive(batch, who, file.getFileName(), content);
        }
    }

    private void finish() {
        batch = intake.newBatch();
        upload.clearFileList();
        changed.run();
    }

    private void say(String name, String why) {
        answers.add(new Paragraph(getTranslation("paper-scan.received." + why, name)));
    }
}
