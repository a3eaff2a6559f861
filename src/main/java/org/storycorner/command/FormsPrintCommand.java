package org.storycorner.command;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.storycorner.paper.form.Form;
import org.storycorner.paper.form.Forms;
import org.storycorner.paper.print.PrintOrder;
import org.storycorner.paper.print.PrintedForm;
import org.storycorner.queue.FormKey;
import org.storycorner.venue.Venue;
import org.storycorner.venue.VenueInForce;
import org.storycorner.venue.VenueService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes paper forms as a PDF. */
@Command(
        name = "print",
        description = "Writes paper forms as a PDF to print at 100 %, on any black-and-white printer. Each copy has a"
                + " serial of its own: print new copies rather than copying one.")
final class FormsPrintCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private final BoxOptions options = new BoxOptions();

    @Option(names = "--form", paramLabel = "ID", description = "Which form. Default: ${DEFAULT-VALUE}")
    private String form = "story-a4";

    @Option(
            names = "--service",
            paramLabel = "ID",
            description = "The service that the stories are about, as venue.yaml calls it; only where it has several.")
    private String service = "";

    @Option(names = "--copies", paramLabel = "N", description = "How many copies. Default: ${DEFAULT-VALUE}")
    private int copies = 1;

    @Option(
            names = "--more",
            paramLabel = "N",
            description = "Sheets for a longer story in each copy, 0 to 4. Default: ${DEFAULT-VALUE}")
    private int more;

    @Option(names = "--cards", description = "With the two sheets of picture cards in each copy.")
    private boolean cards;

    @Option(names = "--language", paramLabel = "TAG", description = "The language of the words, such as pl (en).")
    private String language = "en";

    @Option(names = "--out", paramLabel = "FILE.pdf", description = "The file to write (forms.pdf).")
    private Path out = Path.of("forms.pdf");

    @Option(names = "--force", description = "Replaces a file that is there already.")
    private boolean force;

    FormsPrintCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var venue = VenueInForce.read(options.config(), options.data());
        var order = new PrintOrder(
                chosenForm(), chosenLanguage(), chosenService(venue), venue.helpNumbers(), counted(), more, cards);
        var key = FormKey.besideOrNew(options.keyFile());
        var printed = new PrintedForm(order, key::seal, new SecureRandom());
        terminal.files().write(out, force, printed::write);
        terminal.out().println("The forms are in " + out + ". Print them at 100 %, on one side of the paper.");
        return Exit.OK;
    }

    private Form chosenForm() {
        return Forms.current(form)
                .orElseThrow(
                        () -> refused("There is no form '" + form + "'. There are: " + String.join(", ", Forms.IDS)));
    }

    private String chosenLanguage() {
        return Venue.LANGUAGES.stream()
                .filter(language::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> refused("There is no form in the language '" + language + "'. There are: "
                        + String.join(", ", Venue.LANGUAGES)));
    }

    private VenueService chosenService(Venue venue) {
        var services = venue.services();
        if (service.isEmpty() && services.size() == 1) {
            return services.getFirst();
        }
        return services.stream()
                .filter(known -> known.id().equals(service))
                .findFirst()
                .orElseThrow(() -> refused("--service: name one of "
                        + services.stream().map(VenueService::id).collect(Collectors.joining(", "))));
    }

    private int counted() {
        if (copies < 1 || copies > PrintOrder.MOST_COPIES || more < 0 || more > PrintOrder.MOST_MORE) {
            throw refused("--copies: 1 to " + PrintOrder.MOST_COPIES + "; --more: 0 to " + PrintOrder.MOST_MORE);
        }
        return copies;
    }

    private static CommandRefusedException refused(String sentence) {
        return new CommandRefusedException(Exit.USAGE, sentence);
    }
}
