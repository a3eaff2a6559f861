package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.storycorner.inclusion.Language;
import org.storycorner.kiosk.Person;
import org.storycorner.kiosk.Screen;
import org.storycorner.story.Helper;
import org.storycorner.story.Teller;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.Chosen;
import org.storycorner.ui.Tile;

/** Who is telling; and the age band where the venue asks for it. */
class AboutScreen extends Frame {

    private final Stage stage;
    private final Map<Teller, Tile> roles = new EnumMap<>(Teller.class);
    private final Map<String, Tile> ages = new LinkedHashMap<>();
    private final BigButton next;

    AboutScreen(Stage stage) {
        super(Screen.ABOUT, stage.words("about.title"));
        this.stage = stage;
        next = BigButton.primary("", () -> moveOn(stage));
        Arrays.stream(Teller.values()).filter(this::isOffered).forEach(role -> roles.put(role, tile(role)));
        stage.venue().ageBands().forEach(band -> ages.put(band, tile(band)));

        lead(getTranslation("about.lead"));
        show(compact(roles.values()));
        if (asksAge()) {
            show(new H2(getTranslation("about.age")), compact(ages.values()));
        }
        backTo(stage);
        foot(next);
        mark();
    }

    private static Div compact(Collection<Tile> choices) {
        var tiles = tiles(choices.toArray(Tile[]::new));
        tiles.addClassName("compact");
        return tiles;
    }

    private Tile tile(Teller role) {
        return new Tile(
                "teller-" + Keys.of(role),
                getTranslation("teller." + Keys.of(role)),
                () -> choose(new Person(role, stage.journey().person().ageBand())));
    }

    private Tile tile(String band) {
        return new Tile(
                        "age",
                        band,
                        () -> choose(new Person(stage.journey().person().teller(), band)))
                .in(Language.usualAt(stage.venue()));
    }

    private void mark() {
        var person = stage.journey().person();
        roles.forEach((role, tile) -> Chosen.mark(tile, person.teller() == role));
        ages.forEach((band, tile) -> Chosen.mark(tile, person.ageBand().equals(band)));
        next.setText(getTranslation(person.isNotSaid() ? "action.skip" : "action.next"));
    }

    private void choose(Person person) {
        stage.journey().introduce(person);
        if (asksAge()) {
            stage.keep();
            mark();
        } else {
            moveOn(stage);
        }
    }

    private boolean asksAge() {
        return !ages.isEmpty();
    }

    /** Telling on somebody's behalf is for staff who said that they are helping. */
    private boolean isOffered(Teller role) {
        return switch (role) {
            case NOT_SAID -> false;
            case STAFF_ON_BEHALF -> stage.journey().assistance().isBy(Helper.STAFF);
            case SERVICE_USER, PATIENT, CARER, PARENT_OR_GUARDIAN, RELATIVE, FRIEND, VOLUNTEER_OR_ADVOCATE -> true;
        };
    }
}
