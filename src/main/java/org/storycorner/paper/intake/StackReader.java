package org.storycorner.paper.intake;

import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.storycorner.paper.form.PageCode;
import org.storycorner.paper.form.PageSeal;
import org.storycorner.paper.ocr.TypedText;
import org.storycorner.paper.scan.BlankSheet;
import org.storycorner.paper.scan.FoundPage;
import org.storycorner.paper.scan.GreyImage;
import org.storycorner.paper.scan.Likeness;
import org.storycorner.paper.scan.PageFinder;
import org.storycorner.paper.scan.PageState;
import org.storycorner.paper.scan.Refusal;
import org.storycorner.paper.scan.Scan;
import org.storycorner.queue.Vault;

/**
 * Reads the oldest waiting file, page by page. A page's picture is on the disk before its row, and its row is committed with
 * the count of its file: whoever is killed in between reads that page again, under the same key. A file stays until each of its
 * pages has been opened, or a person has removed it; one with too many slow pages is not read on. Not for several threads.
 */
@Component
class StackReader {

    private static final Logger log = LoggerFactory.getLogger(StackReader.class);

    private final StackTable files;
    private final PageTable pages;
    private final AlikePages alike;
    private final Gathering gathering;
    private final Vault vault;
    private final Supplier<Optional<PageSeal>> seal;
    private final Function<byte[], Scan> opener;
    private final TypedText typed;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final PageFinder finder = new PageFinder();
    private final FormReader reader;

    /** What was found in one picture. */
    private record Seen(
            PageFate fate, String reason, PageState found, Readings readings, Optional<GreyImage> picture) {}

