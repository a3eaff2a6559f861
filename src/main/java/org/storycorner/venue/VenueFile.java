package org.storycorner.venue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The file {@code venue.yaml} of one venue. */
public final class VenueFile {

    static final String NAME = "venue.yaml";

    private static final int MOST_NAME = 200;
    private static final int MOST_SENTENCE = 300;

    private final Path folder;
    private final Map<String, String> environment;
    private final Mistakes mistakes;

    /**
     * The settings in this folder, with the secrets that this process's environment holds.
     *
     * @throws VenueFileException when the file can't be read or has mistakes; it names all of them
     */
    public static Venue read(Path folder) {
        return new VenueFile(folder, System.getenv()).read();
    }

    /** The file in this folder, and the environment that its secrets may come from. */
    VenueFile(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
        this.mistakes = new Mistakes(folder.resolve(NAME));
    }

    /**
     * The venue's settings.
     *
     * @throws VenueFileException when the file can't be read or has mistakes; it names all of them
     */
    Venue read() {
        var root = new YamlValue(new YamlDocument(folder.resolve(NAME), mistakes).root());
        var venue = new YamlSection(
                root,
                "the venue's settings",
                mistakes,
                List.of(
                        "name",
                        "example",
                        "languages",
                        "services",
                        "helpNumbers",
                        "ageBands",
                        "idle",
                        "keyboard",
                        "pxPerMm",
                        "destination"));
        var name = venue.text("name", MOST_NAME);
        var example = venue.has("example") && venue.yesOrNo("example");
        var languages = languages(venue);
        var services = services(venue);
        var helpNumbers = helpNumbers(venue);
        var ageBands = venue.texts("ageBands", MOST_NAME);
        var idle = idle(venue);
        var keyboard = new KeyboardSection(mistakes).read(venue);
        var pxPerMm = venue.number("pxPerMm", Venue.LEAST_PX_PER_MM, Venue.MOST_PX_PER_MM);
        var destination = new DestinationSection(folder, environment, mistakes).read(venue);
        mistakes.throwIfAny();
        return new Venue(
                name, example, languages, services, helpNumbers, ageBands, idle, keyboard, pxPerMm, destination);
    }

    /** All that the kiosk speaks when the venue says nothing. */
    private List<String> languages(YamlSection venue) {
        if (!venue.has("languages")) {
            return Venue.LANGUAGES;
        }
        var languages = new ArrayList<String>();
        for (var entry : venue.list("languages")) {
            var tag = entry.text().filter(Venue.LANGUAGES::contains);
            if (tag.isEmpty()) {
                mistakes.note(
                        entry.line(),
                        "an entry of languages as one of " + String.join(", ", Venue.LANGUAGES),
                        entry.shown());
            } else if (languages.contains(tag.get())) {
                mistakes.note(entry.line(), "each language once", entry.shown() + " a second time");
            }
            tag.ifPresent(languages::add);
        }
        if (venue.value("languages")
                .flatMap(YamlValue::list)
                .filter(List::isEmpty)
                .isPresent()) {
            mistakes.note(venue.lineOf("languages"), "at least one language", "none");
        }
        return languages;
    }

    private List<VenueService> services(YamlSection venue) {
        var services = new ArrayList<VenueService>();
        var ids = new HashSet<String>();
        for (var entry : venue.list("services")) {
            int before = mistakes.count();
            var section = new YamlSection(
                    entry, "a service", mistakes, List.of("id", "name", "description", "invitationLink"));
            var id = serviceId(section, ids);
            var name = section.text("name", MOST_NAME);
            var description = section.textOrNothing("description", MOST_SENTENCE);
            var link = invitationLink(section);
            if (mistakes.count() == before) {
                services.add(new VenueService(id, name, description, link));
            }
        }
        if (venue.value("services")
                .flatMap(YamlValue::list)
                .filter(List::isEmpty)
                .isPresent()) {
            mistakes.note(venue.lineOf("services"), "at least one service", "none");
        }
        return services;
    }

    private String serviceId(YamlSection service, Set<String> taken) {
        var id = service.text("id", MOST_NAME);
        if (!id.isEmpty() && !VenueService.isId(id)) {
            mistakes.note(service.lineOf("id"), "id as 1 to 64 lower-case letters, digits and hyphens", "'" + id + "'");
        } else if (!id.isEmpty() && !taken.add(id)) {
            mistakes.note(service.lineOf("id"), "an id that no other service has", "'" + id + "' a second time");
        }
        return id;
    }

    private String invitationLink(YamlSection service) {
        var link = service.textOrNothing("invitationLink", 2_000);
        if (!link.isEmpty() && !WebAddress.isSecure(link)) {
            mistakes.note(
                    service.lineOf("invitationLink"),
                    "invitationLink as a web address that starts with https://",
                    "something else");
        }
        return link;
    }

    private List<HelpNumber> helpNumbers(YamlSection venue) {
        var numbers = new ArrayList<HelpNumber>();
        for (var entry : venue.list("helpNumbers")) {
            var section = new YamlSection(entry, "a help number", mistakes, List.of("who", "number"));
            var who = section.text("who", MOST_NAME);
            var number = section.text("number", 40);
            if (!number.isEmpty() && !number.matches("\\+?[0-9][0-9 ()-]*")) {
                mistakes.note(section.lineOf("number"), "number as digits and spaces", "'" + number + "'");
            }
            numbers.add(new HelpNumber(who, number));
        }
        return numbers;
    }

    private IdleTimes idle(YamlSection venue) {
        var shortest = Duration.ofSeconds(10);
        var longest = Duration.ofMinutes(60);
        return venue.value("idle")
                .map(value ->
                        new YamlSection(value, "idle", mistakes, List.of("normal", "typing", "helped", "warning")))
                .map(idle -> new IdleTimes(
                        idle.duration("normal", shortest, longest),
                        idle.duration("typing", shortest, longest),
                        idle.duration("helped", shortest, longest),
                        idle.duration("warning", shortest, longest)))
                .orElse(IdleTimes.USUAL);
    }
}
