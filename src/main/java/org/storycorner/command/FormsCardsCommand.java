package org.storycorner.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.storycorner.pictures.CardSheets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the picture cards as a PDF. */
@Command(
        name = "cards",
        description = "Writes the picture cards as a PDF to print and cut out: A4, six cards a page, and at the end the"
                + " scale to lay them on. It needs no box.")
final class FormsCardsCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(names = "--out", paramLabel = "FILE.pdf", description = "The file to write (cards.pdf).")
    private Path out = Path.of("cards.pdf");

    @Option(names = "--language", paramLabel = "TAG", description = "The language of the words, such as pl (en).")
    private String language = "en";

    @Option(names = "--force", description = "Replaces a file that is there already.")
    private boolean force;

    FormsCardsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var messages = Messages.in(language)
                .orElseThrow(() -> new CommandRefusedException(
                        Exit.USAGE, "There are no cards in the language '" + language + "'. English is en."));
        var sheets = new CardSheets(language, messages::get);
        terminal.files().write(out, force, sheets::write);
        terminal.out().println("The cards are in " + out + ". Print it at 100 % and cut along the lines.");
        return Exit.OK;
    }
}
