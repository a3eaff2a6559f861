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
    private final Function<GreyImage, FoundPage> finder;
    private final PageReader reader = new PageReader();

    @Mixin
    private final BoxOptions options = new BoxOptions();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "The files, one or many.")
    private List<Path> files = List.of();

    @Option(names = "--json", description = "As JSON: one line for each file. Places are millimetres on the page.")
    private boolean json;

    FormsReadCommand(Terminal terminal) {
        this(terminal, new PageFinder()::find);
    }

    FormsReadCommand(Terminal terminal, Function<GreyImage, FoundPage> finder) {
        this.terminal = terminal;
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

    private ReadFile read(Path file, ReadPages pages) {
        var read = new ArrayList<ReadPages.Page>();
        switch (ScanFile.open(file)) {
            case Scan.Refused(var reason) -> {
                return new ReadFile(
                        file.toString(), reason.name().toLowerCase(Locale.ROOT), reason.sentence(), List.of());
            }
            case Scan.Opened opened -> {
                try (opened) {
                    for (int page = 0; page < opened.pages(); page++) {
                        read.add(read(opened.picture(page), page + 1, pages));
                    }
                }
            }
        }
        return new ReadFile(file.toString(), null, null, read);
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
        } catch (RuntimeException unexpected) {
            return pages.failed(number, unexpected);
        }
    }
}
