package org.storycorner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.queue.BoxKeys;
import org.storycorner.queue.Keys;
import org.storycorner.queue.RecipientKey;
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
        var pdf = folder.resolve("sheet.pdf");

        assertThat(run("keys", "backup", "--to", pdf.toString())).isZero();
        assertThat(run("keys", "backup", "--to", pdf.toString())).isEqualTo(Exit.FILE_REFUSED);
        var typed = folder.resolve("typed.txt");
        try (var document = Loader.loadPDF(pdf.toFile())) {
            Files.writeString(typed, new PDFTextStripper().getText(document));
        }
        Files.delete(keyFile());
        assertThat(run("keys", "restore", "--from", typed.toString())).isZero();

        assertThat(new BoxKeys(keyFile()).sealingKeys()).isEqualTo(sealing);
        assertThat(heard.out()).contains("delete the file", "The key file is back");
        assertThat(run("keys", "restore", "--from", typed.toString())).isEqualTo(Exit.FILE_REFUSED);
        assertThat(heard.err()).contains("It is never replaced");
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
