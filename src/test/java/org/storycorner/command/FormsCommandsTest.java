package org.storycorner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.BeanUtils;
import org.storycorner.StoryCorner;
import org.storycorner.measure.hand.WrittenDigits;
import org.storycorner.measure.paper.PrintedPages;
import org.storycorner.measure.paper.SpelledPage;
import org.storycorner.paper.scan.FoundPage;
import org.storycorner.paper.scan.GreyImage;
import org.storycorner.paper.scan.PageFinder;
import org.storycorner.paper.scan.Refusal;
import org.storycorner.paper.scan.Scan;
import org.storycorner.paper.scan.ScanFile;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** Forms are printed and read again with what is typed, and without any box. */
class FormsCommandsTest {

    private final Heard heard = new Heard();

    /** The pages that were asked for, each time a file was opened. */
    private final List<List<Integer>> asked = new ArrayList<>();

    @TempDir
    Path folder;

    private Path forms = Path.of("");

    @BeforeEach
    void nameTheFile() {
        forms = folder.resolve("forms.pdf");
    }

    @Test
    void readsBackWhatItPrinted() throws IOException {
        assertThat(print("--copies", "2")).isEqualTo(Exit.OK);
        try (var document = Loader.loadPDF(forms.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(6);
        }

        assertThat(run("forms", "read", "--json", forms.toString(), "--key-file", key()))
                .isEqualTo(Exit.OK);

        var read = JsonMapper.builder()
                .build()
                .readTree(heard.out().lines().toList().getLast());
        var page = read.get("pages").get(1);
        assertThat(read.get("pages").size()).isEqualTo(6);
        assertThat(page.get("state").asString()).isEqualTo("registered");
        assertThat(page.get("printedHere").asBoolean()).isTrue();
        assertThat(page.get("residual").asDouble()).isLessThan(0.3);
        assertThat(page.get("code").get("layout").asString()).isEqualTo("B");
        assertThat(page.get("code").get("service").asString()).isEqualTo("example-home-care");
        assertThat(page.get("fields").get(0).get("id").asString()).isEqualTo("story");
    }

    @Test
    void tellsTheCandidatesAndThePlaceOfEachCharacter() throws IOException {
        var page = PrintedPages.of("story-a4", "en", 3).stream()
                .filter(one -> one.layout().letter() == 'B')
                .findFirst()
                .orElseThrow();
        var written = SpelledPage.write(page, WrittenDigits.unseen(), Map.of("year", "2026"), new SplittableRandom(4));
        var scan = Files.write(folder.resolve("scan.jpg"), written.jpeg());

        run("forms", "read", "--json", scan.toString(), "--key-file", key());

        var read = JsonMapper.builder()
                .build()
                .readTree(heard.out().lines().toList().getLast());
        var year = read.get("pages")
                .get(0)
                .get("fields")
                .valueStream()
                .filter(field -> field.get("id").asString().equals("year"))
                .findFirst()
                .orElseThrow();
        assertThat(year.get("values").get(0).asString()).isEqualTo("2026");
        var first = year.get("boxes").get(0);
        assertThat(first.get("value").asString()).isEqualTo("2");
        assertThat(first.get("candidates").size()).isEqualTo(3);
        assertThat(first.get("score").asDouble())
                .isEqualTo(first.get("candidates").get(0).get("probability").asDouble())
                .isBetween(0.9, 1.0);
        assertThat(first.get("place").get("x").asDouble()).isEqualTo(148);
    }

    @Test
    void tellsAPageThatAnotherBoxPrinted() throws IOException {
        assertThat(print()).isEqualTo(Exit.OK);
        var other = folder.resolve("other/box.key").toString();
        assertThat(run(
                        "forms",
                        "print",
                        "--service",
                        "example-home-care",
                        "--out",
                        folder.resolve("other.pdf").toString(),
                        "--key-file",
                        other))
                .isEqualTo(Exit.OK);

        run("forms", "read", forms.toString(), "--key-file", other);

        assertThat(heard.out()).contains("page 1 of 3, not printed here");
    }

    @Test
    void saysWhichFileItCouldNotOpenAndReadsTheOthers() throws IOException {
        print();
        var letter = Files.writeString(folder.resolve("letter.docx"), "PK");

        assertThat(run("forms", "read", letter.toString(), forms.toString(), "--key-file", key()))
                .isEqualTo(Exit.FILE_REFUSED);

        assertThat(heard.out()).contains(letter + ": This is neither PDF, JPEG, PNG nor TIFF");
        assertThat(heard.out()).contains("page 3: registered");
    }

    @Test
    void saysThatAPageCouldNotBeReadButNotWhatIsOnIt() {
        print();
        var command = new CommandLine(new FormsReadCommand(heard.terminal(), ScanFile::open, image -> {
            throw new IllegalStateException("Rosa Example");
        }));

        assertThat(command.execute(forms.toString(), "--key-file", key())).isEqualTo(Exit.NO);
        assertThat(command.execute("--json", forms.toString(), "--key-file", key()))
                .isEqualTo(Exit.NO);

        assertThat(heard.out())
                .contains("page 3: unknown, could not be read (IllegalStateException)")
                .contains("\"problem\":\"could not be read (IllegalStateException)\"")
                .doesNotContain("Rosa");
    }

    @ParameterizedTest
    @ValueSource(classes = {OutOfMemoryError.class, StackOverflowError.class})
    void aPageThatNeedsMoreThanThereIsTakesNoOtherAlong(Class<? extends Error> fault) {
        print();
        var seen = new AtomicInteger();
        Function<GreyImage, FoundPage> finder = image -> {
            if (seen.incrementAndGet() == 2) {
                throw BeanUtils.instantiateClass(fault);
            }
            return new PageFinder().find(image);
        };
        var command = new CommandLine(new FormsReadCommand(heard.terminal(), ScanFile::open, finder));

        assertThat(command.execute("--json", forms.toString(), "--key-file", key()))
                .isEqualTo(Exit.NO);

        var pages = JsonMapper.builder()
                .build()
                .readTree(heard.out().lines().toList().getLast())
                .get("pages");
        assertThat(pages.get(1).get("problem").asString())
                .isEqualTo("could not be read (%s)".formatted(fault.getSimpleName()));
        assertThat(pages.get(2).get("state").asString()).isEqualTo("registered");
    }

    @Test
    void readsOnFromAFileOpenedAnewWhenAPageTookTooLong() {
        print();

        assertThat(readWithSlowPages(1)).isEqualTo(Exit.FILE_REFUSED);

        assertThat(asked).containsExactly(List.of(1), List.of(2, 3));
        assertThat(heard.out()).contains("page 1: too-slow").contains("page 3: registered");
    }

    @Test
    void leavesAFileWithThreePagesThatTookTooLong() {
        print("--copies", "2");

        assertThat(readWithSlowPages(2, 3, 5, 6)).isEqualTo(Exit.FILE_REFUSED);

        assertThat(asked).containsExactly(List.of(1, 2), List.of(3), List.of(4, 5));
        assertThat(heard.out()).contains(Refusal.TOO_MANY_SLOW_PAGES.sentence()).contains("page 4: registered");
    }

    private int readWithSlowPages(Integer... slow) {
        Function<Path, Scan> opener = file -> new SlowPages((Scan.Opened) ScanFile.open(file), Set.of(slow));
        return new CommandLine(new FormsReadCommand(heard.terminal(), opener, new PageFinder()::find))
                .execute(forms.toString(), "--key-file", key());
    }

    /** A file, opened, of which some pages take too long; none is asked for after one of them. */
    private final class SlowPages implements Scan.Opened {

        private final Scan.Opened file;
        private final Set<Integer> slow;
        private final List<Integer> seen = new ArrayList<>();

        SlowPages(Scan.Opened file, Set<Integer> slow) {
            this.file = file;
            this.slow = slow;
            asked.add(seen);
        }

        @Override
        public int pages() {
            return file.pages();
        }

        @Override
        public Picture picture(int page) {
            seen.add(page + 1);
            return slow.contains(page + 1) ? new Picture.Unseen(Refusal.TOO_SLOW) : file.picture(page);
        }

        @Override
        public void close() {
            file.close();
        }
    }

    @Test
    void asksForAServiceThatTheVenueHas() {
        assertThat(run("forms", "print", "--service", "elsewhere", "--out", forms.toString(), "--key-file", key()))
                .isEqualTo(Exit.USAGE);

        assertThat(heard.err()).contains("example-home-care, example-day-centre");
        assertThat(forms).doesNotExist();
        assertThat(folder.resolve("key")).doesNotExist();
    }

    @Test
    void asksForALanguageThatTheFormHas() {
        assertThat(print("--language", "tlh")).isEqualTo(Exit.USAGE);

        assertThat(heard.err()).contains("There is no form in the language 'tlh'.");
    }

    private int print(String... more) {
        var arguments = new ArrayList<>(List.of(
                "forms", "print", "--service", "example-home-care", "--out", forms.toString(), "--key-file", key()));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private String key() {
        return folder.resolve("key/box.key").toString();
    }

    private int run(String... arguments) {
        return Commands.run(StoryCorner.class, heard.terminal(), arguments);
    }
}
