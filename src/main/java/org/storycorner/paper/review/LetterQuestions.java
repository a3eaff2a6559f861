package org.storycorner.paper.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.storycorner.paper.form.Form;
import org.storycorner.paper.form.Forms;
import org.storycorner.paper.form.Part;
import org.storycorner.paper.intake.Readings;
import org.storycorner.paper.intake.ScannedPage;
import org.storycorner.paper.read.TickClass;
import org.storycorner.venue.Venue;

/** What a person says about a letter or somebody else's form: the same as stands on ours, but all of it is theirs to find. */
public final class LetterQuestions {

    /** Which pages go with the story. */
    static final String ATTACHED = "attached";

    /** The message for a page of which that is asked, the page's number in it. */
    public static final String PAGE = "paper-letter.page";

    private static final String MODEL = "story-a4";

    private LetterQuestions() {}

    /** The form whose choices are offered. */
    public static Form model() {
        return Forms.current(MODEL).orElseThrow();
    }

    static List<Question> of(List<ScannedPage> pages, Function<ScannedPage, Readings> readings, Venue venue) {
        var questions = new ArrayList<Question>();
        questions.add(new Question.Writing("story", false, true, true, List.of(), read(pages, readings)));
        questions.add(new Question.Writing("good", false, false, true, List.of()));
        questions.add(new Question.Writing("better", false, false, true, List.of()));
        questions.add(new Question.Pick("service", services(venue)));
        questions.add(new Question.Pick("language", languages()));
        Stream.of("teller", "helper", "support", "own-words", "declaration")
                .map(LetterQuestions::choice)
                .forEach(questions::add);
        Stream.of("email", "postcode", "username")
                .map(id -> new Question.Writing(id, false, false, false, List.of()))
                .forEach(questions::add);
        questions.add(ticks(ATTACHED, false, pages.stream().map(page -> empty(String.valueOf(page.page()), PAGE))));
        questions.add(ticks("consent", false, Stream.of(empty("agreed", "paper-letter.agreed"))));
        return List.copyOf(questions);
    }

    /** All that the machine could read, page after page. */
    private static String read(List<ScannedPage> pages, Function<ScannedPage, Readings> readings) {
        return pages.stream()
                .map(page -> readings.apply(page).typedText().text())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }

    private static List<Question.Choice> services(Venue venue) {
        return venue.serviceList().all().stream()
                .map(service -> new Question.Choice(service.id(), service.name()))
                .toList();
    }

    private static List<Question.Choice> languages() {
        return Venue.LANGUAGES.stream()
                .map(tag -> new Question.Choice(tag, Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH)))
                .toList();
    }

    private static Question choice(String id) {
        return model().layouts().stream()
                .flatMap(layout -> layout.choices())
                .filter(choice -> choice.id().equals(id))
                .findFirst()
                .map(LetterQuestions::unticked)
                .orElseThrow();
    }

    private static Question unticked(Part.Choice choice) {
        return ticks(
                choice.id(),
                choice.single(),
                choice.options().stream().map(option -> empty(option.value(), option.words())));
    }

    private static Question.Ticks ticks(String id, boolean isSingle, Stream<Question.Option> options) {
        return new Question.Ticks(id, isSingle, false, options.toList(), List.of());
    }

    private static Question.Option empty(String value, String words) {
        return new Question.Option(value, words, TickClass.EMPTY, 0);
    }
}
