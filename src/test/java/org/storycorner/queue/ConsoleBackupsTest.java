package org.storycorner.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.storycorner.story.Stories.aStory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;

/** Accounts, audit trail and the settings of the browser, when the store or the whole folder is lost. */
class ConsoleBackupsTest {
    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");
    private static final Duration MONTH = Duration.ofDays(30);
    private static final String SETTINGS = "name: Sentinel Hall\n";

    private final SettableClock clock = new SettableClock(NOW);

    @TempDir
    Path folder;

    private Path data;
    private Path settings;

    @BeforeEach
    void name() {
        data = folder.resolve("data");
        settings = data.resolve("venue-changes.yaml");
    }

    @Test
    void comeBackWithANewStoreWordForWord() throws IOException {
        var before = keptOnce();
        Files.delete(data.resolve("box.mv.db"));

        inBox(box -> {
            assertThat(rows(box, "account")).isEqualTo(before.get("account"));
            assertThat(rows(box, "audit")).isEqualTo(before.get("audit"));
            noted(box, "afterwards");
            assertThat(rows(box, "audit")).hasSize(3);
        });
    }

    @Test
    void comeBackWhenTheStoreIsDamaged() throws IOException {
        var before = keptOnce();
        Files.writeString(data.resolve("box.mv.db"), "wrong ".repeat(9_999));

        inBox(box -> assertThat(rows(box, "account")).isEqualTo(before.get("account")));
    }

    @Test
    void bringTheSettingsToAnEmptyFolder() throws IOException {
        keptOnce();
        keepOnly("backup");

        inBox(box -> {
            assertThat(rows(box, "account")).hasSize(1);
            assertThat(settings).hasContent(SETTINGS);
        });
    }

    @Test
    void leaveSettingsAloneThatAreThere() throws IOException {
        keptOnce();
        Files.delete(data.resolve("box.mv.db"));
        Files.writeString(settings, "name: Younger Hall\n");

        inBox(box -> assertThat(settings).hasContent("name: Younger Hall\n"));
    }

    @Test
    void bringNothingBackThatWasDeletedWhileTheStoreIsWhole() throws IOException {
        keptOnce();
        Files.delete(settings);

        inBox(box -> {
            assertThat(rows(box, "audit")).hasSize(2);
            assertThat(settings).doesNotExist();
        });
    }

    @Test
    void areTakenWithinTheNextRoundAfterAChangeAndNotWithout() {
        inBox(box -> {
            Boxes.keepHouse(box, MONTH);
            assertThat(backups()).isEmpty();
            noted(box, "first");
            Boxes.keepHouse(box, MONTH);
            assertThat(backups()).containsExactly("console-1.sealed");
            var taken = bytes(data.resolve("backup/console-1.sealed"));

            Boxes.keepHouse(box, MONTH);
            assertThat(bytes(data.resolve("backup/console-1.sealed"))).isEqualTo(taken);

            noted(box, "second");
            Boxes.keepHouse(box, MONTH);
            assertThat(backups()).containsExactly("console-2.sealed");
        });
    }

    @Test
    void stayWhenAStoryIsWithdrawn() {
        var story = aStory();
        inBox(box -> {
            noted(box, "first");
            box.queue().accept(story);
            Boxes.keepHouse(box, MONTH);

            box.queue().withdraw(story.id());

            assertThat(backups()).containsExactly("console-1.sealed");
        });
    }

    @Test
    void showNothingToWhoeverLacksTheKey() {
        keptOnce();

        var seen = new String(bytes(data.resolve("backup/console-2.sealed")), StandardCharsets.ISO_8859_1);

        assertThat(seen).doesNotContain("Sentinel", "account", "venue-changes", "PK\u0003\u0004");
    }

    @Test
    void openWithThisBoxsKeyOnly() throws IOException {
        keptOnce();
        keepOnly("backup");
        Files.delete(Boxes.settings(folder).keyFile());

        assertThatExceptionOfType(BoxRefusedException.class)
                .isThrownBy(() -> Boxes.open(folder, clock))
                .withMessageContaining("is missing");
        new KeyFile(Boxes.settings(folder).keyFile()).create();
        assertThatExceptionOfType(BoxRefusedException.class)
                .isThrownBy(() -> Boxes.open(folder, clock))
                .withMessageContaining("is not the key");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 20, 200})
    void damagedOnesStopNobodyAndAreNotReplacedByLess(int place) throws IOException {
        keptOnce();
        var file = data.resolve("backup/console-2.sealed");
        var bytes = bytes(file);
        bytes[place] ^= 1;
        Files.write(file, bytes);
        Files.delete(data.resolve("box.mv.db"));

        inBox(box -> {
            assertThat(rows(box, "account")).isEmpty();
            noted(box, "begun anew");
            Boxes.keepHouse(box, MONTH);
            assertThat(backups()).containsExactly("console-2.sealed");
        });
    }

    @Test
    void anOlderOneServesWhenTheNewestIsCutShort() throws IOException {
        keptOnce();
        Files.write(data.resolve("backup/console-9.sealed"), new byte[] {1, 2, 3});
        Files.delete(data.resolve("box.mv.db"));

        inBox(box -> assertThat(rows(box, "account")).hasSize(1));
    }

    /** A box with one account, two lines and settings, whose housekeeping was done. */
    private Map<String, List<Map<String, @Nullable Object>>> keptOnce() {
        try (var box = Boxes.open(folder, clock)) {
            box.jdbc().sql("""
                            INSERT INTO account (id, name, folded, role, password, temporary, enabled, edition,
                                text_size, colours, signed_in)
                            VALUES (:id, 'Sentinel O’Neill', 'sentinel o’neill', 'MANAGER', '{hash}Sentinel', FALSE, TRUE, 3,
                                '', 'CREAM', TIMESTAMP WITH TIME ZONE '2026-11-26 11:59:58.123456789+01:00')
                            """).param("id", new UUID(1, 2)).update();
            noted(box, "first");
            noted(box, "Sentinel ül 中");
            Files.writeString(settings, SETTINGS);
            Boxes.keepHouse(box, MONTH);
            return Map.of("account", rows(box, "account"), "audit", rows(box, "audit"));
        } catch (IOException noRoom) {
            throw new AssertionError(noRoom);
        }
    }

    private void noted(OpenBox box, String subject) {
        box.jdbc()
                .sql("INSERT INTO audit (at, who, deed, subject) VALUES (:at, 'Test', 'audit.test', :subject)")
                .param("at", StoryTable.utc(clock.instant()))
                .param("subject", subject)
                .update();
    }

    private static List<Map<String, @Nullable Object>> rows(OpenBox box, String table) {
        return box.jdbc().sql("SELECT * FROM " + table + " ORDER BY 1").query().listOfRows();
    }

    private void inBox(Consumer<OpenBox> work) {
        try (var box = Boxes.open(folder, clock)) {
            work.accept(box);
        }
    }

    private void keepOnly(String name) throws IOException {
        for (var file : DurableFolder.files(data)) {
            if (!file.endsWith(name)) {
                FileSystemUtils.deleteRecursively(file);
            }
        }
        for (var file : DurableFolder.files(data.resolve(name))) {
            if (!file.getFileName().toString().startsWith("console-")) {
                Files.delete(file);
            }
        }
    }

    /** The names of what is kept of the console. */
    private List<String> backups() {
        try {
            return Files.exists(data.resolve("backup"))
                    ? DurableFolder.files(data.resolve("backup")).stream()
                            .map(file -> file.getFileName().toString())
                            .filter(name -> name.startsWith("console-"))
                            .toList()
                    : List.of();
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }
}
