package org.storycorner.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.storycorner.story.Stories.aStory;
import static org.storycorner.story.Stories.aStoryWithContact;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataRetrievalFailureException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.storycorner.story.Story;

/** Damage in the store that shows neither as a file that H2 refuses nor as a row that can't be read. */
class DamageTest {
    private static final String HISTORY = "\"PUBLIC\".\"flyway_schema_history\"";

    private final SettableClock clock = new SettableClock(StoryQueueContract.NOW);
    private final List<Story> stories = List.of(aStory(), aStoryWithContact(), aStory());

    @TempDir
    Path folder;

    @BeforeEach
    void acceptStories() {
        try (var box = Boxes.open(folder, clock)) {
            stories.forEach(box.queue()::accept);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE " + HISTORY + " SET \"type\" = 'XQL' WHERE \"version\" = '2'",
                "UPDATE " + HISTORY + " SET \"checksum\" = 1 WHERE \"version\" = '1'",
                "UPDATE " + HISTORY + " SET \"description\" = 'x' WHERE \"version\" = '1'",
                "DELETE FROM " + HISTORY + " WHERE \"version\" = '2'",
                "DELETE FROM " + HISTORY,
            })
    void ofTheTablesHistoryCostsNothing(String harm) throws SQLException, IOException {
        inStore(harm);

        assertRefilled();
    }

    @Test
    void isNotWhatANewerVersionWrote() throws SQLException, IOException {
        inStore("INSERT INTO " + HISTORY
                + " SELECT 1000, '1000', 'later', \"type\", 'V1000__later.sql', 5, \"installed_by\","
                + " \"installed_on\", 1, TRUE FROM " + HISTORY + " WHERE \"version\" = '1'");

        assertThatExceptionOfType(BoxRefusedException.class)
                .isThrownBy(() -> Boxes.open(folder, clock))
                .withMessageContaining("newer version of Story Corner");
        assertThat(brokenStores()).isZero();
    }

    @Test
    void ofAnIndexIsFoundBeforeAnybodyMeetsIt() throws SQLException, IOException {
        exchangeIndexes();

        assertRefilled();
    }

    @Test
    void isFoundInNoWholeStore() throws IOException {
        try (var box = Boxes.open(folder, clock)) {
            new StoreProof(box.jdbc()).check();
        }
        assertThat(brokenStores()).isZero();
    }

    @Test
    void thatARunningBoxMetIsToldAndMendedAtTheNextStart() throws IOException {
        try (var box = Boxes.open(folder, clock)) {
            var access = new StoreAccess(
                    Spool.in(folder.resolve("data"), CrashPoint.NONE),
                    Store.open("jdbc:h2:mem:other", Compaction.in(folder.resolve("data"))),
                    new DamagedStore(new DurableFolder(folder.resolve("data"), CrashPoint.NONE)),
                    () -> {});
            assertThatExceptionOfType(DataRetrievalFailureException.class)
                    .isThrownBy(() -> access.reading(() -> {
                        throw new DataRetrievalFailureException("played", StoryTable.damagedRow());
                    }));

            assertThat(box.isStoreDamaged()).isTrue();
            assertThatExceptionOfType(DataRetrievalFailureException.class).isThrownBy(box::check);
        } catch (SQLException unexpected) {
            throw new IOException(unexpected);
        }

        assertRefilled();
    }

    @Test
    void isNotNotedForWhatAFullDiskOrAnotherWriterBringsAbout() {
        assertThat(Damage.isCertain(new SQLException("locked", "HYT00", ErrorCode.LOCK_TIMEOUT_1)))
                .isFalse();
        assertThat(Damage.isCertain(new SQLException("closed", "90098", ErrorCode.DATABASE_IS_CLOSED)))
                .isFalse();
        assertThat(Damage.isCertain(new IncorrectResultSizeDataAccessException(1, 0)))
                .isFalse();
        assertThat(Damage.isCertain(new IncorrectResultSizeDataAccessException(1, 2)))
                .isTrue();
    }

    @Test
    void isNotSuspectedWhereTheStoreOnlyDidNotAnswerInTime() {
        var late = new SQLTransientConnectionException("box - Connection is not available");

        assertThat(Damage.isLikely(new FlywayException("no connection", late))).isFalse();
        assertThat(Damage.isLikely(new FlywayException("Validate failed"))).isTrue();
        late.initCause(new SQLException("file corrupted", "90030", ErrorCode.FILE_CORRUPTED_1));
        assertThat(Damage.isLikely(late)).isTrue();
    }

    private void assertRefilled() throws IOException {
        try (var box = Boxes.open(folder, clock)) {
            assertThat(box.queue().list(0, 9))
                    .extracting(Entry::id)
                    .containsExactlyElementsOf(stories.stream().map(Story::id).toList());
            assertThat(stories)
                    .allSatisfy(
                            story -> assertThat(box.queue().open(story.id())).contains(story));
            assertThat(box.isStoreDamaged()).isFalse();
        }
        assertThat(brokenStores()).isEqualTo(1);
        Boxes.open(folder, clock).close();
        assertThat(brokenStores()).isEqualTo(1);
    }

    private long brokenStores() throws IOException {
        try (var files = Files.list(folder.resolve("data"))) {
            return files.filter(file -> file.getFileName().toString().contains(".broken-"))
                    .count();
        }
    }

    /** What the index says of the stories' states is then what another one says of another table. */
    private void exchangeIndexes() throws SQLException, IOException {
        inStore("DROP INDEX story_by_state_since");
        var before = maps();
        inStore("CREATE INDEX story_by_state_since ON story (state, state_since)");
        var ours = added(before);
        inStore("CREATE TABLE other (state CHARACTER VARYING(20), since TIMESTAMP(9) WITH TIME ZONE)");
        inStore("INSERT INTO other VALUES ('QUEUED', CURRENT_TIMESTAMP)");
        before = maps();
        inStore("CREATE INDEX other_index ON other (state, since)");
        var others = added(before);
        try (var store = MVStore.open(Store.file(folder.resolve("data")).toString())) {
            store.renameMap(store.openMap(ours), "aside");
            store.renameMap(store.openMap(others), ours);
            store.renameMap(store.openMap("aside"), others);
        }
    }

    private Set<String> maps() {
        try (var store = MVStore.open(Store.file(folder.resolve("data")).toString())) {
            return new HashSet<>(store.getMapNames());
        }
    }

    private String added(Set<String> before) {
        var after = maps();
        after.removeAll(before);
        return after.stream()
                .filter(name -> name.startsWith("index."))
                .findFirst()
                .orElseThrow();
    }

    private void inStore(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(Store.address(folder.resolve("data")), Store.USER, "");
                var work = connection.createStatement()) {
            work.execute(statement);
        }
    }
}
