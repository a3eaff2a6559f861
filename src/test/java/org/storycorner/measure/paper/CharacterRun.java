package org.storycorner.measure.paper;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.storycorner.measure.hand.Hand;
import org.storycorner.paper.character.Alphabet;
import org.storycorner.paper.form.Part;
import org.storycorner.paper.read.PageReader;
import org.storycorner.paper.scan.FoundPage;
import org.storycorner.paper.scan.PageFinder;

/** Writes into the boxes for characters of printed pages, degrades, reads and compares; everything follows from the seed. */
public final class CharacterRun {

    private final List<PrintedPages.Page> printed;
    private final PageFinder finder = new PageFinder();
    private final PageReader reader = new PageReader();
    private final long seed;

    public CharacterRun(String form, long seed) throws IOException {
        this.seed = seed;
        this.printed = PrintedPages.of(form, "en", seed).stream()
                .filter(page -> fields(page).findAny().isPresent())
                .toList();
    }

    /** What came of each field, by its id, on so many pages; each page in another of these hands. */
    public Map<String, CharacterTally> of(PaperRun.Family family, List<Hand> hands, int pages) throws IOException {
        var tallies = new LinkedHashMap<String, CharacterTally>();
        var printed = this.printed.stream()
                .filter(page -> fields(page).anyMatch(field -> canWrite(hands, field)))
                .toList();
        for (int number = 0; number < pages; number++) {
            var random = new SplittableRandom(seed * 1_000_003 + family.name().hashCode() * 100_003L + number);
            var hand = hands.get(number / printed.size() % hands.size());
            var written = SpelledPage.write(printed.get(number % printed.size()), hand, random);
            var image = family.degradation(random).apply(written.page(), random);
            if (finder.find(image) instanceof FoundPage.Upright upright) {
                var reading = reader.read(upright);
                written.texts()
                        .keySet()
                        .forEach(id -> tallies.computeIfAbsent(id, field -> new CharacterTally())
                                .add(written, reading, id));
            }
        }
        return tallies;
    }

    private static Stream<Part.Characters> fields(PrintedPages.Page page) {
        return page.layout().parts().stream()
                .flatMap(part -> part instanceof Part.Characters field ? Stream.of(field) : Stream.empty());
    }

    private static boolean canWrite(List<Hand> hands, Part.Characters field) {
        return field.kind() == Part.Kind.DIGITS
                || hands.stream().anyMatch(hand -> hand.characters().contains(Alphabet.letters()));
    }
}
