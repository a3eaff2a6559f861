package org.storycorner.paper.review;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.storycorner.paper.form.FormWords;
import org.storycorner.paper.ocr.PageText;
import org.storycorner.story.Answers;
import org.storycorner.story.Contact;
import org.storycorner.story.EmailAddress;
import org.storycorner.story.Help;
import org.storycorner.story.Helper;
import org.storycorner.story.Picture;
import org.storycorner.story.Placing;
import org.storycorner.story.Postcode;
import org.storycorner.story.Scale;
import org.storycorner.story.Story;
import org.storycorner.story.Support;
import org.storycorner.story.Teller;
import org.storycorner.story.Username;
import org.storycorner.story.Words;

/** The parts of a story in what was confirmed of a form, and what keeps them from being one. */
final class PaperStory {

    private static final String CARD = "card.";
    private static final String NOBODY = "none";

    private final Review review;
    private final FormWords words;

    /** @param words of the form in its own language */
    PaperStory(Review review, FormWords words) {
        this.review = review;
        this.words = words;
    }

    /** Everything that is wrong; none when it can be queued. */
    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        add(problems, review.open() > 0, Problem.NOT_CONFIRMED);
        add(problems, !review.confirmed("consent").has("agreed"), Problem.NO_CONSENT);
        add(problems, !review.isSeenTwice(), Problem.NOT_SEEN_TWICE);
        add(problems, lacksDeclaration(), Problem.NOT_DECLARED);
        add(problems, isEmpty(), Problem.NOTHING_TOLD);
        add(
                problems,
                Stream.of("story", "good", "better")
                        .anyMatch(field -> typed(field).contains(PageText.GAP)),
                Problem.GAPS_LEFT);
        add(problems, pictures().size() > Story.MOST_PICTURES, Problem.TOO_MANY_PICTURES);
        add(
                problems,
                Story.count(text(), pictures().stream().map(Picture::words)) > Story.MOST_WORDS,
                Problem.TOO_MANY_WORDS);
        add(
                problems,
                Stream.of("good", "better")
                        .map(this::typed)
                        .anyMatch(answer -> Words.of(answer).count() > Answers.MOST_WORDS),
                Problem.ANSWER_TOO_LONG);
        add(problems, isWrong("email", EmailAddress.parse(typed("email"))), Problem.EMAIL);
        add(problems, isWrong("postcode", Postcode.parse(typed("postcode"))), Problem.POSTCODE);
        add(
                problems,
                !typed("username").isEmpty()
                        && Username.problem(typed("username"), typed("email")).isPresent(),
                Problem.USERNAME);
        add(problems, !typed("month").isEmpty() && month().isEmpty(), Problem.MONTH);
        add(problems, !typed("year").isEmpty() && year().isEmpty(), Problem.MONTH);
        return problems.stream().distinct().toList();
    }

    /** The id of what it is about; empty when that is not known. */
    String service() {
        return review.form().isLetter()
                ? picked("service").orElse("")
                : review.form().service();
    }

    String language() {
        var printed = review.form().language();
        return review.form().isLetter() ? picked("language").orElse(printed) : printed;
    }

    Teller teller() {
        return review.confirmed("teller").values().stream()
                .map(value -> Teller.valueOf(constant(value)))
                .findFirst()
                .orElse(Teller.NOT_SAID);
    }

    /** Whoever ticked nobody was not helped. */
    Help help() {
        return helper().<Help>map(helper -> new Help.Helped(helper, support(), isDeclared()))
                .orElse(Help.ALONE);
    }

    boolean isInOwnWords() {
        return helper().isEmpty() || review.confirmed("own-words").has("own");
    }

    /** What happened; before it the month or year, where the person gave one. */
    Words text() {
        var when = Stream.concat(month().map(this::name).stream(), year().map(String::valueOf).stream())
                .collect(Collectors.joining(" "));
        return Words.of(
                Stream.of(when, typed("story")).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n")));
    }

    Answers answers() {
        var felt = review.confirmed("felt").values().stream()
                .map(card -> words.get(CARD + card))
                .collect(Collectors.joining(", "));
        return new Answers(Words.of(typed("good")), Words.of(typed("better")), Words.of(felt));
    }

    List<Picture> pictures() {
        return review.questions().stream()
                .map(Question::id)
                .filter(id -> id.startsWith(CARD))
                .flatMap(id -> review.confirmed(id).values().stream().map(place -> picture(id, place)))
                .toList();
    }

    Contact contact() {
        return new Contact(
                EmailAddress.parse(typed("email")),
                Postcode.parse(typed("postcode")),
                Optional.of(typed("username")).filter(name -> !name.isEmpty()).map(Username::new));
    }

    private Picture picture(String id, String place) {
        var placing = new Placing(Scale.valueOf(constant(place)), words.get("scale." + place));
        return new Picture(id.substring(CARD.length()), words.get(id), Optional.of(placing), Words.NONE);
    }

    private Optional<String> picked(String id) {
        return review.confirmed(id).values().stream().findFirst();
    }

    private Optional<Helper> helper() {
        return review.confirmed("helper").values().stream()
                .filter(value -> !value.equals(NOBODY))
                .map(value -> Helper.valueOf(constant(value)))
                .findFirst();
    }

    private Set<Support> support() {
        return review.confirmed("support").values().stream()
                .map(value -> Support.valueOf(constant(value)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isDeclared() {
        return review.confirmed("declaration").has("declared");
    }

    private boolean lacksDeclaration() {
        return helper().filter(Helper::mustDeclare).isPresent() && !isDeclared();
    }

    private boolean isEmpty() {
        return typed("story").isEmpty()
                && typed("good").isEmpty()
                && typed("better").isEmpty()
                && review.confirmed("felt").values().isEmpty()
                && pictures().isEmpty();
    }

    private boolean isWrong(String field, Optional<?> parsed) {
        return !typed(field).isEmpty() && parsed.isEmpty();
    }

    private Optional<Integer> month() {
        return number("month").filter(month -> month >= 1 && month <= 12);
    }

    private Optional<Integer> year() {
        return number("year").filter(year -> year >= 1900 && year <= 2100);
    }

    private Optional<Integer> number(String field) {
        return Optional.of(typed(field))
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(Integer::valueOf);
    }

    private String name(int month) {
        return Month.of(month)
                .getDisplayName(
                        TextStyle.FULL_STANDALONE,
                        Locale.forLanguageTag(review.form().language()));
    }

    private String typed(String field) {
        return Words.of(review.confirmed(field).text()).text();
    }

    private static void add(List<Problem> problems, boolean isThere, Problem problem) {
        if (isThere) {
            problems.add(problem);
        }
    }

    private static String constant(String value) {
        return value.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
