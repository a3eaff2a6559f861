package org.storycorner.paper.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A {@code form.yaml} of the jar. A mistake in it is a mistake of the build: the tests read every one. */
final class FormFile {

    private FormFile() {}

    /** The form in this file; empty when there is no such file. */
    static Optional<Form> read(String path) {
        try (var file = FormFile.class.getResourceAsStream(path)) {
            if (file == null) {
                return Optional.empty();
            }
            var top = new Yaml(new SafeConstructor(new LoaderOptions())).<Object>load(file);
            return Optional.of(form(new FormEntry(path, top)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Form form(FormEntry top) {
        var paper = top.numbers("paper", 2);
        return new Form(
                top.text("id"),
                (int) top.number("version"),
                top.text("words"),
                paper.get(0),
                paper.get(1),
                letters(top.entry("letters")),
                top.number("gap"),
                rule(top),
                order(top.entry("order")),
                layouts(top));
    }

    private static Rule rule(FormEntry top) {
        if (!top.has("rule")) {
            return Rule.LIGHT;
        }
        var rule = top.numbers("rule", 2);
        return new Rule(rule.get(0), rule.get(1));
    }

    private static PageOrder order(FormEntry letters) {
        return new PageOrder(letters.text("always"), letters.text("more"), letters.text("cards"));
    }

    private static Map<Style, Double> letters(FormEntry sizes) {
        var letters = new EnumMap<Style, Double>(Style.class);
        for (var style : Style.values()) {
            letters.put(style, sizes.number(style.name().toLowerCase(Locale.ROOT)));
        }
        return letters;
    }

    private static List<Layout> layouts(FormEntry top) {
        var marks = squares(top, "marks");
        var codes = squares(top, "codes");
        var parts = new FormParts(top.number("box"), top.number("gap"), CharacterBoxes.of(top), CardRows.of(top));
        return top.entries("pages").stream()
                .map(page -> new Layout(
                        page.text("letter").charAt(0),
                        page.text("name"),
                        marks,
                        codes,
                        page.entries("parts").stream()
                                .flatMap(part -> parts.of(part).stream())
                                .toList()))
                .toList();
    }

    private static List<Area> squares(FormEntry top, String key) {
        return top.lists(key).stream()
                .map(square -> Area.square(square.get(0), square.get(1), square.get(2)))
                .toList();
    }
}
