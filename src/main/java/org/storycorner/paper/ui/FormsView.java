package org.storycorner.paper.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.storycorner.inclusion.Language;
import org.storycorner.paper.form.Form;
import org.storycorner.paper.form.Forms;
import org.storycorner.paper.form.PageSeal;
import org.storycorner.paper.print.PrintOrder;
import org.storycorner.paper.print.PrintedForm;
import org.storycorner.queue.BoxRefusedException;
import org.storycorner.queue.BoxSettings;
import org.storycorner.queue.FormKey;
import org.storycorner.ui.Choice;
import org.storycorner.ui.ConsoleHeading;
import org.storycorner.ui.Faults;
import org.storycorner.venue.Venue;
import org.storycorner.venue.VenueService;

/** Paper forms to print: chosen, and saved as PDF, as {@code ./storycorner forms print} does it. */
@Route("staff/forms")
@Menu(title = "paper-print.menu", order = 59)
@RolesAllowed("VOLUNTEER")
@StyleSheet("styles/desk.css")
@StyleSheet("styles/services.css")
class FormsView extends Main implements HasDynamicTitle {

    private final Venue venue;
    private final BoxSettings box;
    private final Div wishes = new Div();
    private final IntegerField copies = new IntegerField();
    private final Checkbox cards = new Checkbox();
    private final Map<Language, Checkbox> languages = new LinkedHashMap<>();
    private final Div download = new Div();
    private Form form = current(Forms.IDS.getFirst());
    private VenueService service;
    private int more;

    FormsView(Venue venue, BoxSettings box) {
        this.venue = venue;
        this.box = box;
        this.service = venue.services().getFirst();
        addClassNames("console-page", "services-page");
        wishes.addClassName("filters");
        wishes.add(forms(), services(), copies(), sheetsMore());
        cards.addValueChangeListener(change -> offer());
        download.addClassName("print-foot");
        download.getElement().setAttribute("role", "status");
        add(
                new ConsoleHeading(getTranslation("paper-print.title")),
                new Paragraph(getTranslation("paper-print.lead")),
                new Paragraph(getTranslation("paper-print.serials")),
                wishes,
                cards,
                new H2(getTranslation("paper-print.languages")),
                languages(),
                new Paragraph(getTranslation("print.unchecked")),
                download);
        offer();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("paper-print.title"));
    }

    private void offer() {
        cards.setLabel(getTranslation("paper-print.cards", form.order().cards().length()));
        download.removeAll();
        problem()
                .ifPresentOrElse(
                        sentence -> download.add(new Paragraph(sentence)), () -> seal().ifPresent(this::offer));
    }

    private void offer(PageSeal seal) {
        var chosen = chosen();
        var orders = chosen.stream().map(this::order).toList();
        int pages = orders.getFirst().pages().size();
        download.add(new Paragraph(getTranslation(
                "paper-print.sheets",
                copies.getValue(),
                pages,
                chosen.size(),
                copies.getValue() * pages * chosen.size())));
        for (int place = 0; place < chosen.size(); place++) {
            download.add(link(chosen.get(place), orders.get(place), seal));
        }
    }

    /** What is wrong with what was chosen; empty when it can be printed. */
    private Optional<String> problem() {
        var wanted = copies.getValue();
        if (wanted == null || wanted < 1 || wanted > PrintOrder.MOST_COPIES) {
            return Optional.of(getTranslation("paper-print.copies.expected", PrintOrder.MOST_COPIES));
        }
        return chosen().isEmpty() ? Optional.of(getTranslation("paper-print.languages.none")) : Optional.empty();
    }

    /** The box's own seal for forms, made with the first form; when it can't be had, the page says so. */
    private Optional<PageSeal> seal() {
        try {
            return Optional.of(FormKey.besideOrNew(box.keyFile())::seal);
        } catch (BoxRefusedException refused) {
            download.add(new Paragraph(getTranslation("paper-print.no-key", Faults.log(refused))));
            return Optional.empty();
        }
    }

    private PrintOrder order(Language language) {
        return new PrintOrder(
                form, language.tag(), service, venue.helpNumbers(), copies.getValue(), more, cards.getValue());
    }

    /** Draws the forms when they are fetched, each time with new serials. */
    private Anchor link(Language language, PrintOrder order, PageSeal seal) {
        var name = "%s-%s-%s.pdf".formatted(order.form().id(), order.service().id(), order.language());
        DownloadHandler drawing = event -> {
            event.setFileName(name);
            event.setContentType("application/pdf");
            new PrintedForm(order, seal, new SecureRandom()).write(event.getOutputStream());
        };
        var link = new Anchor(
                drawing, AttachmentType.DOWNLOAD, getTranslation("paper-print.download", language.ownName()));
        link.addClassNames("big-button", "primary");
        return link;
    }

    private List<Language> chosen() {
        return languages.entrySet().stream()
                .filter(entry -> entry.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private Choice forms() {
        var options = new LinkedHashMap<String, String>();
        Forms.IDS.forEach(id -> options.put(
                id,
                getTranslation(
                        "paper-print.form." + id, current(id).order().always().length())));
        return new Choice("form", getTranslation("paper-print.form"), options, form.id(), id -> {
            form = current(id);
            offer();
        });
    }

    private Choice services() {
        var options = new LinkedHashMap<String, String>();
        venue.services().forEach(known -> options.put(known.id(), known.name()));
        return new Choice("service", getTranslation("paper-print.service"), options, service.id(), id -> {
            service = venue.serviceList().find(id).orElse(service);
            offer();
        });
    }

    private IntegerField copies() {
        copies.setLabel(getTranslation("paper-print.copies", PrintOrder.MOST_COPIES));
        copies.setMin(1);
        copies.setMax(PrintOrder.MOST_COPIES);
        copies.setStepButtonsVisible(true);
        copies.setValue(1);
        copies.setValueChangeMode(ValueChangeMode.LAZY);
        copies.addValueChangeListener(change -> offer());
        return copies;
    }

    private Choice sheetsMore() {
        var options = IntStream.rangeClosed(0, PrintOrder.MOST_MORE)
                .mapToObj(String::valueOf)
                .collect(Collectors.toMap(number -> number, number -> number, (one, other) -> one, LinkedHashMap::new));
        return new Choice("more", getTranslation("paper-print.more"), options, "0", number -> {
            more = Integer.parseInt(number);
            offer();
        });
    }

    private Div languages() {
        var group = new Div();
        group.addClassName("print-choices");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", getTranslation("paper-print.languages"));
        Language.offeredBy(venue).forEach(language -> {
            var tick = new Checkbox(language.ownName(), languages.isEmpty());
            tick.getElement().setAttribute("lang", language.tag());
            tick.addValueChangeListener(change -> offer());
            languages.put(language, tick);
            group.add(tick);
        });
        return group;
    }

    private static Form current(String id) {
        return Forms.current(id).orElseThrow();
    }
}
