package org.storycorner.measure;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.slf4j.LoggerFactory;
import org.storycorner.measure.power.FullDisks;
import org.storycorner.measure.power.PowerCuts;
import org.storycorner.queue.Corruption;
import org.storycorner.sync.ClockJumps;
import org.storycorner.sync.DeskKills;
import org.storycorner.sync.Kills;
import org.storycorner.sync.NetworkMatrix;
import org.storycorner.sync.Soak;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./storycorner measure reliability}: breaks boxes in every way we know and counts what they lose. */
@Command(
        name = "reliability",
        description = {
            "Kills boxes, spoils their network, disk, clock and files, and counts what they lose or double.",
            "Writes reliability.md and reliability.json. Ends with 1 when a promise was broken.",
            "Ctrl+C ends the kills early; how many there were is written down.",
            "The whole run takes some hours; what it does at present it says on standard error."
        },
        mixinStandardHelpOptions = true)
final class ReliabilityCommand implements Callable<Integer> {

    /** The parts of the run. */
    enum Part {
        KILLS,
        DESK,
        POWER,
        DISK,
        NETWORK,
        CLOCK,
        FILES,
        SOAK;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Of all parts but those with kills, so that early on there is something of most. */
    private static final List<Part> SHORTEST_FIRST =
            List.of(Part.CLOCK, Part.NETWORK, Part.FILES, Part.DISK, Part.SOAK, Part.POWER);

    private static final int STORIES_IN_A_ROW = 20;
    private static final int STORIES_TO_DRAIN = 1_000;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "20261123", description = "(${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--kills", paramLabel = "N", defaultValue = "3000", description = "(${DEFAULT-VALUE})")
    private int kills;

    @Option(
            names = "--desk-kills",
            paramLabel = "N",
            defaultValue = "600",
            description = "kills while staff hand over, release, withdraw, erase and import (${DEFAULT-VALUE})")
    private int deskKills;

    @Option(
            names = "--power-cuts",
            paramLabel = "N",
            defaultValue = "200",
            description = "rounds on a simulated disk for each way of keeping stories (${DEFAULT-VALUE})")
    private int powerCuts;

    @Option(
            names = "--full-disks",
            paramLabel = "N",
            defaultValue = "120",
            description = "simulated disks that run full (${DEFAULT-VALUE})")
    private int fullDisks;

