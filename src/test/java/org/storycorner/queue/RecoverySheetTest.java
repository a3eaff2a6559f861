package org.storycorner.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.storycorner.story.Stories.aStory;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoverySheetTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int PRINTED = 150;

    private final SettableClock clock = new SettableClock(StoryQueueContract.NOW);

    @TempDir
    Path folder;

    @Test
    void makesALostKeyFileAgainFromWhatIsPrinted() throws IOException {
        var story = aStory();
        try (var box = Boxes.open(folder, clock)) {
            box.queue().accept(story);
        }
        var fingerprint = keys().fingerprint();
        var printed = text(keys().sheet(DAY));
        loseTheKeys();

        var restored = keys().restore(printed);

        assertThat(restored).hasSize(1);
        assertThat(keys().fingerprint()).isEqualTo(fingerprint);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys().transferPath())))
                .isEqualTo("rw-------");
        try (var box = Boxes.open(folder, clock)) {
            assertThat(box.queue().open(story.id())).contains(story);
        }
    }

    @Test
    void makesItAgainFromTheQrCode() throws IOException, ReaderException {
        for (int rotations = 0; rotations < 5; rotations++) {
            Boxes.open(folder, clock).close();
            keys().rotate(Boxes.settings(folder).data());
        }
        var sealing = keys().sealingKeys();
        var scanned = scanned(keys().sheet(DAY));
        loseTheKeys();

        assertThat(keys().restore(scanned)).isEqualTo(sealing);

        Boxes.open(folder, clock).close();
    }

    @Test
    void isKnownToHaveBeenMadeUntilTheKeyIsRotated() {
        Boxes.open(folder, clock).close();
        assertThat(keys().sheetState()).isEqualTo(SheetState.NEVER);

        keys().noteSheet(DAY);
        assertThat(keys().sheetState()).isEqualTo(SheetState.MADE);
        assertThat(Boxes.settings(folder).keyFile().resolveSibling("box.key.sheet"))
                .content()
                .isEqualTo("2026-11-23 " + keys().sealingKeys().getFirst().id() + "\n");

        keys().rotate(Boxes.settings(folder).data());
        assertThat(keys().sheetState()).isEqualTo(SheetState.OUTDATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-02-31 1a2b3c4d"})
    void isNotKnownByANoteThatNobodyWrote(String note) throws IOException {
        Boxes.open(folder, clock).close();
        Files.writeString(Boxes.settings(folder).keyFile().resolveSibling("box.key.sheet"), note);

        assertThat(keys().sheetState()).isEqualTo(SheetState.NEVER);
    }

    @Test
    void goesOnOverMorePagesWithMoreKeys() throws IOException {
        Boxes.open(folder, clock).close();
        for (int rotations = 0; rotations < 12; rotations++) {
            keys().rotate(Boxes.settings(folder).data());
        }
        var sealing = keys().sealingKeys();
        var sheet = keys().sheet(DAY);
        loseTheKeys();

        try (var pdf = pdf(sheet)) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
        }
        assertThat(keys().restore(text(sheet))).isEqualTo(sealing);
    }

    @Test
    void saysWhatItIsAndHowToKeepItInPlainAscii() throws IOException {
        Boxes.open(folder, clock).close();

        var text = text(keys().sheet(DAY));

        assertThat(text)
                .contains("Story Corner: recovery sheet", keys().fingerprint().text(), "23 November 2026")
                .contains("sealed", "envelope", "keys restore", "Page 1 of 1")
                .contains(keys().sealingKeys().getFirst().id())
                .matches("\\p{ASCII}*");
    }

    @Test
    void namesTheLineWithAMistake() throws IOException {
        Boxes.open(folder, clock).close();
        var lines = List.copyOf(typedLines());
        loseTheKeys();

        for (int line = 0; line < lines.size(); line++) {
            int number = line + 1;
            refused(with(lines, line, mistyped(lines.get(line))), "Line " + number + " has a mistake in it.");
            refused(with(lines, line, lines.get(line) + "A"), "Line " + number + " has 21 letters and digits");
            if (number < lines.size()) {
                refused(with(lines, line, ""), "Line " + number + " is missing.");
            }
        }
        refused(with(lines, 0, lines.get(1).replaceFirst("^02", "01")), "Line 1 has a mistake");
        refused(String.join("\n", lines.subList(0, lines.size() - 1)), "the last ones are missing");
        refused("", "There is no line of a recovery sheet");
        refused("hello\n12 apples and 3 pears", "Line 12");
        assertThat(key()).doesNotExist();
        assertThat(keys().transferPath()).doesNotExist();
    }

    @Test
    void takesLinesAsPeopleTypeThem() throws IOException {
        Boxes.open(folder, clock).close();
        var sealing = keys().sealingKeys();
        var typed = typedLines().stream()
                .map(line ->
                        line.toLowerCase(Locale.ROOT).replaceFirst("^0", " ").replaceFirst("  ", ".  "))
                .map(line -> line.substring(0, 5)
                        + line.substring(5).replace('0', 'o').replace('1', 'l').replace(" ", "-"))
                .collect(Collectors.joining("\r\n\r\n"));
        loseTheKeys();

        assertThat(keys().restore("Typed by hand:\n" + typed)).isEqualTo(sealing);
    }

    @Test
    void neverWritesOverAKey() throws IOException {
        Boxes.open(folder, clock).close();
        var printed = text(keys().sheet(DAY));
        var bytes = Files.readAllBytes(key());

        refused(printed, "There is a key file already");
        assertThat(Files.readAllBytes(key())).isEqualTo(bytes);

        loseTheKeys();
        TransferKey.besideOrNew(key());
        refused(printed, "There is another transfer key already");
        assertThat(key()).doesNotExist();
    }

    @Test
    void findsEverySingleWrongLetter() {
        var lines = RecoveryLines.of("0123456789abcdef".getBytes(StandardCharsets.US_ASCII));
        var line = lines.getFirst();
        for (int place = 4; place < line.length(); place++) {
            for (char letter : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray()) {
                if (line.charAt(place) != ' ' && line.charAt(place) != letter) {
                    var wrong = line.substring(0, place) + letter + line.substring(place + 1);
                    assertThatExceptionOfType(FileRefusedException.class)
                            .isThrownBy(() -> RecoveryLines.parse(wrong + "\n" + lines.get(1)))
                            .withMessageContaining("Line 1 has a mistake in it.");
                }
            }
        }
    }

    private List<String> typedLines() throws IOException {
        return text(keys().sheet(DAY))
                .lines()
                .filter(line -> line.matches("\\d\\d  ?[0-9A-Z]{4} .*"))
                .toList();
    }

    private static String mistyped(String line) {
        char last = line.charAt(6);
        return line.substring(0, 6) + (last == 'A' ? 'B' : 'A') + line.substring(7);
    }

    private static String with(List<String> lines, int place, String line) {
        var changed = new ArrayList<>(lines);
        changed.set(place, line);
        return String.join("\n", changed);
    }

    private void refused(String typed, String words) {
        assertThatExceptionOfType(FileRefusedException.class)
                .isThrownBy(() -> keys().restore(typed))
                .withMessageContaining(words);
    }

    private void loseTheKeys() throws IOException {
        Files.delete(key());
        Files.deleteIfExists(keys().transferPath());
    }

    private static String text(RecoverySheet sheet) throws IOException {
        try (var pdf = pdf(sheet)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String scanned(RecoverySheet sheet) throws IOException, ReaderException {
        try (var pdf = pdf(sheet)) {
            var image = new PDFRenderer(pdf).renderImageWithDPI(0, PRINTED);
            var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        }
    }

    private static PDDocument pdf(RecoverySheet sheet) throws IOException {
        var bytes = new ByteArrayOutputStream();
        sheet.writePdf(bytes);
        return Loader.loadPDF(bytes.toByteArray());
    }

    private BoxKeys keys() {
        return new BoxKeys(key());
    }

    private Path key() {
        return Boxes.settings(folder).keyFile();
    }
}
