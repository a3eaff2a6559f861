package org.storycorner.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.storycorner.queue.BoxKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the recovery sheet. */
@Command(
        name = "backup",
        description =
                "Writes all keys of this computer as a page to print: a QR code, and lines that can be typed. Print it,"
                        + " keep it in a safe, and delete the file.")
final class KeysBackupCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock;

    @Mixin
    private final BoxOptions options = new BoxOptions();

    @Option(names = "--to", required = true, paramLabel = "FILE.pdf", description = "The file to write.")
    private Path to = Path.of("");

    @Option(names = "--force", description = "Replaces a file that is there already.")
    private boolean force;

    KeysBackupCommand(Terminal terminal, Clock clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    @Override
    public Integer call() {
        options.refuseInsideData(to);
        var keys = new BoxKeys(options.keyFile());
        var today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        var sheet = keys.sheet(today);
        terminal.files().write(to, force, sheet::writePdf);
        keys.noteSheet(today);
        terminal.out().println("The recovery sheet of " + sheet.fingerprint() + " is in " + to + ".");
        terminal.out()
                .println("Print it, put it into a sealed envelope in a safe, and delete the file:"
                        + " whoever has it and the box's disk can read the stories.");
        return Exit.OK;
    }
}
