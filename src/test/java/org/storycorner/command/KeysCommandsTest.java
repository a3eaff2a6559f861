package org.storycorner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.queue.BoxKeys;
import org.storycorner.queue.Keys;
import org.storycorner.queue.RecipientKey;
import org.storycorner.queue.SheetState;
import tools.jackson.databind.json.JsonMapper;

class KeysCommandsTest {

    private final Heard heard = new Heard();

    @TempDir
    Path folder;

    @Test
    void showsWhereTheKeysAreAndNothingSecret() throws IOException {
        Keys.create(keyFile());

        assertThat(run("keys", "show")).isZero();

        var keys = new BoxKeys(keyFile());
        assertThat(heard.out())
                .contains("Key file:     " + keyFile())
                .contains(keys.sealingKeys().getFirst().id() + "  seals new stories")
                .contains("Fingerprint:  " + keys.fingerprint())
                .doesNotContain(secretOf(keyFile()), secretOf(keys.transferPath()));
    }

    @Test
    void printsAPublicKeyThatCanBeSaved() {
        assertThat(run("keys", "show", "--public", "--name", "Office")).isZero();

        assertThat(RecipientKey.parse(heard.out())).map(RecipientKey::name).contains("Office");
        assertThat(keyFile()).doesNotExist();
        assertThat(run("keys", "show", "--public", "--name", "two\nlines")).isEqualTo(2);
    }

    @Test
    void bringsAKeyBackFromPaper() throws IOException {
        Keys.create(keyFile());
        var sealing = new BoxKeys(keyFile()).sealingKeys();
        var typed = Files.writeString(folder.resolve("typed.txt"), printed());
        assertThat(run("keys", "backup", "--to", folder.resolve("sheet.pdf").toString()))
                .isEqualTo(Exit.FILE_REFUSED);
        Files.delete(keyFile());
        assertThat(run("keys", "restore", "--from", typed.toString())).isZero();

        assertThat(new BoxKeys(keyFile()).sealingKeys()).isEqualTo(sealing);
        assertThat(heard.out()).contains("delete the file", "The key file is back");
        assertThat(run("keys", "restore", "--from", typed.toString())).isEqualTo(Exit.FILE_REFUSED);
        assertThat(heard.err()).contains("It is never replaced");
    }

    @Test
    void notesThatASheetWasMade() throws IOException {
        Keys.create(keyFile());
        assertThat(new BoxKeys(keyFile()).sheetState()).isEqualTo(SheetState.NEVER);

        printed();

        assertThat(new BoxKeys(keyFile()).sheetState()).isEqualTo(SheetState.MADE);
    }

    @Test
    void asksOnlyForTheLinesWithAMistake() throws IOException {
        Keys.create(keyFile());
        var sealing = new BoxKeys(keyFile()).sealingKeys();
        var sheet = printed();
        Files.delete(keyFile());
        var second =
                sheet.lines().filter(line -> line.startsWith("02 ")).findFirst().orElseThrow();
        var mistyped = second.substring(0, 5) + (second.charAt(5) == 'Z' ? 'Y' : 'Z') + second.substring(6);
        var before = System.in;
        System.setIn(typing(sheet.replace(second, mistyped), second + "\n"));
        try {
            assertThat(run("keys", "restore", "--from", "-")).isZero();
        } finally {
            System.setIn(before);
        }

        assertThat(new BoxKeys(keyFile()).sealingKeys()).isEqualTo(sealing);
        assertThat(heard.err()).contains("Line 2 has a mistake in it.", "Type only these lines again");
    }

    @Test
    void givesUpWhenNothingMoreIsTyped() {
        var before = System.in;
        System.setIn(typing("01 ABCD"));
        try {
            assertThat(run("keys", "restore", "--from", "-")).isEqualTo(Exit.FILE_REFUSED);
        } finally {
            System.setIn(before);
        }

        assertThat(keyFile()).doesNotExist();
        assertThat(heard.err()).contains("Line 1 has 4 letters and digits");
    }

    /** What the recovery sheet says. */
    private String printed() throws IOException {
        var pdf = folder.resolve("sheet.pdf");
        assertThat(run("keys", "backup", "--to", pdf.toString())).isZero();
        try (var document = Loader.loadPDF(pdf.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** A terminal at which these are typed one after the other, each ended with Ctrl+D, and then nothing more. */
    private static InputStream typing(String... pieces) {
        var left = new ArrayDeque<InputStream>();
        for (var piece : pieces) {
            left.add(new ByteArrayInputStream(piece.getBytes(StandardCharsets.UTF_8)));
        }
        return new InputStream() {
            @Override
            public int read() throws IOException {
                var one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int count = left.isEmpty() ? -1 : left.getFirst().read(target, offset, length);
                if (count < 0) {
                    left.poll();
                }
                return count;
            }
        };
    }

    @Test
    void putsNoKeyIntoTheDataFolder() throws IOException {
        Keys.create(keyFile());
        var sheet = folder.resolve("data/sheet.pdf");
        Files.createDirectories(sheet.getParent());

        int code = run("keys", "backup", "--to", sheet.toString());

        assertThat(code).isEqualTo(Exit.DATA_REFUSED);
        assertThat(sheet).doesNotExist();
        assertThat(heard.err()).contains("would lie inside the data folder");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(run("keys", "rotate")).isEqualTo(Exit.UNAVAILABLE);
        assertThat(run("keys", "backup", "--to", folder.resolve("x.pdf").toString()))
                .isEqualTo(Exit.DATA_REFUSED);
        assertThat(run("keys", "restore", "--from", folder.resolve("none.txt").toString()))
                .isEqualTo(Exit.FILE_REFUSED);

        assertThat(heard.err())
                .contains("There is no box yet in ", "There is no key file ", "There is no file ")
                .doesNotContain("\tat ");
    }

    @Test
    void explainsEveryCommand() {
        for (var command : List.of("show", "rotate", "backup", "restore")) {
            assertThat(Commands.run(KeysCommandsTest.class, heard.terminal(), "keys", command, "--help"))
                    .isZero();

            assertThat(heard.out()).contains("Usage: storycorner keys " + command);
        }
    }

    private static String secretOf(Path keyFile) throws IOException {
        return JsonMapper.shared()
                .readTree(Files.readString(keyFile))
                .get("key")
                .get(0)
                .get("keyData")
                .get("value")
                .asString();
    }

    private int run(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--key-file", keyFile().toString()));
        all.addAll(List.of("--data", folder.resolve("data").toString()));
        return Commands.run(KeysCommandsTest.class, heard.terminal(), all.toArray(String[]::new));
    }

    private Path keyFile() {
        return folder.resolve("keys").resolve("box.key");
    }
}
