package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Arrays;
import org.storycorner.inclusion.Language;
import org.storycorner.kiosk.Person;
import org.storycorner.kiosk.Screen;
import org.storycorner.story.Helper;
import org.storycorner.story.Teller;
import org.storycorner.ui.BigButton;
import org.storycorner.ui.Tile;

/** Who is telling; and the age band where the venue asks for it. */
class AboutScreen extends Frame {

    private final Stage stage;
    private final Div roles = tiles();
    private final Div ages = tiles();
    private final BigButton next;

    AboutScreen(Stage stage) {
        super(Screen.ABOUT, stage.words("about.title"));
        this.stage = stage;
        next = BigButton.primary("", () -> moveOn(stage));
        roles.addClassName("compact");
        ages.addClassName("compact");

        lead(getTranslation("about.lead"));
        show(roles);
        if (asksAge()) {
            show(new H2(getTranslation("about.age")), ages);
        }
        backTo(stage);
        foot(next);
        draw();
    }

    private void draw() {
        var person = stage.journey().person();
        roles.removeAll();
        Arrays.stream(Teller.values())
                .filter(this::isOffered)
                .map(role -> new Tile(
                                "teller-" + Keys.of(role),
                                getTranslation("teller." + Keys.of(role)),
                                () -> choose(new Person(role, person.ageBand())))
                        .chosen(person.teller() == role))
                .forEach(roles::add);
        ages.removeAll();
        stage.venue().ageBands().stream()
                .map(band -> new Tile("age", band, () -> choose(new Person(person.teller(), band)))
                        .in(Language.usualAt(stage.venue()))
                        .chosen(person.ageBand().equals(band)))
                .forEach(ages::add);
        next.setText(getTranslation(person.isNotSaid() ? "action.skip" : "action.next"));
    }

    private void choose(Person person) {
        stage.journey().introduce(person);
        if (asksAge()) {
            stage.keep();
            draw();
        } else {
            moveOn(stage);
        }
    }

    private boolean asksAge() {
        return !stage.venue().ageBands().isEmpty();
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
