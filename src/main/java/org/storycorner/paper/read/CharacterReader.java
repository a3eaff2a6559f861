package org.storycorner.paper.read;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.storycorner.paper.character.CharacterNet;
import org.storycorner.paper.character.Glyph;
import org.storycorner.paper.character.Strokes;
import org.storycorner.paper.form.Part;
import org.storycorner.paper.scan.GreyImage;

/** Reads the boxes for one character each on one page. What it is sure of stays a suggestion until a person confirms it. */
final class CharacterReader {

    /** As many guesses are told of each box. */
    private static final int TOLD = 3;

    /** Where people write digits of other shapes: an Arabic five looks like a zero. */
    private static final Set<String> OTHER_DIGITS = Set.of("ar", "ur");

    private final GreyImage page;
    private final WritingReader writing;
    private final CharacterNet net;
    private final String language;

    /**
     * A reader of one page.
     *
     * @param page on even paper
     * @param language of its words, BCP 47
     */
    CharacterReader(GreyImage page, WritingReader writing, CharacterNet net, String language) {
        this.page = page;
        this.writing = writing;
        this.net = net;
        this.language = language;
    }

    FieldReading.Characters read(Part.Characters field) {
        var rooms = field.boxes().stream().map(writing::box).toList();
        var written = rooms.stream().filter(FieldReading.Room::written).toList();
        var seen = written.stream().map(this::probabilities).toList();
        var spelled = Spelling.of(field.kind(), seen);
        var cells = new ArrayList<FieldReading.Cell>();
        int next = 0;
        for (var room : rooms) {
            var candidates = room.written() ? spelled.get(next++) : Candidates.NONE;
            cells.add(new FieldReading.Cell(room, candidates.best(TOLD)));
        }
        boolean isSure = !spelled.isEmpty() && spelled.stream().allMatch(Candidates::isSure);
        return new FieldReading.Characters(
                field.id(), cells, isSure && isReadable(field.kind()) ? Suggestion.of(field, cells) : "");
    }

    private Optional<float[]> probabilities(FieldReading.Room room) {
        return Glyph.in(page, room.place()).map(Strokes::of).map(net::probabilities);
    }

    /** Names may be written in the letters of the form's language, of which only the English ones are known. */
    private boolean isReadable(Part.Kind kind) {
        return switch (kind) {
            case DIGITS, POSTCODE -> !OTHER_DIGITS.contains(language);
            case LETTERS_AND_DIGITS -> language.equals("en");
        };
    }
}
