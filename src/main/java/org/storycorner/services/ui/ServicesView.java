package org.storycorner.services.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.storycorner.services.Services;
import org.storycorner.staff.AuditTrail;
import org.storycorner.staff.Deed;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.ConsoleHeading;

/** All services: searched, ordered, and the ways in and out. */
@Route("staff/services")
@Menu(title = "services.title", order = 40)
@RolesAllowed("MANAGER")
@StyleSheet("styles/services.css")
class ServicesView extends Main implements HasDynamicTitle {

    private final Services services;
    private final TextField search = new TextField();
    private final Paragraph answer = new Paragraph();
    private final ServicesTable table;

    ServicesView(Services services, AuditTrail audit) {
        this.services = services;
        this.table = new ServicesTable(services);
        search.setLabel(getTranslation("services.search"));
        search.setClearButtonVisible(true);
        search.setMaxLength(100);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> table.search(change.getValue()));
        answer.getElement().setAttribute("role", "status");
        addClassNames("console-page", "services-page");
        add(
                new ConsoleHeading(getTranslation("services.title")),
                new Paragraph(getTranslation("services.lead")),
                ways(audit),
                answer,
                search,
                table);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("services.title"));
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        table.draw();
    }

    private Div ways(AuditTrail audit) {
        var add = new RouterLink(getTranslation("services.add"), ServiceView.class);
        add.addClassNames("big-button", "primary");
        var in = new RouterLink(getTranslation("services.import"), ImportView.class);
        in.addClassNames("big-button", "secondary");
        var out = new Anchor(
                DownloadHandler.fromInputStream(event -> csv()),
                AttachmentType.DOWNLOAD,
                getTranslation("services.export"));
        out.addClassNames("big-button", "secondary");
        var sort = BigButton.secondary(getTranslation("services.sort-kiosk"), () -> {
            boolean isSorted = services.sortByName(table.seen());
            if (isSorted) {
                audit.record(new Deed("audit.services-sorted"), "");
            }
            table.draw();
            answer.setText(getTranslation(isSorted ? "services.sorted" : "services.elsewhere.sort"));
        });
        var ways = new Div(add, in, out, sort);
        ways.addClassName("ways");
        return ways;
    }

    private DownloadResponse csv() {
        var bytes = services.asCsv().getBytes(StandardCharsets.UTF_8);
        return new DownloadResponse(
                new ByteArrayInputStream(bytes), "story-corner-services.csv", "text/csv;charset=UTF-8", bytes.length);
    }
}
