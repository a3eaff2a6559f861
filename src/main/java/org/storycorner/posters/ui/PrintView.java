package org.storycorner.posters.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
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
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.storycorner.inclusion.Language;
import org.storycorner.pictures.CardSheets;
import org.storycorner.posters.Invitation;
import org.storycorner.posters.Sheet;
import org.storycorner.posters.Sheets;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.ConsoleHeading;
import org.storycorner.venue.Venue;
import org.storycorner.venue.VenueService;

/** What a venue prints: chosen, and saved as PDF. */
@Route("staff/print")
@Menu(title = "print.title", order = 50)
@RolesAllowed("VOLUNTEER")
@StyleSheet("styles/services.css")
class PrintView extends Main implements HasDynamicTitle {

    private static final String CARDS = "cards";
    private static final int MOST_SHOWN = 8;

    private final Venue venue;
    private final Div sheets = group();
    private final Div offered = group();
    private final Div download = new Div();
    private final Map<Language, Checkbox> languages = new LinkedHashMap<>();
    private String sheet = Sheet.POSTER.code();
    private VenueService service;
    private String wanted = "";

    PrintView(Venue venue) {
        this.venue = venue;
        this.service = venue.services().getFirst();
        addClassNames("console-page", "services-page");
        download.addClassName("print-foot");
        download.getElement().setAttribute("role", "status");
        label(sheets, "print.sheet");
        label(offered, "print.service.chosen");
        add(
                new ConsoleHeading(getTranslation("print.title")),
                new Paragraph(getTranslation("print.lead")),
                heading("print.sheet"),
                sheets,
                search(),
                offered,
                heading("print.languages"),
                languages(),
                new Paragraph(getTranslation("print.unchecked")),
                download);
        draw();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("page.title", getTranslation("print.title"));
    }

    private void draw() {
        sheets.removeAll();
        Stream.concat(Stream.of(Sheet.values()).map(Sheet::code), Stream.of(CARDS))
                .forEach(code ->
                        sheets.add(choice(getTranslation("print." + code), code.equals(sheet), () -> sheet = code)));
        offered.removeAll();
        var found = venue.services().stream()
                .filter(known -> known.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        found.stream()
                .limit(MOST_SHOWN)
                .forEach(known -> offered.add(choice(known.name(), known.equals(service), () -> service = known)));
        if (found.isEmpty()) {
            offered.add(new Paragraph(getTranslation("print.service.none")));
        }
        if (found.size() > MOST_SHOWN) {
            offered.add(new Paragraph(getTranslation("print.service.more", found.size() - MOST_SHOWN)));
        }
        offerDownload();
    }

    private void offerDownload() {
        download.removeAll();
        var chosen = languages.entrySet().stream()
                .filter(entry -> entry.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
        if (chosen.isEmpty()) {
            download.add(new Paragraph(getTranslation("print.languages.none")));
            return;
        }
        if (service.invitationLink().isBlank()) {
            download.add(new Paragraph(getTranslation("print.no-link", service.name())));
        }
        var wish = sheet;
        var about = service;
        if (wish.equals(CARDS)) {
            chosen.forEach(language -> download.add(link(
                    CARDS + "-" + language.tag(),
                    getTranslation("print.download") + ": " + language.ownName(),
                    () -> cards(language))));
        } else {
            var invited = Sheet.of(wish).orElseThrow();
            download.add(
                    link(wish + "-" + about.id(), getTranslation("print.download"), () -> pdf(invited, about, chosen)));
        }
    }

    private Anchor link(String name, String text, Printing printing) {
        var link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var bytes = printing.bytes();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), name + ".pdf", "application/pdf", bytes.length);
                }),
                AttachmentType.DOWNLOAD,
                text);
        link.addClassNames("big-button", "primary");
        return link;
    }

    private byte[] pdf(Sheet wish, VenueService about, List<Language> chosen) throws IOException {
        var out = new ByteArrayOutputStream();
        new Sheets((language, key) -> getTranslation(language.locale(), key))
                .write(wish, Invitation.to(about, venue), chosen, out);
        return out.toByteArray();
    }

    private byte[] cards(Language language) throws IOException {
        var out = new ByteArrayOutputStream();
        new CardSheets(language.tag(), key -> getTranslation(language.locale(), key)).write(out);
        return out.toByteArray();
    }

    private TextField search() {
        var search = new TextField(getTranslation("print.service"));
        search.setMaxLength(100);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> {
            wanted = change.getValue().strip().toLowerCase(Locale.ROOT);
            draw();
        });
        return search;
    }

    private Div languages() {
        var group = group();
        label(group, "print.languages");
        Language.offeredBy(venue).forEach(language -> {
            var tick = new Checkbox(language.ownName(), languages.isEmpty());
            tick.getElement().setAttribute("lang", language.tag());
            tick.addValueChangeListener(change -> offerDownload());
            languages.put(language, tick);
            group.add(tick);
        });
        return group;
    }

    private BigButton choice(String text, boolean chosen, Runnable choosing) {
        var button = BigButton.secondary(text, () -> {
            choosing.run();
            draw();
        });
        button.getElement().setAttribute("aria-pressed", Boolean.toString(chosen));
        return button;
    }

    private static Div group() {
        var group = new Div();
        group.addClassName("print-choices");
        group.getElement().setAttribute("role", "group");
        return group;
    }

    private void label(Div group, String key) {
        group.getElement().setAttribute("aria-label", getTranslation(key));
    }

    private Paragraph heading(String key) {
        var heading = new Paragraph(getTranslation(key));
        heading.addClassName("print-heading");
        return heading;
    }

    /** Draws a PDF when it is asked for. */
    private interface Printing {
        byte[] bytes() throws IOException;
    }
}
