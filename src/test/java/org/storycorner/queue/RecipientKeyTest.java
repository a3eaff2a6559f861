package org.storycorner.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecipientKeyTest {

    @TempDir
    Path folder;

    @Test
    void isMadeOnFirstNeedAndStaysTheSame() throws IOException {
        var first = keys().recipient("Office");

        assertThat(keys().recipient("Office").text()).isEqualTo(first.text());
        assertThat(keys().fingerprint()).isEqualTo(first.fingerprint());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("box.key.transfer"))))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("box.key")).doesNotExist();
    }

    @Test
    void isReadAgainFromItsText() throws UnopenableException {
        var key = keys().recipient("Head office, second floor");
        var context = "here".getBytes(StandardCharsets.UTF_8);

        var read = RecipientKey.parse(key.text().replace("\n", "\r\n")).orElseThrow();

        assertThat(read.name()).isEqualTo("Head office, second floor");
        assertThat(read.fingerprint()).isEqualTo(key.fingerprint());
        assertThat(TransferKey.besideOrNew(folder.resolve("box.key")).open(read.seal(new byte[] {7}, context), context))
                .containsExactly(7);
    }

    @Test
    void opensOnlyInThePlaceItWasSealedFor() {
        var sealed = keys().recipient("Office").seal(new byte[] {7}, new byte[] {1});

        assertThatExceptionOfType(UnopenableException.class)
                .isThrownBy(
                        () -> TransferKey.besideOrNew(folder.resolve("box.key")).open(sealed, new byte[] {2}));
    }

    @Test
    void showsNothingSecret() throws IOException {
        var text = keys().recipient("Office").text();
        var secret = TransferKey.besideOrNew(folder.resolve("box.key")).secret();

        assertThat(text.replace("-", ""))
                .doesNotContain(Crockford.encode(secret).substring(0, 20));
        assertThat(text.lines().toList()).hasSize(4).first().isEqualTo("Story Corner transfer key 1");
    }

    @Test
    void refusesATextWithAnyLetterChanged() {
        var text = keys().recipient("Office").text();
        for (int place = text.indexOf("Fingerprint: ") + 13; place < text.length() - 2; place++) {
            char letter = text.charAt(place);
            if (Character.isUpperCase(letter) || Character.isDigit(letter)) {
                var changed = text.substring(0, place) + (letter == '7' ? '8' : '7') + text.substring(place + 1);
                assertThat(RecipientKey.parse(changed)).isEmpty();
            }
        }
        assertThat(RecipientKey.parse("")).isEmpty();
        assertThat(RecipientKey.parse(text.replace("Name: Office", "Name: "))).isEmpty();
        assertThat(RecipientKey.parse(text + "x".repeat(RecipientKey.MOST_CHARACTERS)))
                .isEmpty();
    }

    @Test
    void refusesATransferKeyFileThatIsNone() throws IOException {
        for (var content : new String[] {"", "secretsecret", keyOfABox()}) {
            Files.writeString(folder.resolve("box.key.transfer"), content);
            Files.setPosixFilePermissions(
                    folder.resolve("box.key.transfer"), PosixFilePermissions.fromString("rw-------"));

            assertThatExceptionOfType(BoxRefusedException.class)
                    .isThrownBy(() -> keys().recipient("Office"))
                    .withMessageContaining("The transfer key file")
                    .withMessageNotContaining("secret")
                    .withNoCause();
        }
    }

    private String keyOfABox() throws IOException {
        new KeyFile(folder.resolve("other.key")).create();
        return Files.readString(folder.resolve("other.key"));
    }

    private BoxKeys keys() {
        return new BoxKeys(folder.resolve("box.key"));
    }
}
