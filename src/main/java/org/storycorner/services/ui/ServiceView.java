package org.storycorner.services.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.storycorner.pictures.QrCode;
import org.storycorner.services.ServiceMistake;
import org.storycorner.services.Services;
import org.storycorner.staff.AuditTrail;
import org.storycorner.staff.Deed;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.ConsoleHeading;
import org.storycorner.venue.ServiceList;
import org.storycorner.venue.VenueService;

/** One service, to be changed or newly made. */
@Route("staff/service")
@RolesAllowed("MANAGER")
@StyleSheet("styles/services.css")
class ServiceView extends Main implements HasDynamicTitle, HasUrlParameter<String> {

    private final Services services;
    private final AuditTrail audit;
    private final Paragraph answer = new Paragraph();
    private final Div qr = new Div();
    private Optional<VenueService> opened = Optional.empty();
    private ServiceList seen;
    private ServiceForm form;

    ServiceView(Services services, AuditTrail audit) {
        this.services = services;
        this.audit = audit;
        this.seen = services.now();
        this.form = form();
        answer.getElement().setAttribute("role", "alert");
        answer.addClassName("answer");
        qr.addClassName("qr-preview");
        addClassNames("console-page", "services-page");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String id) {
        opened = Optional.ofNullable(id)
                .map(known -> services.now().find(known).orElseThrow(() -> new NotFoundException("no such service")));
        answer.setText("");
        draw();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", title());
    }

    private String title() {
        return opened.map(VenueService::name).orElseGet(() -> getTranslation("services.new"));
    }

    private void draw() {
        removeAll();
        seen = services.now();
        form = form();
        form.setPlace(place(), seen.offered().size());
        opened.ifPresent(form::show);
        showQr(form.link());
        var foot = new Div(BigButton.primary(getTranslation("services.save"), this::save));
        opened.map(this::retiring).ifPresent(foot::add);
        foot.addClassName("ways");
        add(
                new RouterLink(getTranslation("services.back"), ServicesView.class),
                new ConsoleHeading(title()),
                answer,
                form,
                qr,
                foot);
    }

    private ServiceForm form() {
        return new ServiceForm(services.rules(), this::showQr);
    }

    /** From 1; 0 when it has no place. */
    private int place() {
        return opened.map(service -> seen.offered().indexOf(service) + 1).orElse(0);
    }

    private void save() {
        if (!form.isRight(opened)) {
            answer.setText("");
            return;
        }
        if (opened.isEmpty()) {
            var added = services.add(form.name(), form.description(), form.link());
            audit.record(new Deed("audit.service-added"), added.id());
            opened = Optional.of(added);
            say("services.saved");
            return;
        }
        var before = opened.get();
        var after = new VenueService(before.id(), form.name(), form.description(), form.link());
        if (!services.replace(before, after)) {
            theirs(before.id());
            return;
        }
        boolean isPlaced = form.newPlace()
                .map(place -> services.move(seen, before.id(), place))
                .orElse(true);
        audit.record(new Deed("audit.service-changed"), before.id());
        opened = Optional.of(after);
        say(isPlaced ? "services.saved" : "services.elsewhere.order");
    }

    /** Somebody was quicker: their service is shown, and nothing of it is overwritten. */
    private void theirs(String id) {
        opened = services.now().find(id);
        say("services.elsewhere");
    }

    private BigButton retiring(VenueService service) {
        return seen.isRetired(service.id())
                ? BigButton.secondary(getTranslation("services.bring-back"), () -> bringBack(service))
                : BigButton.secondary(getTranslation("services.retire"), () -> retire(service));
    }

    private void bringBack(VenueService service) {
        if (services.bringBack(service)) {
            audit.record(new Deed("audit.service-brought-back"), service.id());
            say("services.brought-back");
        } else {
            theirs(service.id());
        }
    }

    private void retire(VenueService service) {
        switch (services.retire(service)) {
            case DONE -> {
                audit.record(new Deed("audit.service-retired"), service.id());
                say("services.retired");
            }
            case NONE_LEFT -> say("services.retire.last");
            case CHANGED_MEANWHILE -> theirs(service.id());
        }
    }

    private void say(String key) {
        draw();
        answer.setText(getTranslation(key));
    }

    private void showQr(String link) {
        qr.removeAll();
        var mistakes = services.rules().mistakes("a name", "", link);
        if (!link.isEmpty() && !mistakes.contains(ServiceMistake.LINK_FORM)) {
            qr.add(
                    new Image(QrCode.dataUri(link), getTranslation("services.qr")),
                    new Paragraph(getTranslation("services.qr.try")));
        }
    }
}
