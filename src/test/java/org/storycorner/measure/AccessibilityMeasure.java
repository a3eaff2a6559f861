package org.storycorner.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.storycorner.browser.AccessibilityWalks;
import org.storycorner.browser.AccessibilityWalks.Walked;
import org.storycorner.browser.Barriers;
import org.storycorner.browser.SeenScreen;
import org.storycorner.inclusion.Language;
import org.storycorner.measure.BuiltBox.Cache;
import org.storycorner.queue.Boxes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code measure accessibility}: every screen in every language, theme and text size, and what keeps somebody out of it. */
@Command(
        name = "accessibility",
        description = {
            "Looks at every screen of the kiosk in every language, theme and text size, with axe and a ruler,",
            "and listens to every string. Needs Chromium and espeak-ng. Writes accessibility.md and accessibility.json.",
            "Ends with 1 when anything was found."
        },
        mixinStandardHelpOptions = true)
final class AccessibilityMeasure implements Callable<Integer> {
    private static final String ABOUT =
            "Every screen and every panel of the kiosk, walked through by a browser in the built product, with errors, hints and chosen cards on them. Each is looked at in 3 themes × 4 text sizes at 1280 × 800, with axe-core (WCAG 2.0 to 2.2 A and AA, contrast 7:1 of AAA, best practice) and by measuring, and by measuring alone in the 4 text sizes at 800 × 1280. The target is 0 everywhere.";
    private static final String A_VIDEO = "paper.mp4";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the result goes. Default: ${DEFAULT-VALUE}")
    private Path out = Path.of("docs");

    @Option(
            names = "--languages",
            split = ",",
            description = "English names of the languages, such as english,arabic. Default: all eight")
    private List<Language> languages = List.of(Language.values());

    @Override
    public Integer call() throws IOException {
        var walks = new LinkedHashMap<Language, Walked>();
        try (var folders = Folders.create();
                var browser = new AccessibilityWalks();
                var box = BuiltBox.start(
                        Boxes.settings(folders.folder("walked")),
                        venueWithAVideo(folders.folder("config")),
                        Cache.AOT)) {
            for (var language : languages) {
                Progress.say("Looking at every screen in %s …".formatted(language.ownName()));
                walks.put(language, browser.walk(box.kiosk(), language));
            }
        }
        var found = findings(walks);
        var sections = new ArrayList<>(List.of(counts(walks), screens(walks)));
        if (!found.isEmpty()) {
            sections.add(new Section(
                    "What was found",
                    "Each with the first screen and look in which it was seen.",
                    List.of("language", "screen", "look", "what"),
                    found));
        }
        new Report(
                        "Nobody kept out: every screen in figures",
                        ABOUT,
                        Provenance.of(Progress.command(spec), 0),
                        sections)
                .write(out, "accessibility");
        return found.isEmpty() ? 0 : 1;
    }

    private static Path venueWithAVideo(Path config) throws IOException {
        Files.createDirectories(config.resolve("bsl"));
        Files.copy(BuiltBox.EXAMPLE_VENUE.resolve("venue.yaml"), config.resolve("venue.yaml"));
        Files.writeString(config.resolve("bsl").resolve(A_VIDEO), "not really a film");
        return config;
    }

    private static Section counts(Map<Language, Walked> walks) {
        var rows = new ArrayList<List<String>>();
        walks.forEach((language, walked) -> rows.add(List.of(
                language.ownName(),
                Long.toString(walked.screens().stream()
                        .map(SeenScreen::screen)
                        .distinct()
                        .count()),
                Integer.toString(walked.screens().size()),
                Long.toString(
                        walked.screens().stream().filter(SeenScreen::askedAxe).count()),
                sum(walked, Barriers::axe),
                sum(walked, Barriers::small),
                sum(walked, Barriers::near),
                sum(walked, Barriers::clipped),
                sum(walked, Barriers::overlapping),
                sum(walked, Barriers::sideways),
                Integer.toString(walked.strings()),
                Integer.toString(walked.silent().size()))));
        return new Section(
                "By language",
                "Screens with panels and states; views are screens × looks. Targets under 12.7 mm or 48 px and cards under 20 mm; targets with less than 2.5 mm between them; text that its box or the screen cuts off; text on text; views that scroll sideways; visible strings, and those without speech.",
                List.of(
                        "language",
                        "screens",
                        "views",
                        "with axe",
                        "axe violations",
                        "small targets",
                        "near targets",
                        "clipped",
                        "overlapping",
                        "sideways",
                        "strings",
                        "without speech"),
                rows);
    }

    private static String sum(Walked walked, Function<Barriers, List<String>> kind) {
        return Integer.toString(walked.screens().stream()
                .mapToInt(seen -> kind.apply(seen.barriers()).size())
                .sum());
    }

    private static Section screens(Map<Language, Walked> walks) {
        var found = new LinkedHashMap<String, Integer>();
        walks.values().stream()
                .flatMap(walked -> walked.screens().stream())
                .forEach(
                        seen -> found.merge(seen.screen(), seen.barriers().all().size(), Integer::sum));
        return new Section(
                "By screen",
                "All languages and looks together.",
                List.of("screen", "barriers"),
                found.entrySet().stream()
                        .map(one -> List.of(one.getKey(), Integer.toString(one.getValue())))
                        .toList());
    }

    private static List<List<String>> findings(Map<Language, Walked> walks) {
        var found = new LinkedHashMap<String, List<String>>();
        walks.forEach((language, walked) -> {
            walked.screens()
                    .forEach(seen -> seen.barriers()
                            .all()
                            .forEach(what -> found.putIfAbsent(
                                    language + seen.screen() + what,
                                    List.of(language.ownName(), seen.screen(), seen.look(), "`" + cell(what) + "`"))));
            walked.silent()
                    .forEach(text -> found.put(
                            language + text, List.of(language.ownName(), "", "", "without speech: " + cell(text))));
        });
        return List.copyOf(found.values());
    }

    private static String cell(String text) {
        return text.replaceAll("\\s+", " ").replace("|", "\\|").replace("`", "'");
    }
}
