package org.storycorner.paper.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.storycorner.paper.form.PageSeal;
import org.storycorner.paper.ocr.PageText;
import org.storycorner.paper.ocr.Segmentation;
import org.storycorner.paper.ocr.TypedText;
import org.storycorner.paper.read.PageReader;
import org.storycorner.paper.scan.Scan;
import org.storycorner.paper.scan.ScanFile;
import org.storycorner.queue.Boxes;
import org.storycorner.queue.OpenBox;
import org.storycorner.queue.Rooms;
import org.storycorner.queue.SettableClock;
import org.storycorner.staff.AuditTrail;
import org.storycorner.staff.Audits;

/** A box's paper side, opened in a test's folder, whose stacks are read when the test says so. */
public final class PaperBox implements AutoCloseable {

    /** Of the forms that this box has printed. */
    public static final PageSeal SEAL = text -> "TRYTRYTR";

    /** What reads here; it keeps the blank pages from test to test. */
    public static final PageReader READER = new PageReader();

    private final Path folder;
    private final SecureRandom random = new SecureRandom();
    public final SettableClock clock = new SettableClock(Instant.parse("2026-11-26T10:00:00Z"));
    public OpenBox box;
    public AuditTrail audit;
    public Intake intake;
    public FormCopies forms;
    public Letters letters;
    public TakingAnyway taking;

    /** Whether its disk has room from now on; it is asked for each file. */
    public BooleanSupplier hasRoom = () -> true;

    /** What the machine reads on every page without a code from now on. */
    public PageText typed = PageText.NOTHING;

    /** What the machine takes every line that is written on for, from now on. */
    public PageText line = PageText.NOTHING;

    /** How files are opened from now on. */
    public Function<byte[], Scan> opener = ScanFile::open;

    /** Reads a page of ours. */
    public FormReader former;

    private StackReader reader;
    private StackRepair repair;

    /** What reads text: the test's own words, or a real reader. */
    private final TypedText text;

    public PaperBox(Path folder) {
        this.folder = folder;
        this.text = (picture, as) -> as == Segmentation.LINE ? line : typed;
        open();
    }

    /** One in which this reads typed text. */
    public PaperBox(Path folder, TypedText text) {
        this.folder = folder;
        this.text = text;
        open();
    }

    private void open() {
        box = Boxes.open(folder, clock);
        var jdbc = box.jdbc();
        var store = box.dataSource();
        var vault = box.vault();
        audit = Audits.in(jdbc, clock);
        var files = new StackTable(jdbc, vault);
        var pages = new PageTable(jdbc, vault);
        var table = new FormTable(jdbc, vault, clock, random);
        var alike = new AlikePages(jdbc, files);
        var gathering = new Gathering(table, pages);
        forms = new FormCopies(table, pages, vault, jdbc, store);
        letters = new Letters(table, pages, files, jdbc, store);
        former = new FormReader(READER, text);
        reader = new StackReader(
                files,
                pages,
                alike,
                gathering,
                vault,
                () -> Optional.of(SEAL),
                bytes -> opener.apply(bytes),
                former,
                text,
                jdbc,
                store);
        repair = new StackRepair(files, pages, table, forms, vault, box.queue(), audit, clock, random, jdbc);
        var thread = new PaperThread(reader, repair, false);
        var space = Rooms.whenever(() -> hasRoom.getAsBoolean());
        intake = new Intake(files, pages, alike, thread, vault, space, audit, clock, random, jdbc, store);
        taking = new TakingAnyway(pages, gathering, audit, jdbc, store);
    }

    /** Closes and opens it, as after a power cut: what is not on the disk is gone. */
    public void reopen() throws IOException {
        box.close();
        open();
        repair.run();
    }

    public Received bring(String name, byte[] bytes) throws IOException {
        return bring(intake.newBatch(), name, bytes);
    }

    public Received bring(UUID batch, String name, byte[] bytes) throws IOException {
        return intake.receive(batch, "anna", name, new ByteArrayInputStream(bytes));
    }

    /** Reads everything that waits. */
    public void read() throws IOException {
        while (reader.readNext(() -> false)) {}
    }

    /** Reads everything that waits, and says before each page that it begins. */
    public void read(Runnable begins) throws IOException {
        BooleanSupplier ended = () -> {
            begins.run();
            return false;
        };
        while (reader.readNext(ended)) {}
    }

    /** Reads so many pages of the next file, and no more. */
    public void read(int most) throws IOException {
        var asked = new AtomicInteger();
        BooleanSupplier ended = () -> asked.getAndIncrement() >= most;
        reader.readNext(ended);
    }

    /** The pages of all forms that wait. */
    public List<ScannedPage> pages() {
        return forms.toReview().stream()
                .flatMap(form -> forms.pages(form.id()).stream())
                .toList();
    }

    /** What was brought in, the last batch first. */
    public List<Batch> batches() {
        return intake.page(Optional.empty(), 100).batches();
    }

    public Batch batch() {
        return batches().getFirst();
    }

    @Override
    public void close() {
        box.close();
    }
}
