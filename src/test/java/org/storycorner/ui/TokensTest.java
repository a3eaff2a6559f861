package org.storycorner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The colours of each theme reach the contrast that WCAG 2.2 asks for: 7:1 for text, 3:1 for what is not text. */
class TokensTest {

    private static final double TEXT = 7;
    private static final double NOT_TEXT = 3;

    @ParameterizedTest
    @CsvSource({
        "light, ink, page",
        "light, ink, surface",
        "light, ink-soft, page",
        "light, ink-soft, surface",
        "light, accent, page",
        "light, on-accent, accent",
        "light, ink, accent-soft",
        "light, warn, warn-soft",
        "light, warn, page",
        "cream, ink, page",
        "cream, ink, surface",
        "cream, ink-soft, page",
        "cream, ink-soft, surface",
        "cream, accent, page",
        "cream, on-accent, accent",
        "cream, ink, accent-soft",
        "cream, warn, warn-soft",
        "cream, warn, page",
        "contrast, ink, page",
        "contrast, ink, surface",
        "contrast, ink-soft, page",
        "contrast, accent, page",
        "contrast, on-accent, accent",
        "contrast, ink, accent-soft",
        "contrast, warn, warn-soft",
        "contrast, warn, page"
    })
    void textStandsOut(String theme, String text, String ground) throws IOException {
        assertThat(contrast(theme, text, ground)).isGreaterThanOrEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({
        "light, edge, page",
        "light, edge, surface",
        "light, accent, surface",
        "light, accent, accent-soft",
        "light, focus, page",
        "light, focus, surface",
        "light, focus, focus-halo",
        "cream, edge, page",
        "cream, edge, surface",
        "cream, accent, surface",
        "cream, accent, accent-soft",
        "cream, focus, page",
        "cream, focus, surface",
        "cream, focus, focus-halo",
        "contrast, edge, page",
        "contrast, accent, surface",
        "contrast, accent, accent-soft",
        "contrast, focus, page",
        "contrast, focus, focus-halo"
    })
    void bordersIconsAndFocusStandOut(String theme, String line, String ground) throws IOException {
        assertThat(contrast(theme, line, ground)).isGreaterThanOrEqualTo(NOT_TEXT);
    }

    @Test
    void blackOnWhiteIsTwentyOneToOne() {
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21);
    }

    private static double contrast(String theme, String one, String other) throws IOException {
        var colours = colours(theme);
        return contrast(colours.getOrDefault(one, ""), colours.getOrDefault(other, ""));
    }

    private static double contrast(String one, String other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    /** Relative luminance as WCAG 2.2 defines it. */
    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** The custom properties of one theme; the light one is what the others start from. */
    private static Map<String, String> colours(String theme) throws IOException {
        var sheet = Files.readString(Path.of("frontend/styles/tokens.css"));
        var colours = new HashMap<>(declared(sheet.substring(sheet.indexOf("html {"))));
        if (!theme.equals("light")) {
            colours.putAll(declared(sheet.substring(sheet.indexOf("data-colours='" + theme + "'"))));
        }
        return colours;
    }

    private static Map<String, String> declared(String rule) {
        var colours = new HashMap<String, String>();
        Pattern.compile("--([a-z-]+): (#[0-9a-f]{6});")
                .matcher(rule.substring(0, rule.indexOf('}')))
                .results()
                .forEach(found -> colours.put(found.group(1), found.group(2)));
        return colours;
    }
}
