package org.storycorner.venue;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * What was changed in the browser: a file of its own among the box's data, as the folder of {@code venue.yaml} may be one
 * that the box can't write. Each key in it stands for the whole of the same key there.
 */
final class VenueChanges {

    static final String NAME = "venue-changes.yaml";

    private static final String UNFINISHED = NAME + ".tmp";
    private static final String NOTE = """
            # Written by Story Corner: the settings that managers changed in the browser.
            # Each key here stands in the place of the same key in venue.yaml.
            # Without this file everything is again as venue.yaml says.
            """;

    private final Path folder;

    VenueChanges(Path folder) {
        this.folder = folder;
    }

    /** This venue with the changes over it. */
    Venue over(Venue venue) {
        return over(venue, folder.resolve(NAME));
    }

    boolean holds(VenueKey key) {
        return kept().stream().anyMatch(entry -> isOf(key, entry));
    }

    /**
     * Puts this value in the place of whatever the key had.
     *
     * @return the venue with all changes over it
     * @throws VenueFileException when the value is not what {@code venue.yaml} may hold; nothing is changed then
     */
    Venue put(Venue venue, VenueKey key, Object value) {
        var yaml = new Yaml();
        return rewrite(venue, key, entries -> {
            entries.add(new NodeTuple(yaml.represent(key.key()), yaml.represent(value)));
            return entries;
        });
    }

    Venue remove(Venue venue, VenueKey key) {
        return rewrite(venue, key, UnaryOperator.identity());
    }

    private Venue rewrite(Venue venue, VenueKey key, UnaryOperator<List<NodeTuple>> addition) {
        var entries = new ArrayList<>(kept());
        entries.removeIf(entry -> isOf(key, entry));
        var unfinished = folder.resolve(UNFINISHED);
        try {
            Files.writeString(unfinished, text(addition.apply(entries)));
            var changed = over(venue, unfinished);
            force(unfinished, StandardOpenOption.WRITE);
            Files.move(unfinished, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
            force(folder, StandardOpenOption.READ);
            return changed;
        } catch (IOException notWritten) {
            throw new UncheckedIOException("The settings could not be written into " + folder, notWritten);
        } finally {
            deleteQuietly(unfinished);
        }
    }

    private List<NodeTuple> kept() {
        var file = folder.resolve(NAME);
        if (!Files.exists(file)) {
            return List.of();
        }
        return new YamlValue(new YamlDocument(file, new Mistakes(file)).root())
                .entries()
                .orElse(List.of());
    }

    private static Venue over(Venue venue, Path file) {
        if (!Files.exists(file)) {
            return venue;
        }
        var mistakes = new Mistakes(file);
        var changes = new YamlSection(
                new YamlValue(new YamlDocument(file, mistakes).root()), "changed settings", mistakes, VenueKey.ALL);
        var languages =
                has(changes, VenueKey.LANGUAGES) ? new LanguagesSection(mistakes).read(changes) : venue.languages();
        var services =
                has(changes, VenueKey.SERVICES) ? new ServicesSection(mistakes).read(changes) : venue.serviceList();
        var helpNumbers = has(changes, VenueKey.HELP_NUMBERS)
                ? new HelpNumbersSection(mistakes).read(changes)
                : venue.helpNumbers();
        var idle = has(changes, VenueKey.IDLE) ? new IdleSection(mistakes).read(changes) : venue.idle();
        var keyboard = has(changes, VenueKey.KEYBOARD) ? new KeyboardSection(mistakes).read(changes) : venue.keyboard();
        var retention = has(changes, VenueKey.RETENTION) ? RetentionSection.read(changes) : venue.retention();
        var staffShare =
                has(changes, VenueKey.STAFF_SHARE) ? new ShareSection(mistakes).read(changes) : venue.staffShare();
        mistakes.throwIfAny();
        return new Venue(
                venue.name(),
                venue.example(),
                languages,
                services.offered(),
                helpNumbers,
                venue.ageBands(),
                venue.paperForms(),
                idle,
                keyboard,
                retention,
                staffShare,
                venue.pxPerMm(),
                venue.destination(),
                venue.network(),
                services.retired(),
                venue.invitationHosts());
    }

    private static boolean has(YamlSection changes, VenueKey key) {
        return changes.has(key.key());
    }

    private static boolean isOf(VenueKey key, NodeTuple entry) {
        return new YamlValue(entry.getKeyNode())
                .text()
                .filter(key.key()::equals)
                .isPresent();
    }

    private static String text(List<NodeTuple> entries) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        var out = new StringWriter().append(NOTE);
        new Yaml(options).serialize(new MappingNode(Tag.MAP, entries, DumperOptions.FlowStyle.BLOCK), out);
        return out.toString();
    }

    private static void force(Path file, StandardOpenOption option) throws IOException {
        try (var channel = FileChannel.open(file, option)) {
            channel.force(true);
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException overwrittenNextTime) {
            file.toFile().deleteOnExit();
        }
    }
}
