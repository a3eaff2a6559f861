package org.storycorner.paper.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.storycorner.paper.form.Area;
import org.storycorner.paper.form.Form;
import org.storycorner.paper.form.Layout;
import org.storycorner.paper.form.Part;
import org.storycorner.paper.intake.FormCopy;
import org.storycorner.paper.intake.Readings;
import org.storycorner.paper.intake.ScannedPage;
import org.storycorner.paper.ocr.PageText;
import org.storycorner.paper.read.TickClass;
import org.storycorner.paper.scan.PageState;

/** Makes of the pages of a form what a person has to confirm. */
final class Questions {

    private static final String CARD = "card.";

    /** Has two lines in case that it is long, and is one word all the same. */
    private static final String EMAIL = "email";

    /** What is shown around a field, in millimetres. */
    private static final double AROUND = 1;

    private final FormCopy copy;
    private final Form form;
    private final Function<ScannedPage, Readings> readings;
    private final Map<String, Question> found = new LinkedHashMap<>();
    private final Set<Integer> contact = new HashSet<>();

    private Questions(FormCopy copy, Form form, Function<ScannedPage, Readings> readings) {
        this.copy = copy;
        this.form = form;
        this.readings = readings;
    }

    /** All of them, the contact apart at the end; what a machine can't be sure of first, else in the order of the form. */
    static List<Question> of(
            FormCopy copy, Form form, List<ScannedPage> pages, Function<ScannedPage, Readings> readings) {
        var questions = new Questions(copy, form, readings);
        pages.forEach(questions::add);
        var all = new ArrayList<>(questions.found.values());
        IntStream.rangeClosed(1, copy.pages())
                .filter(number -> pages.stream().noneMatch(page -> page.page() == number))
                .forEach(number -> all.add(new Question.MissingPage("missing." + number, number)));
        all.sort(Comparator.comparing(questions::isContact).thenComparing(Question::isSure));
        return List.copyOf(all);
    }

    private void add(ScannedPage page) {
        form.layout(page.layout(), copy.language()).ifPresent(layout -> add(page, layout));
    }

    private boolean isContact(Question question) {
        return question.spots().stream().map(Spot::page).anyMatch(contact::contains);
    }

    private void add(ScannedPage page, Layout layout) {
        if (layout.isContact()) {
            contact.add(page.page());
        }
        var read = readings.apply(page);
        boolean isUpright = isUpright(page);
        int empty = 0;
        for (var part : layout.parts()) {
            switch (part) {
                case Part.Choice choice -> {
                    var ticks = ticks(page, layout, choice, read, isUpright);
                    boolean isEmptyCard = ticks.id().startsWith(CARD)
                            && ticks.isSure()
                            && ticks.suggested().values().isEmpty();
                    if (isEmptyCard) {
                        empty++;
                    } else {
                        found.put(ticks.id(), ticks);
                    }
                }
                case Part.Lines lines ->
                    write(page, lines.id(), true, spot(page, isUpright, Stream.of(lines.area())), read);
                case Part.Characters characters ->
                    write(page, characters.id(), false, spot(page, isUpright, characters.boxes().stream()), read);
                case Part.Text text -> {}
                case Part.Picture picture -> {}
                case Part.Frame frame -> {}
                case Part.Sample sample -> {}
            }
        }
        if (empty > 0) {
            var id = "empty-cards." + page.page();
            found.put(id, new Question.EmptyCards(id, empty, List.of(new Spot(page.page(), Optional.empty()))));
        }
    }

    /** Whether its picture is the page alone, seen straight. */
    static boolean isUpright(ScannedPage page) {
        return page.found() == PageState.REGISTERED || page.found() == PageState.WEAK;
    }

    private Question.Ticks ticks(
            ScannedPage page, Layout layout, Part.Choice choice, Readings read, boolean isUpright) {
        var field = read.field(choice.id());
        var options =
                choice.options().stream().map(option -> option(option, field)).toList();
        var areas = Stream.concat(
                choice.options().stream().flatMap(option -> Stream.of(option.box(), option.label())),
                besides(layout, choice));
        boolean isSure = page.found() == PageState.REGISTERED
                && field.filter(Readings.Field::sure).isPresent();
        return new Question.Ticks(choice.id(), choice.single(), isSure, options, List.of(spot(page, isUpright, areas)));
    }

