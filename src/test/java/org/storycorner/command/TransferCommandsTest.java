package org.storycorner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.queue.BoxIdentity;
import org.storycorner.queue.BoxKeys;
import org.storycorner.queue.Entry;
import org.storycorner.queue.Keys;
import org.storycorner.queue.MemoryStoryQueue;
import org.storycorner.queue.QueueState;
import org.storycorner.queue.Rooms;
import org.storycorner.queue.SettableClock;
import org.storycorner.queue.StoryTransfer;
import org.storycorner.story.Contact;
import org.storycorner.story.Stories;
import org.storycorner.story.Story;
import org.storycorner.sync.RoundReport;
import org.storycorner.venue.DestinationSettings;
import org.storycorner.venue.IdleTimes;
import org.storycorner.venue.KeyboardSettings;
import org.storycorner.venue.Venue;
import org.storycorner.venue.VenueService;

/** The commands for places without any internet, on a box and in an office. */
class TransferCommandsTest {

    private final SettableClock clock = new SettableClock(Stories.TOLD_AT);
    private final MemoryStoryQueue box = new MemoryStoryQueue(clock);
    private final MemoryStoryQueue office = new MemoryStoryQueue(clock);
    private final Heard heard = new Heard();

    @TempDir
    Path folder;

    @BeforeEach
    void makeKeys() throws IOException {
        Keys.create(keyFile("box"));
        Keys.create(keyFile("office"));
        Files.writeString(
                folder.resolve("office.pub"),
                new BoxKeys(keyFile("office")).recipient("Head office").text());
    }

    @Test
    void carriesStoriesToTheOffice() {
        var story = Stories.aStoryWithContact();
        box.accept(story);
        box.accept(Stories.aStory());

        assertThat(export()).isZero();
        assertThat(inOffice("queue", "import", file())).isZero();
        assertThat(inOffice("queue", "import", file())).isZero();

        assertThat(office.open(story.id())).contains(story);
        assertThat(heard.out())
                .contains("2 stories written to " + file() + ", sealed for Head office.")
                .contains(new BoxKeys(keyFile("office")).fingerprint().text())
                .contains("They stay in this box's queue until somebody confirms")
                .contains("From Hall (box ", "written today at 10:15.")
                .contains("2 new, 0 already here.")
                .contains("0 new, 2 already here.")
                .doesNotContain("Sentinel");
    }

    @Test
    void notesThatTheOfficeHasThem() {
        var story = Stories.aStoryWithContact();
        box.accept(story);
        export();
        assertThat(box.entry(story.id())).map(Entry::state).contains(QueueState.QUEUED);

        assertThat(onBox("queue", "handed-over", "--export", file(), "--note", "Office, 24 November", "--yes"))
                .isZero();

        assertThat(box.entry(story.id())).map(Entry::state).contains(QueueState.HANDED_OVER);
        assertThat(box.entry(story.id())).map(Entry::note).contains("Office, 24 November");
        assertThat(box.open(story.id())).map(Story::contact).contains(Contact.NONE);
        assertThat(heard.out()).contains("1 story handed over; their contact details are erased here.");
    }

    @Test
    void changesNothingBeforeSomebodyIsSure() {
        var story = Stories.aStoryWithContact();
        box.accept(story);

        assertThat(onBox("queue", "handed-over", story.id().reference(), "--note", "Office"))
                .isEqualTo(Exit.NO);

        assertThat(box.entry(story.id())).map(Entry::state).contains(QueueState.QUEUED);
        assertThat(box.open(story.id())).contains(story);
        assertThat(heard.err())
                .contains("1 story as handed over and erase their contact details")
                .contains("add --yes");
    }

    @Test
    void notesSingleStoriesByTheirReferenceOrNumber() {
        var story = Stories.aStory();
        box.accept(Stories.aStory());
        box.accept(story);
        var third = Stories.aStory();
        box.accept(third);

        assertThat(onBox("queue", "handed-over", story.id().reference(), "--note", "Office", "--yes"))
                .isZero();
        assertThat(onBox("queue", "handed-over", "3", "--note", "Office", "--yes"))
                .isZero();
        assertThat(box.entry(third.id())).map(Entry::state).contains(QueueState.HANDED_OVER);
        assertThat(onBox("queue", "handed-over", "4", "--note", "Office", "--yes"))
                .isEqualTo(Exit.NO);
        assertThat(onBox("queue", "handed-over", "--note", "Office")).isEqualTo(2);
        assertThat(onBox("queue", "handed-over", story.id().reference(), "--note", " "))
                .isEqualTo(2);

        assertThat(box.status().count(QueueState.HANDED_OVER)).isEqualTo(2);
    }

