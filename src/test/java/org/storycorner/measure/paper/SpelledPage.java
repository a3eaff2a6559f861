package org.storycorner.measure.paper;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.storycorner.measure.hand.Hand;
import org.storycorner.paper.character.Alphabet;
import org.storycorner.paper.form.Part;

/**
 * A page on whose boxes for characters somebody wrote, with the truth of each field.
 *
 * @param texts by field, without spaces; from the first box on
 */
public record SpelledPage(FilledPage page, Map<String, String> texts) {

    /** Outward codes of a postcode: digits, the first letter, the second, and those that come after a digit. */
    private static final List<String> OUTWARD = List.of("10", "100", "120", "1200", "103", "1204");

    /** By chance, with one hand and one pen: what the hand can't write stays empty. */
    public static SpelledPage write(PrintedPages.Page page, Hand hand, RandomGenerator random) {
        var texts = new LinkedHashMap<String, String>();
        for (var part : page.layout().parts()) {
            if (part instanceof Part.Characters field) {
                var text = text(field, random);
                if (text.chars().allMatch(character -> hand.characters().indexOf(character) >= 0)) {
                    texts.put(field.id(), text);
                }
            }
        }
        return write(page, hand, texts, random);
    }

    /** With these texts. */
    public static SpelledPage write(
            PrintedPages.Page page, Hand hand, Map<String, String> texts, RandomGenerator random) {
        var canvas = Canvas.of(page);
        var paper = canvas.graphics();
        int darkness = random.nextInt(10, 110);
        for (var part : page.layout().parts()) {
            if (part instanceof Part.Characters field) {
                var text = texts.getOrDefault(field.id(), "");
                for (int place = 0; place < text.length(); place++) {
                    hand.write(paper, text.charAt(place), field.boxes().get(place), darkness, random);
                }
            }
        }
        return new SpelledPage(new FilledPage(page, canvas.finished(), Map.of(), Map.of()), texts);
    }

    /** As a scanner gives it. */
    public byte[] jpeg() throws IOException {
        return Degradation.jpeg(page.image(), 90);
    }

    private static String text(Part.Characters field, RandomGenerator random) {
        return switch (field.kind()) {
            case DIGITS -> field.id().equals("month") ? month(random) : String.valueOf(random.nextInt(1930, 2030));
            case POSTCODE -> postcode(random);
            case LETTERS_AND_DIGITS ->
                some(Alphabet.letters(), random.nextInt(5, 11), random)
                        + some(Alphabet.digits(), random.nextInt(0, 4), random);
        };
    }

    private static String month(RandomGenerator random) {
        int month = random.nextInt(1, 13);
        return random.nextBoolean() ? "%02d".formatted(month) : String.valueOf(month);
    }

    private static String postcode(RandomGenerator random) {
        var code = new StringBuilder();
        for (char sign : (OUTWARD.get(random.nextInt(OUTWARD.size())) + "099").toCharArray()) {
            var of = switch (sign) {
                case '1' -> "ABCDEFGHIJKLMNOPRSTUWYZ";
                case '2' -> "ABCDEFGHKLMNOPQRSTUVWXY";
                case '3' -> "ABCDEFGHJKPSTUW";
                case '4' -> "ABEHMNPRVWXY";
                case '9' -> "ABDEFGHJLNPQRSTUWXYZ";
                default -> Alphabet.digits();
            };
            code.append(some(of, 1, random));
        }
        return code.toString();
    }

    private static String some(String of, int count, RandomGenerator random) {
        var some = new StringBuilder();
        for (int place = 0; place < count; place++) {
            some.append(of.charAt(random.nextInt(of.length())));
        }
        return some.toString();
    }
}
