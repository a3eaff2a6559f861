package org.storycorner.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.storycorner.sync.RoundReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Sends what waits, at once. */
@Command(name = "now", description = "Sends what waits, at once, and says what came of it.")
final class SyncNowCommand implements Callable<Integer> {

    private final Box box;
    private final PrintWriter out;

    @Mixin
    private final BoxOptions options = new BoxOptions();

    SyncNowCommand(Box box, PrintWriter out) {
        this.box = box;
        this.out = out;
    }

    @Override
    public Integer call() {
        return box.answer(options, this::send);
    }

    private int send(BoxParts parts) {
        var report = parts.sending().now().get();
        out.println(sentence(report));
        report.endedBy().ifPresent(trouble -> out.println(trouble.sentence()));
        return report.endedBy().isEmpty() ? Exit.OK : Exit.NO;
    }

    private static String sentence(RoundReport report) {
        var delivered = Sentences.stories(report.delivered()) + " delivered, ";
        var aside = report.quarantined() == 0 ? "" : report.quarantined() + " set aside, ";
        return delivered + aside + report.left() + " still waiting.";
    }
}