    @Test
    void leavesNoFileWhenThereIsNothingToWrite() {
        assertThat(export()).isEqualTo(Exit.NO);

        assertThat(heard.err()).contains("There is no such story on this box; no file was written.");
        assertThat(Path.of(file())).doesNotExist();
    }

    @Test
    void writesOverNothingUnlessForced() throws IOException {
        box.accept(Stories.aStory());
        Files.writeString(Path.of(file()), "something else");

        assertThat(export()).isEqualTo(Exit.FILE_REFUSED);
        assertThat(Path.of(file())).hasContent("something else");
        assertThat(heard.err()).contains("is there already; choose another name, or add --force.");

        assertThat(export("--force")).isZero();
    }

    @Test
    void refusesARecipientThatIsNone() throws IOException {
        box.accept(Stories.aStory());
        var right = Files.readString(folder.resolve("office.pub"));
        Files.writeString(folder.resolve("office.pub"), right.replace("Key: ", "Key: 0"));

        assertThat(export()).isEqualTo(Exit.FILE_REFUSED);

        assertThat(heard.err()).contains("is not a transfer key, or has a mistake in it");
        assertThat(Path.of(file())).doesNotExist();
    }

    @Test
    void choosesByDayAndState() {
        var delivered = Stories.aStory();
        box.accept(delivered);
        box.takeOldest();
        box.delivered(delivered.id(), "receipt");

        assertThat(export()).isEqualTo(Exit.NO);
        assertThat(export("--states", "delivered")).isZero();
        assertThat(export("--all", "--force")).isZero();
        assertThat(export("--all", "--force", "--since", "2026-11-24")).isEqualTo(Exit.NO);
        assertThat(export("--since", "yesterday")).isEqualTo(2);

        assertThat(heard.err()).contains("expected a day such as 2026-11-23, found 'yesterday'");
    }

    @Test
    void isForThoseWhoHaveTheKey() {
        box.accept(Stories.aStory());
        for (var command : List.of(
                List.of("queue", "export", "--to", file(), "--for", "office.pub"),
                List.of("queue", "import", file()),
                List.of("queue", "handed-over", "--export", file(), "--note", "x"))) {
            var request = new ControlRequest(KeyProof.NONE, command);

            assertThat(Commands.inBox(parts(box, "box"), keyFile("box"), request, heard.terminal()))
                    .isEqualTo(Exit.KEY_UNREADABLE);
        }
    }

    @Test
    void takesNoCommandAboutKeysThroughTheSocket() {
        assertThat(onBox("keys", "show")).isEqualTo(2);
        assertThat(onBox("keys", "backup", "--to", file())).isEqualTo(2);
    }

    private int export(String... more) {
        var recipient = folder.resolve("office.pub").toString();
        var command = new ArrayList<>(List.of("queue", "export", "--to", file(), "--for", recipient));
        command.addAll(List.of(more));
        return onBox(command.toArray(String[]::new));
    }

    private int onBox(String... arguments) {
        return at(box, "box", arguments);
    }

    private int inOffice(String... arguments) {
        return at(office, "office", arguments);
    }

    private int at(MemoryStoryQueue queue, String name, String... arguments) {
        var request = new ControlRequest(KeyProof.of(keyFile(name)), List.of(arguments));
        return Commands.inBox(parts(queue, name), keyFile(name), request, heard.terminal());
    }

    private BoxParts parts(MemoryStoryQueue queue, String name) {
        var home = new BoxParts.Home(() -> new BoxIdentity(name, List.of(), Optional.empty()), () -> {});
        var transfer = new StoryTransfer(queue, Rooms.plenty(), keyFile(name), clock);
        return new BoxParts(queue, transfer, home, noSending(), CommandsTest.NO_ACCOUNTS, aVenue(), clock);
    }

    private static BoxParts.Sending noSending() {
        return new BoxParts.Sending(
                () -> {
                    throw new IllegalStateException("Nothing here asks for sending");
                },
                () -> new RoundReport(0, 0, 0, Optional.empty()),
                List::of);
    }

    private static Venue aVenue() {
        return new Venue(
                "Hall",
                true,
                Venue.LANGUAGES,
                List.of(new VenueService("care", "Care", "", "")),
                List.of(),
                List.of(),
                "",
                IdleTimes.USUAL,
                KeyboardSettings.USUAL,
                3.78,
                new DestinationSettings.None());
    }

    private Path keyFile(String name) {
        return folder.resolve(name).resolve("box.key");
    }

    private String file() {
        return folder.resolve("stick.zip").toString();
    }
}
