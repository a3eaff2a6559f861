package org.storycorner.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.storycorner.queue.ExportChoice;
import org.storycorner.queue.ExportReport;
import org.storycorner.queue.FileRefusedException;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.RecipientKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes stories into a sealed file for another computer. */
@Command(
        name = "export",
        description =
                "Writes the stories that wait, or were set aside, into a file that only one other computer can open."
                        + " They stay in this box's queue. Only a user who can read the box's key file may do that.",
        footer = {
            "%nThe other computer's key is what ./storycorner keys show --public says there.",
            "When its people have confirmed the file: ./storycorner queue handed-over."
        })
final class QueueExportCommand implements Callable<Integer> {

    private final Box box;
    private final Terminal terminal;

    @Mixin
    private final BoxOptions options = new BoxOptions();

    @Option(names = "--to", required = true, paramLabel = "FILE", description = "The file to write, often on a stick.")
    private Path to = Path.of("");

    @Option(
            names = "--for",
            required = true,
            paramLabel = "RECIPIENT.pub",
            description = "The file with the other computer's public transfer key.")
    private Path recipient = Path.of("");

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What the other side reads about where the stories are from. Default: the venue's name")
    private String name = "";

    @Option(names = "--since", paramLabel = "DAY", description = "Only stories told on this day or later: 2026-11-23.")
    private String since = "";

    @Option(
            names = "--states",
            paramLabel = "STATE",
            split = ",",
            description = "Which stories: ${COMPLETION-CANDIDATES}. Default: QUEUED,QUARANTINED")
    private Set<QueueState> states = EnumSet.noneOf(QueueState.class);

    @Option(names = "--all", description = "Every story that is still on this box, those that were passed on included.")
    private boolean all;

    @Option(names = "--force", description = "Replaces a file that is there already.")
    private boolean force;

    QueueExportCommand(Box box, Terminal terminal) {
        this.box = box;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return box.answerKeyHolder(options, this::export);
    }

    private int export(BoxParts parts) {
        var choice = new ExportChoice(states(), since(parts.clock().getZone()));
        return terminal.files().read(recipient, file -> write(parts, choice, key(file)));
    }

    private int write(BoxParts parts, ExportChoice choice, RecipientKey key) {
        var named = name.isEmpty() ? parts.venue().name() : name;
        if (!RecipientKey.isName(named)) {
            throw new CommandRefusedException(Exit.USAGE, "--name: " + RecipientKey.NAME_EXPECTED + ".");
        }
        var progress = new Progress(terminal.err(), "written");
        var report = new AtomicReference<>(new ExportReport(0, 0, 0));
        terminal.files().write(to, force, out -> {
            report.set(parts.transfer().export(choice, key, named, out, progress));
            refuseEmpty(report.get());
        });
        say(report.get(), key);
        return Exit.OK;
    }

    private static void refuseEmpty(ExportReport report) {
        if (report.written() == 0) {
            throw new CommandRefusedException(
                    Exit.NO,
                    report.unreadable() == 0
                            ? "There is no such story on this box; no file was written."
                            : "None of these stories can be read any more; no file was written.");
        }
    }

    private void say(ExportReport report, RecipientKey key) {
        var out = terminal.out();
        out.println(Sentences.stories(report.written()) + " written to " + to + ", sealed for " + key.name() + ".");
        out.println("Compare its fingerprint with them by telephone: " + key.fingerprint());
        if (report.unreadable() > 0) {
            out.println(Sentences.stories(report.unreadable())
                    + " left out: erased, or not readable any more (queue list).");
        }
        if (report.beingSent() > 0) {
            out.println(Sentences.stories(report.beingSent()) + " left out: being sent at this moment.");
        }
        out.println("They stay in this box's queue until somebody confirms that they have arrived:"
                + " ./storycorner queue handed-over --export " + to + " --note WHO");
    }

    private Set<QueueState> states() {
        if (all) {
            return EnumSet.complementOf(EnumSet.of(QueueState.WITHDRAWN));
        }
        return states.isEmpty() ? ExportChoice.WAITING.states() : states;
    }

    private Instant since(ZoneId zone) {
        try {
            return since.isEmpty()
                    ? Instant.MIN
                    : LocalDate.parse(since).atStartOfDay(zone).toInstant();
        } catch (DateTimeParseException noDay) {
            throw new CommandRefusedException(
                    Exit.USAGE, "--since: expected a day such as 2026-11-23, found '" + since + "'.");
        }
    }

    private RecipientKey key(Path file) {
        try (var in = Files.newBufferedReader(file)) {
            var text = new char[RecipientKey.MOST_CHARACTERS];
            int length = Math.max(0, in.read(text));
            return RecipientKey.parse(new String(text, 0, length)).orElseThrow(this::noKey);
        } catch (IOException notText) {
            throw noKey();
        }
    }

    private FileRefusedException noKey() {
        return new FileRefusedException(
                recipient + " is not a transfer key, or has a mistake in it: expected the lines that"
                        + " ./storycorner keys show --public says on the other computer.");
    }
}
