package org.storycorner.paper.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version of a paper form.
 *
 * @param words the folder of its words
 * @param width of the paper, in millimetres
 * @param height of the paper, in millimetres
 * @param letters the size of each style's letters, in millimetres
 * @param gap between a box and what it stands for, in millimetres
 * @param rule of the lines to write on
 * @param order of the pages of a copy
 */
public record Form(
        String id,
        int version,
        String words,
        double width,
        double height,
        Map<Style, Double> letters,
        double gap,
        Rule rule,
        PageOrder order,
        List<Layout> layouts) {

    public Form {
        letters = Map.copyOf(letters);
        layouts = List.copyOf(layouts);
    }

    /** The layout of this letter as it is printed in this language (BCP 47); empty when this version has none. */
    public Optional<Layout> layout(char letter, String language) {
        return layouts.stream()
                .filter(layout -> layout.letter() == letter)
                .findFirst()
                .map(layout -> isRightToLeft(language) ? layout.mirrored(width) : layout);
    }

    public double letters(Style style) {
        return letters.getOrDefault(style, 4.0);
    }

    /** Whether the form of this language is laid out from right to left. */
    public static boolean isRightToLeft(String language) {
        return language.equals("ar") || language.equals("ur");
    }
}
