package org.storycorner.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.storycorner.queue.ImportReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes stories in that another box exported for this one. */
@Command(
        name = "import",
        description =
                "Takes the stories of an export into this box's queue. The file is checked first and refused whole"
                        + " when anything is wrong with it; doing it twice makes no story twice. Only a user who can read the box's"
                        + " key file may do that.")
final class QueueImportCommand implements Callable<Integer> {

    private final Box box;
    private final Terminal terminal;

    @Mixin
    private final BoxOptions options = new BoxOptions();

    @Parameters(paramLabel = "FILE", description = "What queue export wrote on the other box.")
    private Path file = Path.of("");

    QueueImportCommand(Box box, Terminal terminal) {
        this.box = box;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return box.answerKeyHolder(options, parts -> terminal.files().read(file, export -> take(parts, export)));
    }

    private int take(BoxParts parts, Path export) {
        var report = parts.transfer().importFrom(export, new Progress(terminal.err(), "taken in"));
        terminal.out()
                .println("From " + report.name() + " (box " + report.from() + "), written "
                        + new Ago(parts.clock()).moment(report.exportedAt()) + ".");
        terminal.out().println(counts(report));
        return Exit.OK;
    }

    private static String counts(ImportReport report) {
        var parts = new ArrayList<String>();
        parts.add(report.fresh() + " new");
        parts.add(report.known() + " already here");
        if (report.healed() > 0) {
            parts.add(report.healed() + " damaged here and whole again, still put aside");
        }
        if (report.withdrawn() > 0) {
            parts.add(report.withdrawn() + " withdrawn here before, and left so");
        }
        return String.join(", ", parts) + ".";
    }
}