    @Option(
            names = "--damages",
            paramLabel = "N",
            defaultValue = "320",
            description = "rounds with wrong bytes in the store (${DEFAULT-VALUE}); of other kinds a part of it")
    private int damages;

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "60",
            description = "simulated days of the soak (${DEFAULT-VALUE})")
    private int days;

    @Option(
            names = "--only",
            paramLabel = "PART",
            split = ",",
            description = "Only these parts, separated by commas: ${COMPLETION-CANDIDATES}")
    private Set<Part> only = EnumSet.allOf(Part.class);

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            defaultValue = "docs",
            description = "where the report goes (${DEFAULT-VALUE})")
    private Path out = Path.of("docs");

    @Option(
            names = "--side-by-side",
            description = "Kills beside the other parts: that takes less time, and disturbs the times that are told.")
    private boolean sideBySide;

    private final Map<Part, List<Measured>> measured = new EnumMap<>(Part.class);

    @Override
    public Integer call() throws Exception {
        // What boxes say of the faults that are done to them here would bury the progress.
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        var ending = Ending.ofThisProcess();
        try (var lanes = Executors.newFixedThreadPool(sideBySide ? 2 : 1)) {
            var killing = lanes.submit(() -> run(List.of(Part.KILLS, Part.DESK), ending));
            var others = lanes.submit(() -> run(SHORTEST_FIRST, ending));
            killing.get();
            others.get();
        }
        long failures = failures();
        progress("%s; the report is %s".formatted(verdict(failures), out.resolve("reliability.md")));
        return failures == 0 ? 0 : 1;
    }

    private List<Part> run(List<Part> parts, Ending ending) throws Exception {
        for (var part : parts) {
            if (only.contains(part) && !ending.isWanted()) {
                progress(part + " …");
                if (part == Part.KILLS || part == Part.DESK) {
                    ending.outlast(() -> keep(part, measure(part, ending)));
                } else {
                    keep(part, measure(part, ending));
                }
                progress(part + " is in the report");
            }
        }
        return parts;
    }

    /** After each part, and in the midst of the longest: what an hour has counted must not be lost with the next one. */
    private synchronized void keep(Part part, List<Measured> figures) {
        measured.put(part, figures);
        try {
            report().write(out, "reliability");
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }

    private List<Measured> measure(Part part, Ending ending) throws IOException, SQLException, InterruptedException {
        return switch (part) {
            case KILLS -> List.of(Kills.run(seed, kills, ending, soFar -> keep(part, List.of(soFar)), this::progress));
            case DESK -> List.of(DeskKills.run(seed, deskKills, ending, this::progress));
            case POWER -> List.of(PowerCuts.run(seed, powerCuts, this::progress));
            case DISK -> FullDisks.run(seed, fullDisks, this::progress);
            case NETWORK -> List.of(NetworkMatrix.run(seed, STORIES_IN_A_ROW, STORIES_TO_DRAIN, this::progress));
            case CLOCK -> List.of(ClockJumps.run(seed, this::progress));
            case FILES -> List.of(Corruption.run(seed, damages, this::progress));
            case SOAK -> Soak.run(days, this::progress);
        };
    }

    private Report report() {
        var about = ABOUT + "\n\n**This run: " + verdict(failures()) + ".**" + leftOut(measured.keySet());
        return new Report(
                "Reliability",
                about,
                Provenance.of(command(), seed),
                measured.values().stream()
                        .flatMap(List::stream)
                        .map(Measured::section)
                        .toList());
    }

    private static final String ABOUT = """
            The box promises: **a story that the person saw acknowledged is never lost and never arrives twice; whatever \
            goes wrong shows as a state, never as silence.** Here boxes are killed, cut off, filled up and damaged, again \
            and again, and somebody outside of them counts.

            How to read it. *Acknowledged*: the thank-you was on the screen, so the promise holds from there. *Lost*: it \
            was acknowledged, and is neither on the box nor at the server, or not whole. *Doubled*: it is there under two \
            numbers or two names, so that a reader would meet it twice; that a story is sent again after a cut answer is \
            not that, as the server recognises it by its instanceID. *Quarantined*: it can't be sent as it is, waits on \
            the box, and staff are told. *At 95 %*: 0 failures in n trials don't prove that there are none; they say that \
            the true rate is below 3/n with 95 % confidence, if what comes is like what was tried. A laboratory on one \
            machine is not a waiting room: it has one kind of disk, and nobody pulled its plug.""";

    private static String leftOut(Set<Part> done) {
        var missing = EnumSet.allOf(Part.class);
        missing.removeAll(done);
        return missing.isEmpty()
                ? ""
                : "\n\n**A part of the run only.** Left out: "
                        + missing.stream().map(Part::toString).collect(Collectors.joining(", ")) + ".";
    }

    private String command() {
        var all = "measure reliability --seed " + seed + " --kills " + kills + " --desk-kills " + deskKills
                + " --power-cuts " + powerCuts
                + " --full-disks " + fullDisks + " --damages " + damages + " --days "
                + days + (sideBySide ? " --side-by-side" : "");
        return only.size() == Part.values().length
                ? all
                : all + " --only " + only.stream().map(Part::toString).collect(Collectors.joining(","));
    }

    private synchronized long failures() {
        return measured.values().stream()
                .flatMap(List::stream)
                .mapToLong(Measured::failures)
                .sum();
    }

    private static String verdict(long failures) {
        return failures == 0 ? "everything was as promised" : failures + " times it was not as promised";
    }

    private void progress(String line) {
        System.err.println(
                LocalTime.now(Clock.system(ZoneId.systemDefault())).truncatedTo(ChronoUnit.SECONDS) + " " + line);
    }
}
