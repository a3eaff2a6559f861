package org.storycorner.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.storycorner.inclusion.Language;
import org.storycorner.posters.Invitation;
import org.storycorner.posters.Sheet;
import org.storycorner.posters.Sheets;
import org.storycorner.venue.Venue;
import org.storycorner.venue.VenueInForce;
import org.storycorner.venue.VenueService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes one of the sheets about a service as a PDF: the command has the sheet's name. */
@Command(description = "Writes a PDF to print. It needs no box, only its settings.")
final class FormsSheetCommand implements Callable<Integer> {

    private final Sheet sheet;
    private final Terminal terminal;

    @Mixin
    private final BoxOptions options = new BoxOptions();

    @Option(
            names = "--service",
            paramLabel = "ID",
            description = "The id of the service that it is about; the first one when there is only one.")
    private String service = "";

    @Option(
            names = "--language",
            paramLabel = "TAG",
            split = ",",
            description = "The languages, the largest first, such as en,pl; all that the venue offers when left out.")
    private List<String> languages = List.of();

    @Option(
            names = "--out",
            paramLabel = "FILE.pdf",
            description = "The file to write; named after the sheet when left out.")
    private Path out = Path.of("");

    @Option(names = "--force", description = "Replaces a file that is there already.")
    private boolean force;

    FormsSheetCommand(Sheet sheet, Terminal terminal) {
        this.sheet = sheet;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var venue = VenueInForce.read(options.config(), options.data());
        var about = about(venue);
        var chosen = languages.isEmpty()
                ? Language.offeredBy(venue)
                : languages.stream().map(FormsSheetCommand::language).toList();
        var file = out.toString().isEmpty() ? Path.of(sheet.code() + ".pdf") : out;
        var sheets = new Sheets(
                (language, key) -> Messages.in(language.tag()).orElseThrow().get(key));
        terminal.files().write(file, force, to -> sheets.write(sheet, Invitation.to(about, venue), chosen, to));
        terminal.out().println("It is in " + file + ". Print it at 100 %.");
        if (about.invitationLink().isBlank() && sheet != Sheet.GUIDE) {
            terminal.out().println(about.id() + " has no invitation link yet, so it has no QR code.");
        }
        return Exit.OK;
    }

    private VenueService about(Venue venue) {
        var services = venue.services();
        if (sheet == Sheet.GUIDE || (service.isEmpty() && services.size() == 1)) {
            return services.getFirst();
        }
        return services.stream()
                .filter(known -> known.id().equals(service))
                .findFirst()
                .orElseThrow(() -> new CommandRefusedException(
                        Exit.USAGE,
                        "Say with --service which service it is about: "
                                + services.stream()
                                        .limit(20)
                                        .map(VenueService::id)
                                        .collect(Collectors.joining(", "))));
    }

    private static Language language(String tag) {
        return Language.of(tag)
                .orElseThrow(() -> new CommandRefusedException(
                        Exit.USAGE,
                        "There is no language '" + tag + "'. There are " + String.join(", ", Venue.LANGUAGES) + "."));
    }
}
