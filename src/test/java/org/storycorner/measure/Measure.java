package org.storycorner.measure;

import java.util.concurrent.Callable;
import org.storycorner.measure.hand.CharacterTraining;
import org.storycorner.measure.paper.PaperMeasure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The top of {@code ./storycorner measure}: each subcommand runs for minutes to hours and writes into {@code docs/}. */
@Command(
        name = "storycorner measure",
        description = "Measures this build and writes the figures, with commit, seed and machine, into docs/.",
        synopsisSubcommandLabel = "WHAT",
        mixinStandardHelpOptions = true)
public final class Measure {

    private Measure() {}

    public static void main(String[] arguments) {
        System.exit(commands().execute(arguments));
    }

    /** With one subcommand, a {@link Callable} that gives the exit code, for each kind of measuring. */
    static CommandLine commands() {
        return new CommandLine(new Measure())
                .addSubcommand(new AccessibilityMeasure())
                .addSubcommand(new KioskMeasure())
                .addSubcommand(new QueueMeasure())
                .addSubcommand(new SyncMeasure())
                .addSubcommand(new ReliabilityCommand())
                .addSubcommand(new PaperMeasure())
                .addSubcommand(new CharacterTraining())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
