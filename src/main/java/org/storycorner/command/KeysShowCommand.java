package org.storycorner.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.storycorner.queue.BoxKeys;
import org.storycorner.queue.RecipientKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says which keys there are, without any that is secret. */
@Command(
        name = "show",
        description =
                "Where the keys are and what they are called, and the public transfer key for which other boxes seal"
                        + " their exports. Nothing that is shown is secret.")
final class KeysShowCommand implements Callable<Integer> {

    private final PrintWriter out;

    @Mixin
    private final BoxOptions options = new BoxOptions();

    @Option(
            names = "--public",
            description = "Only the public transfer key, to be saved: keys show --public --name Office > office.pub")
    private boolean onlyPublic;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "What the transfer key's file calls this computer. Default: ${DEFAULT-VALUE}")
    private String name = "Story Corner";

    KeysShowCommand(PrintWriter out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        if (!RecipientKey.isName(name)) {
            throw new CommandRefusedException(Exit.USAGE, "--name: " + RecipientKey.NAME_EXPECTED + ".");
        }
        var keys = new BoxKeys(options.keyFile());
        if (!onlyPublic) {
            show(keys);
        }
        out.print(keys.recipient(name).text());
        return Exit.OK;
    }

    private void show(BoxKeys keys) {
        out.println("Key file:     " + keys.path());
        var sealing = keys.sealingKeys();
        if (sealing.isEmpty()) {
            out.println("Sealing keys: none yet; the box makes one when it starts for the first time");
        }
        for (int place = 0; place < sealing.size(); place++) {
            var key = sealing.get(place);
            out.println((place == 0 ? "Sealing keys: " : "              ")
                    + key.id()
                    + (key.newest() ? "  seals new stories" : "  opens older ones"));
        }
        out.println("Transfer key: " + keys.transferPath());
        out.println("Fingerprint:  " + keys.fingerprint());
        out.println();
    }
}
