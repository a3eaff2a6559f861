package org.storycorner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.StoryCorner;
import org.storycorner.measure.hand.WrittenDigits;
import org.storycorner.measure.paper.PrintedPages;
import org.storycorner.measure.paper.SpelledPage;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

/** Forms are printed and read again with what is typed, and without any box. */
class FormsCommandsTest {

    private final Heard heard = new Heard();

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
        var command = new CommandLine(new FormsReadCommand(heard.terminal(), image -> {
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
