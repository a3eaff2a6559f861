package org.storycorner.handover;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.storycorner.queue.Boxes;
import org.storycorner.queue.OpenBox;
import org.storycorner.story.Answers;
import org.storycorner.story.Channel;
import org.storycorner.story.Consent;
import org.storycorner.story.Help;
import org.storycorner.story.Helper;
import org.storycorner.story.Stories;
import org.storycorner.story.Story;
import org.storycorner.story.Support;
import org.storycorner.story.Teller;
import org.storycorner.story.Words;
import tools.jackson.databind.json.JsonMapper;

/** The exports, opened and read back. */
class StoryFilesTest {

    private static final Instant NOW = Instant.parse("2026-11-26T13:45:00Z");

    @TempDir
    Path folder;

    private OpenBox box;

    @BeforeEach
    void open() {
        box = Boxes.open(folder, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        box.close();
    }

    @Test
    void theTableIsReadBackFieldByField() throws IOException {
        var hostile = told("en-GB", "=HYPERLINK(\"http://x\")\nwith \"quotes\", commas\r\nand lines");
        var table = parse(file(new CsvStories(true), hostile, Stories.aStoryWithContact()));

        assertThat(table).hasSize(3);
        var columns = table.getFirst();
        assertThat(columns).startsWith("format_version", "reference", "id");
        assertThat(table).allSatisfy(line -> assertThat(line).hasSize(columns.size()));
        assertThat(table.get(1).get(columns.indexOf("story")))
                .isEqualTo("'=HYPERLINK(\"http://x\")\nwith \"quotes\", commas\nand lines");
        assertThat(table.get(1).get(columns.indexOf("reference")))
                .isEqualTo(hostile.id().reference());
        assertThat(table.get(2).get(columns.indexOf("email"))).isEqualTo(Stories.EMAIL);
    }

    @Test
    void theTableBeginsWithAByteOrderMarkAndEndsLinesAsTheStandardSays() throws IOException {
        var text = new String(file(new CsvStories(false), Stories.aStory()), UTF_8);

        assertThat(text).startsWith("\uFEFFformat_version,").endsWith("\r\n");
        assertThat(text.lines().count()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44", "-5", "@SUM(A1)", "\tx", "＝1", "  =1", "|cmd", "%x"})
    void noFieldIsAFormula(String text) {
        assertThat(CsvStories.field(text).replace("\"", "")).startsWith("'");
    }

    @ParameterizedTest
    @CsvSource({"plain, plain", "naïve Łódź, naïve Łódź", "'', ''"})
    void ordinaryFieldsStayAsTheyAre(String text, String field) {
        assertThat(CsvStories.field(text)).isEqualTo(field);
    }

    @Test
    void contactsAreLeftOutWhenNobodyAskedForThem() throws IOException {
        for (var file : List.of(new CsvStories(false), new JsonStories("Hall", NOW, false))) {
            assertThat(new String(file(file, Stories.aStoryWithContact()), UTF_8))
                    .doesNotContain(Stories.EMAIL, Stories.POSTCODE, Stories.USERNAME, "email");
        }
    }

    @Test
    void jsonSaysItsVersionAndHoldsWhatTheStorySays() throws IOException {
        var story = Stories.aStoryWithContact();

        var document = JsonMapper.shared().readTree(file(new JsonStories("Hall", NOW, true), story));

        assertThat(document.get("format").asString()).isEqualTo("org.storycorner.stories");
        assertThat(document.get("version").asInt()).isEqualTo(1);
        var held = document.get("stories").get(0);
        assertThat(held.get("story").asString()).isEqualTo(Stories.TEXT);
        assertThat(held.get("reference").asString()).isEqualTo(story.id().reference());
        assertThat(held.get("postcode").asString()).isEqualTo(Stories.POSTCODE);
    }

    @Test
    void theSchemaNamesEveryFieldOfTheDocumentAndNoOther() throws IOException {
        var document = JsonMapper.shared()
                .readTree(
                        file(new JsonStories("Hall", NOW, true), Stories.aStoryWithContact(), Stories.aPictureStory()));
        try (var file =
                Objects.requireNonNull(StoryFilesTest.class.getResourceAsStream("/schema/stories-1.schema.json"))) {
            var schema = JsonMapper.shared().readTree(file);

            new SchemaCheck(schema).check(document);
        }
    }

    @Test
    void thePackHasACoverAndEachStoryOnPagesOfItsOwnWithItsWordsTagged() throws IOException {
        var arabic = told("ar", "انتظرت ساعتين، ثم جاءت الممرضة. كانت لطيفة جدا.");
        var urdu = told("ur", "میں نے دو گھنٹے انتظار کیا۔ نرس بہت مہربان تھی۔");
        var long_ = told(
                "pl", "Czekałem długo, a pielęgniarka była miła. ".repeat(110).strip());
        var stories = List.of(
                Stories.aStoryWithContact(),
                Stories.aPictureStory(),
                helped(),
                arabic,
                urdu,
                told("uk", "Я чекав дві години. Лікарка була дуже уважна."),
                told("zh-Hans", "我等了两个小时。护士非常友好，一直在照顾我。"),
                long_);
        var pack = new PostPack(StaffWords::of, "Example Community Hall", NOW, references(stories));

        var bytes = file(pack, stories.toArray(Story[]::new));

        saveForLooking(bytes);
        try (var document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(stories.size() + 1);
            var words = words((PDStructureElement) document.getDocumentCatalog()
                    .getStructureTreeRoot()
                    .getKids()
                    .getFirst());
            for (var story : stories) {
                assertThat(words).contains(story.id().reference());
                assertThat(words.replaceAll("\\s+", " "))
                        .contains(story.narrative().replaceAll("\\s+", " "));
            }
            assertThat(words).contains(Stories.EMAIL, "I am a volunteer supporting a service user");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en");
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                assertThat(ink(new PDFRenderer(document).renderImageWithDPI(page, 20, ImageType.GRAY)))
                        .as("page %d", page)
                        .isPositive();
            }
        }
    }

    private static void saveForLooking(byte[] bytes) throws IOException {
        var wanted = System.getProperty("storycorner.look");
        if (wanted != null) {
            Files.write(Path.of(wanted), bytes);
        }
    }

    private byte[] file(StoryFile file, Story... stories) throws IOException {
        for (var story : stories) {
            box.queue().accept(story);
            file.add(box.queue().entry(story.id()).orElseThrow(), story);
        }
        return file.finish();
    }

    private static List<String> references(List<Story> stories) {
        return stories.stream().map(story -> story.id().reference()).toList();
    }

    private static Story helped() {
        return Stories.aHelpedStory();
    }

    private static Story told(String language, String text) {
        return new Story(
                Stories.anId(),
                Stories.TOLD_AT,
                language,
                Channel.WORDS,
                new Help.Helped(Helper.INTERPRETER, Set.of(Support.READING), false),
                Teller.CARER,
                "",
                List.of(Stories.WARD),
                Words.of(text),
                new Answers(Words.NONE, Words.of(text.substring(0, 10)), Words.NONE),
                Stories.aContact(),
                new Consent(Stories.TOLD_AT, "2026-11", true));
    }

    private static String words(PDStructureElement whole) {
        return whole.getKids().stream()
                .filter(PDStructureElement.class::isInstance)
                .map(kid -> Optional.ofNullable(((PDStructureElement) kid).getActualText())
                        .orElse(""))
                .collect(Collectors.joining(" "));
    }

    private static int ink(BufferedImage page) {
        int ink = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                ink += (page.getRGB(x, y) & 0xFF) < 160 ? 1 : 0;
            }
        }
        return ink;
    }

    /** A reader of RFC 4180 that knows nothing of the writer. */
    private static List<List<String>> parse(byte[] bytes) {
        var text = new String(bytes, UTF_8).substring(1);
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int place = 0; place < text.length(); place++) {
            char character = text.charAt(place);
            if (quoted && character == '"' && place + 1 < text.length() && text.charAt(place + 1) == '"') {
                field.append('"');
                place++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && character == ',') {
                line.add(field.toString());
                field.setLength(0);
            } else if (!quoted && character == '\n') {
                line.add(field.toString());
                field.setLength(0);
                lines.add(List.copyOf(line));
                line.clear();
            } else if (quoted || character != '\r') {
                field.append(character);
            }
        }
        return lines;
    }
}
