package org.storycorner.measure.paper;

import java.util.ArrayList;
import java.util.SplittableRandom;
import org.storycorner.measure.Folders;
import org.storycorner.measure.Provenance;
import org.storycorner.measure.Report;
import org.storycorner.measure.Section;
import picocli.CommandLine.Option;

/** The part of {@code measure paper} about time, memory and large stacks; a number of 0 leaves its part out. */
final class PaperLoad {

    private static final String ABOUT = """
            What reading paper takes: the processor's time of one page and pages a minute, beside other programs; what a \
            thousand pages leave behind; and what becomes of a large stack when the box is killed or stopped.""";

    @Option(
            names = "--speed-pages",
            description = "Pages whose processor time is taken; 0 for none. Default: ${DEFAULT-VALUE}")
    private int speed = 120;

    @Option(
            names = "--memory-pages",
            description = "Pages read by one process, whose memory is taken; 0 for none. Default: ${DEFAULT-VALUE}")
    private int memory = 1_000;

    @Option(
            names = "--stack-pages",
            description =
                    "Pages of the stack that is killed and stopped, at most 400; 0 for none. Default: ${DEFAULT-VALUE}")
    private int stack = 200;

    @Option(names = "--kills", description = "Kills in the middle of that stack. Default: ${DEFAULT-VALUE}")
    private int kills = 12;

    Report report(Provenance provenance, String form) {
        long seed = provenance.seed();
        return Folders.during(folder -> {
            var sections = new ArrayList<Section>();
            if (speed > 0) {
                sections.addAll(new PaperSpeed(ScannedPdf.of(form, speed, seed), folder).sections());
            }
            if (memory > 0) {
                sections.add(new StackMemory(folder, seed).section(memory));
            }
            if (stack > 0) {
                sections.addAll(new KilledStack(folder, stack, seed).sections(kills, new SplittableRandom(seed)));
            }
            return new Report("Reading paper: time, memory and large stacks", ABOUT, provenance, sections);
        });
    }
}
