package org.storycorner.kiosk.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.storycorner.inclusion.Language;
import org.storycorner.kiosk.ChosenCard;
import org.storycorner.kiosk.Problem;
import org.storycorner.kiosk.Screen;
import org.storycorner.pictures.Card;
import org.storycorner.story.Channel;
import org.storycorner.story.Service;
import org.storycorner.story.Teller;
import org.storycorner.story.Words;
import org.storycorner.ui.BigButton;

/** Everything told, each part changeable; then consent, and sending it off. */
class ReviewScreen extends Frame {

    private final Stage stage;
    private final Checkbox ownWords;
    private final Checkbox consent;

    ReviewScreen(Stage stage) {
        super(Screen.REVIEW, stage.words("review.title"));
        this.stage = stage;
        ownWords = new Checkbox(getTranslation("review.own-words"));
        consent = new Checkbox(getTranslation("review.consent"));

        ownWords.addValueChangeListener(change -> complain(List.of()));
        consent.addValueChangeListener(change -> complain(List.of()));

        lead(getTranslation("review.lead"));
        parts();
        show(agreement());
        placeProblems();
        backTo(stage);
        foot(
                BigButton.secondary(getTranslation("review.not-now"), stage::askToForget),
                BigButton.primary(getTranslation("review.send"), this::send));
    }

    private void parts() {
        var journey = stage.journey();
        var told = journey.told();
        boolean withBear = journey.way() == Channel.BEAR;
        if (withBear || !told.bear().isEmpty()) {
            part(Screen.BEAR, "review.bear", bear());
        }
        if (!withBear || !told.pictures().isEmpty()) {
            part(Screen.PICTURES, "review.pictures", pictures());
        }
        told(withBear, Screen.WORDS, "words.title", told.story());
        told(withBear, Screen.QUESTIONS, "questions.good", told.good());
        told(withBear, Screen.QUESTIONS, "questions.better", told.better());
        told(withBear, Screen.QUESTIONS, "questions.felt", told.felt());
        var services = part(Screen.SERVICE, "review.service", services());
        if (!journey.services().isEmpty()) {
            services.getElement()
                    .setAttribute("lang", Language.usualAt(stage.venue()).tag());
        }
        part(Screen.HELPER, "review.helper", helper());
        teller();
        part(Screen.CONTACT, "review.contact", contact());
    }

    /** Who told Bear was not asked this: it is listed only when something is there. */
    private void told(boolean withBear, Screen screen, String title, String words) {
        if (!withBear || !words.isBlank()) {
            part(screen, title, words);
        }
    }

    private Paragraph part(Screen screen, String title, String value) {
        var words = Words.of(value);
        var text = new Paragraph(words.isEmpty() ? getTranslation("review.nothing") : words.text());
        if (!words.isEmpty() && isOwn(screen)) {
            ReadAloud.markOwnWords(text);
        }
        part(screen, title, text);
        return text;
    }

    private void part(Screen screen, String title, List<SpokenLine> lines) {
        if (lines.isEmpty()) {
            part(screen, title, "");
        } else {
            var text = new Paragraph();
            lines.forEach(text::add);
            part(screen, title, text);
        }
    }

    private void part(Screen screen, String title, Paragraph text) {
        var heading = new H2(getTranslation(title));
        var change = new NativeButton(getTranslation("action.change"), event -> {
            stage.journey().change(screen);
            stage.show();
        });
        change.addClassName("change");
        change.getElement().setAttribute("aria-label", getTranslation("review.change", heading.getText()));
        text.addClassName("told");
        var part = new Section(heading, text, change);
        part.addClassName("part");
        part.getElement().setAttribute("data-part", title);
        show(part);
    }

    /** Whether the person types there; the other parts are chosen from what the box offers. */
    private static boolean isOwn(Screen part) {
        return part == Screen.WORDS || part == Screen.QUESTIONS || part == Screen.CONTACT;
    }

    private Div agreement() {
        var card =
                new Div(new H2(getTranslation("review.agree")), new Paragraph(getTranslation("review.what-happens")));
        card.addClassName("card");
        if (stage.journey().assistance().isGiven()) {
            card.add(new Paragraph(getTranslation("review.own-words.question")), ownWords);
        }
        card.add(consent);
        return card;
    }

    private void send() {
        var problems = new ArrayList<>(stage.journey().problems());
        if (problems.contains(Problem.NOT_DECLARED)) {
            stage.journey().change(Screen.DECLARATION);
            stage.show();
            return;
        }
        if (stage.journey().assistance().isGiven() && !ownWords.getValue()) {
            problems.add(Problem.NOT_OWN_WORDS);
        }
        if (!consent.getValue()) {
            problems.add(Problem.NO_CONSENT);
        }
        complain(problems);
        if (problems.isEmpty()) {
            stage.send(!stage.journey().assistance().isGiven() || ownWords.getValue());
        }
    }

    /** The story could not be kept: says so, and that nothing is lost. */
    void notSaved() {
        say(List.of(getTranslation("review.not-saved")));
    }

    private List<SpokenLine> bear() {
        return stage.journey().told().bear().stream()
                .filter(answer -> !answer.isEmpty())
                .map(answer -> {
                    var question = getTranslation(answer.turn().prompt().key());
                    var cards = answer.cards().stream().map(Card::key).map(this::getTranslation);
                    return new SpokenLine(
                            answer.asText(key -> getTranslation(key), tag()),
                            Stream.concat(Stream.of(question), cards).toList(),
                            Words.of(answer.words()).text());
                })
                .toList();
    }

    private List<SpokenLine> pictures() {
        return stage.journey().told().pictures().stream()
                .map(card -> {
                    var label = getTranslation(Card.key(card.card()));
                    var place = card.scale().map(ChosenCard::key).map(this::getTranslation);
                    return new SpokenLine(
                            card.asText(key -> getTranslation(key), tag()),
                            Stream.concat(Stream.of(label), place.stream()).toList(),
                            Words.of(card.words()).text());
                })
                .toList();
    }

    private String tag() {
        return getLocale().toLanguageTag();
    }

    private String services() {
        var services = stage.journey().services();
        return services.isEmpty()
                ? getTranslation("service.not-sure")
                : services.stream().map(Service::name).collect(Collectors.joining("\n"));
    }

    private String helper() {
        var assistance = stage.journey().assistance();
        var who = assistance.helper().map(helper -> "helper." + Keys.of(helper)).orElse("helper.none");
        var how = assistance.how().stream().map(support -> "support." + Keys.of(support));
        return Stream.concat(Stream.of(who), how).map(this::getTranslation).collect(Collectors.joining("\n"));
    }

    /** The role in the person's language, the age band in the venue's. */
    private void teller() {
        var person = stage.journey().person();
        var role = person.teller() == Teller.NOT_SAID ? "" : getTranslation("teller." + Keys.of(person.teller()));
        if (person.ageBand().isEmpty()) {
            part(Screen.ABOUT, "review.teller", role);
        } else {
            var age = new Span(person.ageBand());
            age.getElement()
                    .setAttribute("lang", Language.usualAt(stage.venue()).tag());
            var text = new Paragraph(role.isEmpty() ? "" : role + "\n");
            text.add(age);
            part(Screen.ABOUT, "review.teller", text);
        }
    }

    private String contact() {
        var reach = stage.journey().reach();
        return lines(reach.email(), reach.postcode(), reach.username());
    }

    private static String lines(String... values) {
        return Stream.of(values).filter(value -> !value.isBlank()).collect(Collectors.joining("\n"));
    }
}
