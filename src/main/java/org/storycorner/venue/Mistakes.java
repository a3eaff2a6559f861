package org.storycorner.venue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong in one settings file, collected so that a person mends all of it at once. */
final class Mistakes {

    private static final int MOST_SHOWN = 25;

    private final Path file;
    private final List<Mistake> noted = new ArrayList<>();

    private record Mistake(int line, String sentence) {}

    Mistakes(Path file) {
        this.file = file;
    }

    /** Notes a mistake; {@code found} must not be a secret. */
    void note(int line, String expected, String found) {
        noted.add(new Mistake(line, "expected " + expected + ", found " + found));
    }

    int count() {
        return noted.size();
    }

    /** One mistake that no line stands for, such as a file that is not there. */
    VenueFileException ofWholeFile(String expected, String found) {
        var sentence = "expected " + expected + ", found " + found;
        return new VenueFileException(List.of(file + ": " + sentence), List.of(sentence));
    }

    /** The exception for a mistake after which reading can't go on. */
    VenueFileException fatal(int line, String expected, String found) {
        note(line, expected, found);
        return refusal();
    }

    void throwIfAny() {
        if (!noted.isEmpty()) {
            throw refusal();
        }
    }

    private VenueFileException refusal() {
        return new VenueFileException(
                sentences(), noted.stream().map(Mistake::sentence).toList());
    }

    private List<String> sentences() {
        var sentences = new ArrayList<String>();
        noted.stream()
                .sorted(Comparator.comparingInt(Mistake::line))
                .limit(MOST_SHOWN)
                .map(mistake -> file + ", line " + mistake.line() + ": " + mistake.sentence())
                .forEach(sentences::add);
        if (noted.size() > MOST_SHOWN) {
            sentences.add(file + ": and " + (noted.size() - MOST_SHOWN) + " more mistakes");
        }
        return sentences;
    }
}
