package org.storycorner.measure.paper;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.storycorner.paper.read.PageReader;
import org.storycorner.paper.scan.FoundPage;
import org.storycorner.paper.scan.GreyImage;
import org.storycorner.paper.scan.PageFinder;

/** Prints, fills in, degrades, reads and compares pages; everything follows from the seed. */
public final class PaperRun {

    private final List<PrintedPages.Page> printed = new ArrayList<>();
    private final PageFinder finder = new PageFinder();
    private final PageReader reader = new PageReader();
    private final long seed;

    /** What can happen to pages, by name. */
    public enum Family {
        SCANS,
        BAD_SCANS,
        PHOTOGRAPHS;

        Degradation degradation(RandomGenerator random) {
            return switch (this) {
                case SCANS -> Degradation.scan(random);
                case BAD_SCANS -> Degradation.badScan(random);
                case PHOTOGRAPHS -> Degradation.photo(random);
            };
        }
    }

    /** With the pages of a copy of this form in each of these languages. */
    public PaperRun(String form, List<String> languages, long seed) throws IOException {
        this.seed = seed;
        for (var language : languages) {
            printed.addAll(PrintedPages.of(form, language, seed));
        }
    }

    /** The first pages of a family. */
    public Tally of(Family family, int pages) throws IOException {
        var tally = new Tally();
        for (int number = 0; number < pages; number++) {
            read(family, number, tally);
        }
        return tally;
    }

    /** One page of a family alone, as the table of silent errors names it. */
    public Tally page(Family family, int number) throws IOException {
        var tally = new Tally();
        read(family, number, tally);
        return tally;
    }

    /** The first pages to which this happens. */
    public Tally of(Mishap mishap, int pages) throws IOException {
        var tally = new Tally();
        for (int number = 0; number < pages; number++) {
            read(mishap, number, tally);
        }
        return tally;
    }

    /** One page to which this happens, as the table of silent errors names it. */
    public Tally page(Mishap mishap, int number) throws IOException {
        var tally = new Tally();
        read(mishap, number, tally);
        return tally;
    }

    /** A page of this number photographed at an angle, in a shadow, upside down, with this much of this corner folded over. */
    public Tally upsideDown(int number, double fold, Degradation.Corner folded) throws IOException {
        var tally = new Tally();
        var random = new SplittableRandom(seed + number);
        var filled = FilledPage.fill(printed.get(number % printed.size()), random);
        read(filled, Degradation.upsideDown(fold, folded), random, "UPSIDE_DOWN " + number, tally);
        return tally;
    }

    private void read(Mishap mishap, int number, Tally tally) throws IOException {
        var random = new SplittableRandom(seed * 1_000_003 + mishap.name().hashCode() * 100_003L + number);
        var filled = FilledPage.fill(printed.get(number % printed.size()), random);
        var other = FilledPage.fill(printed.get((number + 1) % printed.size()), random);
        read(filled, mishap.picture(filled, other, random), mishap.name() + " " + number, tally);
    }

    private void read(Family family, int number, Tally tally) throws IOException {
        var random = new SplittableRandom(seed * 1_000_003 + family.name().hashCode() * 100_003L + number);
        var filled = FilledPage.fill(printed.get(number % printed.size()), random);
        read(filled, family.degradation(random), random, family + " " + number, tally);
    }

    private void read(FilledPage filled, Degradation degradation, RandomGenerator random, String name, Tally tally)
            throws IOException {
        read(filled, degradation.apply(filled, random), name + " " + degradation, tally);
    }

    private void read(FilledPage filled, GreyImage image, String name, Tally tally) {
        var what = "%s, page %c".formatted(name, filled.printed().layout().letter());
        long before = cpu();
        var found = finder.find(image);
        if (found instanceof FoundPage.Upright upright) {
            var reading = reader.read(upright);
            tally.add(filled, found, (cpu() - before) / 1e6, what);
            tally.add(filled, reading, what);
        } else {
            tally.add(filled, found, (cpu() - before) / 1e6, what);
        }
    }

    /** Of this thread, in nanoseconds: what others do on the machine does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
