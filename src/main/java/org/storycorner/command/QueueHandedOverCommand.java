package org.storycorner.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.storycorner.queue.Entry;
import org.storycorner.story.StoryId;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Notes that stories have arrived elsewhere. */
@Command(
        name = "handed-over",
        description =
                "Notes that somebody else has these stories now, after they have confirmed it: nobody sends them any"
                        + " more, and their contact details are erased here. Only a user who can read the box's key file may do"
                        + " that.")
final class QueueHandedOverCommand implements Callable<Integer> {

    private static final int MOST_NOTED = 200;

    private final Box box;
    private final Terminal terminal;

    @Mixin
    private final BoxOptions options = new BoxOptions();

    @Option(names = "--export", paramLabel = "FILE", description = "The stories of this export, which this box wrote.")
    private @Nullable Path export;

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Stories by their short reference, number or id.")
    private List<String> wanted = new ArrayList<>();

    @Option(
            names = "--note",
            required = true,
            paramLabel = "NOTE",
            description = "Who confirmed it, where or when; never anything of a story.")
    private String note = "";

    @Option(names = "--yes", description = "Really do it; it can't be undone. Without this nothing is changed.")
    private boolean sure;

    QueueHandedOverCommand(Box box, Terminal terminal) {
        this.box = box;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        refuseWhatMakesNoSense();
        return box.answerKeyHolder(options, this::find);
    }

    private void refuseWhatMakesNoSense() {
        if ((export == null) == wanted.isEmpty()) {
            throw new CommandRefusedException(
                    Exit.USAGE, "Name either an export with --export, or stories by their ids.");
        }
        if (note.isBlank() || note.length() > MOST_NOTED) {
            throw new CommandRefusedException(Exit.USAGE, "--note: expected 1 to " + MOST_NOTED + " characters.");
        }
    }

    private int find(BoxParts parts) {
        if (export != null) {
            return terminal.files()
                    .read(export, file -> note(parts, parts.transfer().ownExport(file)));
        }
        var listing = new Listing(parts.queue());
        return note(parts, wanted.stream().map(listing::named).map(Entry::id).toList());
    }

    private int note(BoxParts parts, List<StoryId> stories) {
        if (!sure) {
            throw new CommandRefusedException(
                    Exit.NO,
                    "This would note " + Sentences.stories(stories.size())
                            + " as handed over and erase their contact details here, for good. To do it, add --yes.");
        }
        var report = parts.transfer().handedOver(stories, note);
        var out = terminal.out();
        out.println(Sentences.stories(report.noted()) + " handed over; their contact details are erased here.");
        if (report.before() > 0) {
            out.println(Sentences.stories(report.before()) + " had been passed on or withdrawn before.");
        }
        if (report.beingSent() > 0) {
            out.println(Sentences.stories(report.beingSent())
                    + " being sent at this moment: run the same command again in a minute.");
        }
        return report.beingSent() == 0 ? Exit.OK : Exit.NO;
    }
}
