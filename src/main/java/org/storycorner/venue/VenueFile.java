package org.storycorner.venue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The file {@code venue.yaml} of one venue. */
final class VenueFile {

    static final String NAME = "venue.yaml";

    static final int MOST_NAME = 200;

    private static final int MOST_SENTENCE = 300;

    private static final List<String> KEYS = List.of(
            "name",
            "example",
            LanguagesSection.KEY,
            ServicesSection.KEY,
            HelpNumbersSection.KEY,
            "ageBands",
            "paperForms",
            IdleSection.KEY,
            KeyboardSection.KEY,
            RetentionSection.KEY,
            ShareSection.KEY,
            "pxPerMm",
            "destination",
            NetworkSection.KEY,
            "invitationHosts");

    private final Path folder;
    private final Map<String, String> environment;
    private final Mistakes mistakes;

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
        var venue = new YamlSection(root, "the venue's settings", mistakes, KEYS);
        var name = venue.text("name", MOST_NAME);
        var example = venue.has("example") && venue.yesOrNo("example");
        var languages = new LanguagesSection(mistakes).read(venue);
        var services = new ServicesSection(mistakes).read(venue);
        var helpNumbers = new HelpNumbersSection(mistakes).read(venue);
        var ageBands = venue.texts("ageBands", MOST_NAME);
        var paperForms = venue.textOrNothing("paperForms", MOST_SENTENCE);
        var idle = new IdleSection(mistakes).read(venue);
        var keyboard = new KeyboardSection(mistakes).read(venue);
        var retention = RetentionSection.read(venue);
        var staffShare = new ShareSection(mistakes).read(venue);
        var pxPerMm = venue.number("pxPerMm", Venue.LEAST_PX_PER_MM, Venue.MOST_PX_PER_MM);
        var destination = new DestinationSection(folder, environment, mistakes).read(venue);
        var hosts = venue.has("invitationHosts") ? hosts(venue) : Venue.USUAL_INVITATION_HOSTS;
        var network = new NetworkSection(folder, mistakes).read(venue);
        mistakes.throwIfAny();
        return new Venue(
                name,
                example,
                languages,
                services.offered(),
                helpNumbers,
                ageBands,
                paperForms,
                idle,
                keyboard,
                retention,
                staffShare,
                pxPerMm,
                destination,
                network,
                services.retired(),
                hosts);
    }

    private List<String> hosts(YamlSection venue) {
        var hosts = venue.texts("invitationHosts", MOST_NAME);
        if (!hosts.stream().allMatch(host -> host.matches("[a-z0-9-]+(?:\\.[a-z0-9-]+)+"))) {
            mistakes.note(
                    venue.lineOf("invitationHosts"),
                    "invitationHosts as names such as careopinion.org.uk",
                    "another form");
        }
        return hosts;
    }
}