    /** A card's picture and words, wherever they stand beside its boxes. */
    private static Stream<Area> besides(Layout layout, Part.Choice choice) {
        return layout.parts().stream().flatMap(part -> switch (part) {
            case Part.Picture picture when picture.name().equals(choice.id()) -> Stream.of(picture.area());
            case Part.Text text when text.words().equals(choice.id()) -> Stream.of(text.area());
            case Part.Picture _, Part.Text _, Part.Field _, Part.Frame _, Part.Sample _ -> Stream.empty();
        });
    }

    private static Question.Option option(Part.Option option, Optional<Readings.Field> field) {
        var box = field.stream()
                .flatMap(read -> read.boxes().stream())
                .filter(one -> one.value().equals(option.value()))
                .findFirst();
        return new Question.Option(
                option.value(),
                option.words(),
                box.map(Readings.Box::tick).orElse(TickClass.UNSURE),
                box.map(Readings.Box::score).orElse(0.0));
    }

    /** A story that goes on on another sheet is one text. */
    private void write(ScannedPage page, String id, boolean isLong, Spot spot, Readings read) {
        var field = read.field(id);
        boolean isWritten = field.map(Readings.Field::isWrittenIn).orElse(true);
        boolean isSure = !isWritten && page.found() == PageState.REGISTERED;
        var earlier = Optional.ofNullable(found.get(id))
                .filter(Question.Writing.class::isInstance)
                .map(Question.Writing.class::cast);
        var spots = Stream.concat(earlier.stream().flatMap(question -> question.spots().stream()), Stream.of(spot))
                .toList();
        boolean isByLine = isLong
                && !id.equals(EMAIL)
                && hasLines(page, field)
                && earlier.map(question -> !question.lines().strips().isEmpty()).orElse(true);
        var lines =
                WrittenLines.of(page.page(), field.map(Readings.Field::rooms).orElse(List.of()));
        found.put(
                id,
                new Question.Writing(
                        id,
                        isSure && earlier.map(Question.Writing::isSure).orElse(true),
                        isWritten || earlier.filter(Question.Writing::isWritten).isPresent(),
                        isLong,
                        spots,
                        joined(
                                earlier,
                                isWritten,
                                field.map(Readings.Field::suggestion).orElse("")),
                        isByLine
                                ? earlier.map(Question.Writing::lines)
                                        .orElse(WrittenLines.NONE)
                                        .and(lines)
                                : WrittenLines.NONE,
                        score(field)));
    }

    /** Of the written character of which the machine is least sure. */
    private static double score(Optional<Readings.Field> field) {
        return field.stream()
                .flatMap(read -> read.rooms().stream())
                .filter(Readings.Room::written)
                .mapToDouble(room -> room.guesses().stream()
                        .mapToDouble(Readings.Guess::probability)
                        .findFirst()
                        .orElse(0))
                .min()
                .orElse(0);
    }

    /**
     * Whether each line of the sheet can be shown by itself, with what was read there. On a weak page the lines may lie beside
     * their places, and an older reader kept what it read as one text.
     */
    private static boolean hasLines(ScannedPage page, Optional<Readings.Field> field) {
        boolean isReadAsOneText = field.filter(one -> !one.suggestion().isEmpty())
                .filter(one ->
                        one.rooms().stream().map(Readings.Room::suggestion).allMatch(String::isEmpty))
                .isPresent();
        return page.found() == PageState.REGISTERED && !isReadAsOneText;
    }

    /** What a machine takes for the text of all sheets; a gap stands for a sheet that it can not read. */
    private static String joined(Optional<Question.Writing> earlier, boolean isWritten, String suggestion) {
        var before = earlier.map(Question.Writing::read).orElse("");
        if (before.isEmpty() && suggestion.isEmpty()) {
            return "";
        }
        boolean isBefore = earlier.filter(Question.Writing::isWritten).isPresent();
        return Stream.of(unread(before, isBefore), unread(suggestion, isWritten))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String unread(String suggestion, boolean isWritten) {
        return suggestion.isEmpty() && isWritten ? PageText.GAP : suggestion;
    }

    private static Spot spot(ScannedPage page, boolean isUpright, Stream<Area> areas) {
        return new Spot(
                page.page(),
                isUpright ? areas.reduce(Questions::around).map(area -> area.grown(AROUND)) : Optional.empty());
    }

    private static Area around(Area one, Area other) {
        double x = Math.min(one.x(), other.x());
        double y = Math.min(one.y(), other.y());
        return new Area(x, y, Math.max(one.right(), other.right()) - x, Math.max(one.bottom(), other.bottom()) - y);
    }
}