    StackReader(
            StackTable files,
            PageTable pages,
            AlikePages alike,
            Gathering gathering,
            Vault vault,
            Supplier<Optional<PageSeal>> seal,
            Function<byte[], Scan> opener,
            FormReader reader,
            TypedText typed,
            JdbcClient jdbc,
            DataSource store) {
        this.files = files;
        this.pages = pages;
        this.alike = alike;
        this.gathering = gathering;
        this.vault = vault;
        this.seal = seal;
        this.opener = opener;
        this.reader = reader;
        this.typed = typed;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(store));
    }

    static String scan(UUID file) {
        return "scan-" + file;
    }

    /**
     * Reads the next file to its end, or until somebody stops it.
     *
     * @param ended whether the box is closing
     * @return whether there was one
     */
    boolean readNext(BooleanSupplier ended) throws IOException {
        var next = files.oldestWaiting();
        if (next.isPresent()) {
            read(next.get(), ended);
        }
        return next.isPresent();
    }

    private void read(ScannedFile file, BooleanSupplier ended) throws IOException {
        try {
            switch (open(file)) {
                case Scan.Refused(var reason) -> refuse(file, reason);
                case Scan.Opened opened -> {
                    try (opened) {
                        read(file, opened, ended);
                    }
                }
            }
        } catch (OutOfMemoryError | StackOverflowError tooMuch) {
            // Else this file would come first again, and no other would ever be read.
            refuse(file, Refusal.TOO_MUCH_MEMORY);
        }
    }

    private Scan open(ScannedFile file) throws IOException {
        if (pages.refused(file.id(), Refusal.TOO_SLOW) >= Scan.MOST_SLOW_PAGES) {
            return new Scan.Refused(Refusal.TOO_MANY_SLOW_PAGES);
        }
        var bytes = vault.get(scan(file.id()));
        return bytes.isPresent() ? opener.apply(bytes.get()) : new Scan.Refused(Refusal.MISSING);
    }

    private void refuse(ScannedFile file, Refusal reason) {
        files.refuse(file.id(), reason.name());
        checkpoint();
    }

    private void read(ScannedFile file, Scan.Opened opened, BooleanSupplier ended) throws IOException {
        int all = opened.pages();
        var known = pages.numbers(file.id());
        int done = known.size();
        files.update(file.id(), FileState.WAITING, "", all, done);
        for (int number = 1; number <= all; number++) {
            if (known.contains(number)) {
                continue;
            }
            boolean isStopped = files.find(file.id())
                    .filter(now -> now.state() == FileState.WAITING)
                    .isEmpty();
            if (ended.getAsBoolean() || isStopped) {
                return;
            }
            done++;
            var picture = opened.picture(number - 1);
            keep(file, new PageKey(file.id(), number), see(picture), all, done);
            if (picture.equals(new Scan.Picture.Unseen(Refusal.TOO_SLOW))) {
                // Somebody may still be at work in the opened file: the other pages are read from it opened anew.
                return;
            }
        }
        files.update(file.id(), FileState.READ, "", all, all);
        checkpoint();
        if (!pages.isAnyRefused(file.id())) {
            vault.delete(scan(file.id()));
        }
    }

    private Seen see(Scan.Picture picture) {
        return switch (picture) {
            case Scan.Picture.Unseen(var reason) -> unseen(reason);
            case Scan.Picture.Seen(var image) -> {
                try {
                    yield see(image);
                } catch (RuntimeException unexpected) {
                    log.warn(
                            "A page could not be read ({})",
                            unexpected.getClass().getSimpleName());
                    yield new Seen(PageFate.UNKNOWN, "", PageState.UNKNOWN, Readings.NONE, Optional.of(image));
                }
            }
        };
    }

    private static Seen unseen(Refusal reason) {
        return new Seen(PageFate.REFUSED, reason.name(), PageState.UNKNOWN, Readings.NONE, Optional.empty());
    }

    private Seen see(GreyImage image) {
        return switch (finder.find(image)) {
            case FoundPage.Unknown unknown -> {
                boolean isBlank = BlankSheet.isBlank(image);
                yield new Seen(
                        isBlank ? PageFate.BLANK : PageFate.UNKNOWN,
                        "",
                        unknown.state(),
                        isBlank ? Readings.NONE : Readings.of(typed.read(image)),
                        Optional.of(image));
            }
            case FoundPage.Several several ->
                new Seen(PageFate.UNKNOWN, "", several.state(), Readings.NONE, Optional.of(image));
            case FoundPage.Named named ->
                new Seen(
                        fate(named.sealed()),
                        "",
                        named.state(),
                        Readings.of(named.sealed().code()),
                        Optional.of(image));
            case FoundPage.Upright upright ->
                new Seen(
                        fate(upright.sealed()),
                        "",
                        upright.state(),
                        reader.read(upright),
                        Optional.of(upright.upright()));
        };
    }

    private PageFate fate(PageCode.Sealed code) {
        return seal.get().filter(code::isFrom).isPresent() ? PageFate.TAKEN : PageFate.FOREIGN;
    }

    private void keep(ScannedFile file, PageKey key, Seen seen, int all, int done) throws IOException {
        if (seen.picture().isPresent()) {
            vault.put(key.picture(), PagePicture.kept(seen.picture().get()));
        }
        transaction.executeWithoutResult(status -> {
            var code = Optional.ofNullable(seen.readings().code());
            var form = code.filter(of -> seen.fate() == PageFate.TAKEN).flatMap(gathering::place);
            boolean isTwice = seen.fate() == PageFate.TAKEN && form.isEmpty();
            var page = new ScannedPage(
                    key,
                    isTwice ? PageFate.TWICE : seen.fate(),
                    seen.reason(),
                    seen.found(),
                    form.map(copy -> copy.id().value()),
                    code.map(PageCode::page).orElse(0),
                    code.map(PageCode::layout).orElse(' '),
                    seen.picture().isPresent());
            pages.add(page, seen.readings().json());
            if (page.isKnownByItsLooks()) {
                seen.picture().map(Likeness::of).ifPresent(likeness -> alike.note(key, likeness));
            }
            files.count(file.id(), all, done);
        });
        checkpoint();
    }

    private void checkpoint() {
        jdbc.sql("CHECKPOINT SYNC").update();
    }
}
