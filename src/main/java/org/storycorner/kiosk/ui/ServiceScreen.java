package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.storycorner.inclusion.Language;
import org.storycorner.kiosk.Screen;
import org.storycorner.story.Service;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.Chosen;
import org.storycorner.ui.Tile;
import org.storycorner.venue.VenueService;

/** Which service the story is about: one tap for one, or several; "I'm not sure" is an answer. */
class ServiceScreen extends Frame {

    /** More than these would have to be scrolled: from here on there is a search. */
    private static final int MOST_TILES = 8;

    private static final int MOST_LETTERS = 60;

    private final Stage stage;
    private final TextField search = search();
    private final Div grid = tiles();
    private final BigButton several;
    private final BigButton next;
    private boolean choosingSeveral;
    private String wanted = "";

    ServiceScreen(Stage stage) {
        super(Screen.SERVICE, stage.words(isOnly(stage) ? "service.one.title" : "service.title"));
        this.stage = stage;
        choosingSeveral = stage.journey().services().size() > 1;
        several = BigButton.secondary(getTranslation("service.several"), this::chooseSeveral);
        next = BigButton.primary(getTranslation("action.next"), () -> moveOn(stage));

        lead(getTranslation(isOnly(stage) ? "service.one.lead" : "service.lead"));
        show(stage.venue().services().size() > MOST_TILES ? searched() : grid);
        backTo(stage);
        foot(several, next);
        draw();
    }

    @Override
    void resume(Frame before) {
        if (before instanceof ServiceScreen same) {
            choosingSeveral = same.choosingSeveral;
            search.setValue(same.search.getValue());
            draw();
        }
    }

    private void draw() {
        grid.removeAll();
        var found = found();
        found.stream().limit(MOST_TILES).map(this::tile).forEach(grid::add);
        if (found.size() > MOST_TILES) {
            grid.add(new Paragraph(getTranslation("service.search-more", found.size() - MOST_TILES)));
        }
        if (found.isEmpty()) {
            grid.add(new Paragraph(getTranslation("service.none-found")));
        }
        var other = getTranslation(isOnly(stage) ? "service.other" : "service.not-sure");
        grid.add(new Tile("question", other, () -> choose(List.of())));
        offerNext();
    }

    private void offerNext() {
        several.setVisible(!choosingSeveral && !isOnly(stage));
        next.setVisible(choosingSeveral);
    }

    /** One configured service is stated rather than chosen. */
    private static boolean isOnly(Stage stage) {
        return stage.venue().services().size() == 1;
    }

    private List<VenueService> found() {
        return stage.venue().services().stream()
                .filter(service -> service.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    private Tile tile(VenueService offered) {
        var service = new Service(offered.id(), offered.name());
        var tile = new Tile("building", offered.name(), () -> {})
                .explained(offered.description())
                .in(Language.usualAt(stage.venue()));
        tile.addClickListener(tap -> tapped(service, tile));
        return Chosen.mark(tile, stage.journey().services().contains(service));
    }

    private void tapped(Service service, Tile tile) {
        if (!choosingSeveral) {
            choose(List.of(service));
            return;
        }
        var chosen = new ArrayList<>(stage.journey().services());
        if (!chosen.remove(service)) {
            chosen.add(service);
        }
        stage.journey().concern(chosen);
        Chosen.mark(tile, chosen.contains(service));
    }

    private void choose(List<Service> services) {
        stage.journey().concern(services);
        moveOn(stage);
    }

    /** The tiles stay as they are, so that whoever is quick does not tap one that goes away. */
    private void chooseSeveral() {
        choosingSeveral = true;
        offerNext();
    }

    /** The keyboard leaves both in sight, what is looked for and the first that was found (keyboard.js). */
    private Div searched() {
        var searched = new Div(search, grid);
        searched.addClassName("searched");
        return searched;
    }

    private TextField search() {
        return Fields.line("search", getTranslation("service.search"), "", MOST_LETTERS, typed -> {
            wanted = typed.strip().toLowerCase(Locale.ROOT);
            draw();
        });
    }
}
