package org.storycorner.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.storycorner.paper.form.PageSeal;
import org.storycorner.paper.read.PageReader;
import org.storycorner.paper.scan.FoundPage;
import org.storycorner.paper.scan.GreyImage;
import org.storycorner.paper.scan.PageFinder;
import org.storycorner.paper.scan.PageState;
import org.storycorner.paper.scan.Refusal;
import org.storycorner.paper.scan.Scan;
import org.storycorner.paper.scan.ScanFile;
import org.storycorner.queue.FormKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reads scans and photographs of forms, and only tells what it read. */
@Command(
        name = "read",
        description = "Reads scans and photographs of filled-in forms (PDF, JPEG, PNG, TIFF) and tells what it read:"
                + " which boxes are ticked, which lines are written on, what single characters in boxes may be."
                + " Nothing is kept or queued. Handwriting on lines is not read. It needs no box; where this computer's key for forms is, it also tells whether the pages"
                + " were printed here.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            Exit.OK_TEXT,
            "1:Some page was not read, or needs a look.",
            Exit.USAGE_TEXT,
            "65:Some file or picture could not be opened; the others were read."
        })
final class FormsReadCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Function<Path, Scan> opener;
    private final Function<GreyImage, FoundPage> finder;
    private final PageReader reader = new PageReader();

    @Mixin
    private final BoxOptions options = new BoxOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files, one or many.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "As JSON: one line for each file. Places are millimetres on the page.")
    private boolean json;

    FormsReadCommand(Terminal terminal) {
        this(terminal, ScanFile::open, new PageFinder()::find);
    }

    FormsReadCommand(Terminal terminal, Function<Path, Scan> opener, Function<GreyImage, FoundPage> finder) {
        this.terminal = terminal;
        this.opener = opener;
        this.finder = finder;
    }

    @Override
    public Integer call() {
        var seal = FormKey.beside(options.keyFile()).<PageSeal>map(key -> key::seal);
        int code = Exit.OK;
        for (var file : files) {
            var read = read(file, new ReadPages(seal));
            if (json) {
                Json.print(read, terminal.out());
            } else {
                read.tell(terminal.out());
            }
            code = Math.max(code, read.exitCode());
        }
        return code;
    }

    /** What is in a file; after a page that took too long, somebody may still be at work in it: it is opened anew. */
    private ReadFile read(Path file, ReadPages pages) {
        var read = new ArrayList<ReadPages.Page>();
        for (int slow = 0; slow < Scan.MOST_SLOW_PAGES; slow++) {
            switch (opener.apply(file)) {
                case Scan.Refused(var reason) -> {
                    return refused(file, reason, read);
                }
                case Scan.Opened opened -> {
                    try (opened) {
                        if (isReadToItsEnd(opened, read, pages)) {
                            return new ReadFile(file.toString(), null, null, read);
                        }
                    }
                }
            }
        }
        return refused(file, Refusal.TOO_MANY_SLOW_PAGES, read);
    }

    private static ReadFile refused(Path file, Refusal reason, List<ReadPages.Page> read) {
        return new ReadFile(file.toString(), reason.name().toLowerCase(Locale.ROOT), reason.sentence(), read);
    }

    /** Reads the pages that follow; false when one took too long. */
    private boolean isReadToItsEnd(Scan.Opened opened, List<ReadPages.Page> read, ReadPages pages) {
        while (read.size() < opened.pages()) {
            var picture = opened.picture(read.size());
            read.add(read(picture, read.size() + 1, pages));
            if (picture.equals(new Scan.Picture.Unseen(Refusal.TOO_SLOW))) {
                return false;
            }
        }
        return true;
    }

    private ReadPages.Page read(Scan.Picture picture, int number, ReadPages pages) {
        return switch (picture) {
            case Scan.Picture.Unseen(var reason) -> pages.refused(number, reason);
            case Scan.Picture.Seen(var image) -> read(image, number, pages);
        };
    }

    /** What is on a picture; one of which nothing can be made takes no other along. */
    private ReadPages.Page read(GreyImage image, int number, ReadPages pages) {
        try {
            return switch (finder.apply(image)) {
                case FoundPage.Unknown unknown -> pages.of(number, unknown.state());
                case FoundPage.Several several -> pages.of(number, several.state());
                case FoundPage.Named named -> pages.of(number, PageState.NEEDS_CORNERS, named.sealed());
                case FoundPage.Upright upright -> pages.of(number, reader.read(upright));
            };
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError unexpected) {
            return pages.failed(number, unexpected);
        }
    }
}
