package org.storycorner.paper.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.storycorner.paper.form.Area;
import org.storycorner.paper.form.Form;
import org.storycorner.paper.form.FormWords;
import org.storycorner.paper.form.Forms;
import org.storycorner.paper.form.Part;
import org.storycorner.paper.form.Style;
import org.storycorner.venue.Venue;

/**
 * The forms take words from the kiosk's messages. A message that gets longer is set smaller in its place on paper: no text
 * may be smaller there than it is known to be, {@code forms/smaller-words.properties}.
 */
class WordsFitTest {

    private static final String KNOWN = "/forms/smaller-words.properties";
    private static final int WHOLE = 100;

    static final List<String> LANGUAGES = List.copyOf(Venue.LANGUAGES);

    /** A message at its place on a form. */
    private record Text(String words, Style style, Area area, boolean withMore) {}

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void noMessageGetsSmallerOnPaperThanItIs(String language) throws IOException {
        var known = known();
        for (var id : Forms.IDS) {
            var form = Forms.current(id).orElseThrow();
            var words = FormWords.of(form, language);
            try (var document = new PDDocument()) {
                var typesetter = new Typesetter(document, language);
                for (var text : texts(form, language)) {
                    var key = id + "." + language + "." + text.words;
                    int least = Integer.parseInt(known.getProperty(key, String.valueOf(WHOLE)));

                    assertThat(percent(typesetter, form, text, words.get(text.words)))
                            .as(
                                    "%s: this message is too long for its place on a printed form, and would be set smaller"
                                            + " than its letters are now (%d %%). Say it in fewer words, or give the form"
                                            + " a message of its own in forms/story-a4/words*.properties. Only if smaller"
                                            + " letters are meant, write the percentage into %s.",
                                    key, least, KNOWN)
                            .isGreaterThanOrEqualTo(least);
                }
            }
        }
    }

    /** The size of its letters, of what the form wants. */
    private static int percent(Typesetter typesetter, Form form, Text text, String words) {
        double size = form.letters(text.style);
        var lines = typesetter.fit(
                words, text.style.bold(), (float) size, (float) text.area.width(), (float) text.area.height());
        assertThat(Typesetter.fits(lines, (float) text.area.width(), (float) text.area.height()))
                .as("%s fits even in small letters", text.words)
                .isTrue();
        return (int) Math.round(lines.getFirst().size() / size * WHOLE);
    }

    /** All but those with something between their words, whose length the venue decides on. */
    private static List<Text> texts(Form form, String language) {
        return form.layouts().stream()
                .map(layout -> form.layout(layout.letter(), language).orElseThrow())
                .flatMap(layout -> layout.parts().stream())
                .flatMap(WordsFitTest::texts)
                .filter(text -> !text.withMore && text.area.width() > 0)
                .toList();
    }

    private static Stream<Text> texts(Part part) {
        return switch (part) {
            case Part.Text text ->
                Stream.of(new Text(text.words(), text.style(), text.area(), text.with() != Part.With.NOTHING));
            case Part.Choice choice ->
                choice.options().stream()
                        .map(option -> new Text(option.words(), option.style(), option.label(), false));
            case Part.Picture _, Part.Frame _, Part.Sample _, Part.Characters _, Part.Lines _ -> Stream.empty();
        };
    }

    private static Properties known() throws IOException {
        var properties = new Properties();
        try (var file = Objects.requireNonNull(WordsFitTest.class.getResourceAsStream(KNOWN), KNOWN)) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
