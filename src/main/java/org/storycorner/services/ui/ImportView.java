package org.storycorner.services.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.UploadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.storycorner.services.FileUnreadableException;
import org.storycorner.services.ImportPlan;
import org.storycorner.services.Services;
import org.storycorner.staff.AuditTrail;
import org.storycorner.staff.Deed;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.ConsoleHeading;

/** A file with services: looked at first, made only when confirmed. */
@Route("staff/services/import")
@RolesAllowed("MANAGER")
@StyleSheet("styles/services.css")
class ImportView extends Main implements HasDynamicTitle {

    private static final int MOST_BYTES = 2 * 1024 * 1024;

    private final Services services;
    private final AuditTrail audit;
    private final Paragraph answer = new Paragraph();
    private final Div preview = new Div();

    ImportView(Services services, AuditTrail audit) {
        this.services = services;
        this.audit = audit;
        answer.getElement().setAttribute("role", "alert");
        answer.addClassName("answer");
        preview.addClassName("import-preview");
        addClassNames("console-page", "services-page");
        add(
                new RouterLink(getTranslation("services.back"), ServicesView.class),
                new ConsoleHeading(getTranslation("services.import.title")),
                new Paragraph(getTranslation("services.import.lead")),
                upload(),
                answer,
                preview);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("services.import.title"));
    }

    private Upload upload() {
        var upload = new Upload();
        upload.setUploadHandler(UploadHandler.inMemory((file, bytes) -> {
            look(file.fileName(), bytes);
            upload.clearFileList();
        }));
        upload.setMaxFileSize(MOST_BYTES);
        upload.setAcceptedFileExtensions(".csv", ".txt", ".json");
        upload.addFileRejectedListener(rejected -> refuse("services.why.too-large"));
        var choose = new NativeButton(getTranslation("services.import.choose"));
        choose.addClassNames("big-button", "primary");
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("services.import.drop")));
        return upload;
    }

    /** Shows what the file would change. */
    void look(String name, byte[] bytes) {
        preview.removeAll();
        answer.setText("");
        try {
            if (bytes.length > MOST_BYTES) {
                refuse("services.why.too-large");
                return;
            }
            var plan = ImportPlan.of(bytes, services.now(), services.rules());
            var shown = new ImportPreview(name, plan);
            preview.add(
                    shown,
                    BigButton.primary(getTranslation("services.import.make"), () -> make(plan, shown, name, bytes)));
        } catch (FileUnreadableException unreadable) {
            refuse("services.why."
                    + unreadable.why().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    private void make(ImportPlan plan, ImportPreview shown, String name, byte[] bytes) {
        var chosen = shown.chosen();
        if (chosen.isEmpty()) {
            answer.setText(getTranslation("services.import.nothing"));
            return;
        }
        switch (services.make(plan, chosen)) {
            case DONE -> {
                audit.record(new Deed("audit.services-imported"), "");
                preview.removeAll();
                answer.setText(getTranslation("services.import.made", chosen.size()));
            }
            case CHANGED_MEANWHILE -> {
                look(name, bytes);
                answer.setText(getTranslation("services.import.elsewhere"));
            }
            case NONE_LEFT -> answer.setText(getTranslation("services.import.none-left"));
        }
    }

    private void refuse(String why) {
        answer.setText(getTranslation("services.import.refused", getTranslation(why)));
    }
}
