package org.storycorner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.queue.BoxIdentity;
import org.storycorner.queue.MemoryStoryQueue;
import org.storycorner.queue.Rooms;
import org.storycorner.queue.SettableClock;
import org.storycorner.queue.StoryTransfer;
import org.storycorner.staff.Accounts;
import org.storycorner.story.Stories;
import org.storycorner.sync.CheckFinding;
import org.storycorner.sync.RoundReport;
import org.storycorner.sync.SyncStatus;
import org.storycorner.sync.Trouble;
import org.storycorner.venue.DestinationSettings;
import org.storycorner.venue.IdleTimes;
import org.storycorner.venue.KeyboardSettings;
import org.storycorner.venue.Venue;
import org.storycorner.venue.VenueService;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {

    /** For commands that ask for no accounts. */
    static final Supplier<Accounts> NO_ACCOUNTS = () -> {
        throw new AssertionError("No command of this test asks for accounts");
    };

    private final SettableClock clock = new SettableClock(Stories.TOLD_AT);
    private final MemoryStoryQueue queue = new MemoryStoryQueue(clock);
    private final Heard heard = new Heard();
    private Optional<Trouble> trouble = Optional.empty();
    private BoxIdentity identity = new BoxIdentity("a-box", List.of(), Optional.empty());

    @TempDir
    Path folder;

    private Path keyFile = Path.of("box.key");

    @BeforeEach
    void makeAKey() throws IOException {
        keyFile = Files.writeString(folder.resolve("box.key"), "not really a key");
    }

    @Test
    void saysHowManyWaitAndSinceWhen() {
        acceptThreeAndDeliverTheFirst();

        assertThat(inBox("queue", "status")).isZero();

        assertThat(heard.out().lines())
                .containsExactly(
                        "2 stories waiting, the oldest for 2 h. Last delivered today at 11:15.",
                        "Stories are sent to https://odk.example.org.",
                        "This is still the example venue: put your own settings into venue.yaml.");
    }

    @Test
    void saysWhyNothingIsSentAndWhatWasSetAside() {
        var story = Stories.aStory();
        queue.accept(story);
        queue.quarantine(story.id(), "too large");
        trouble = Optional.of(Trouble.NO_CONNECTION);

        inBox("queue", "status");

        assertThat(heard.out())
                .contains("No stories waiting. None has been delivered yet.")
                .contains("1 story set aside")
                .contains(Trouble.NO_CONNECTION.sentence());
    }

    @Test
    void givesTheStatusAsJsonWithDocumentedKeys() {
        acceptThreeAndDeliverTheFirst();

        inBox("queue", "status", "--json");

        var json = JsonMapper.shared().readTree(heard.out());
        assertThat(json.propertyNames())
                .containsExactlyInAnyOrder(
                        "example",
                        "waiting",
                        "oldestWaiting",
                        "lastDelivered",
                        "drafts",
                        "box",
                        "movedHere",
                        "begunAnew",
                        "states",
                        "destination",
                        "sending",
                        "trouble");
        assertThat(json.get("waiting").asLong()).isEqualTo(2);
        assertThat(json.get("lastDelivered").asString()).isEqualTo("2026-11-23T11:15:30.123456789Z");
        assertThat(json.get("states").get("DELIVERED").asLong()).isEqualTo(1);
        assertThat(json.get("trouble").isNull()).isTrue();
    }

    @Test
    void listsStoriesWithoutTheirContent() {
        var story = Stories.aStoryWithContact();
        queue.accept(story);

        assertThat(inBox("queue", "list")).isZero();
        assertThat(inBox("queue", "list", "--json")).isZero();

        assertThat(heard.out())
                .contains(story.id().reference())
                .contains("QUEUED")
                .doesNotContain("Sentinel")
                .doesNotContain("custard")
                .doesNotContain(Stories.EMAIL)
                .doesNotContain(Stories.POSTCODE);
    }

    @Test
    void listsEveryPageAsJsonWithDocumentedKeys() {
        for (int story = 0; story < 1_001; story++) {
            queue.accept(Stories.aStory());
        }

        inBox("queue", "list", "--json");

        var json = JsonMapper.shared().readTree(heard.out());
        assertThat(json.size()).isEqualTo(1_001);
        assertThat(json.get(1_000).get("number").asInt()).isEqualTo(1_001);
        assertThat(json.get(0).propertyNames())
                .containsExactlyInAnyOrder(
                        "number",
                        "reference",
                        "id",
                        "toldAt",
                        "channel",
                        "helper",
                        "services",
                        "state",
                        "stateSince",
                        "note");
    }

    @Test
    void showsAStoryByItsIdOrItsReferenceToWhoeverHasTheKey() {
        var story = Stories.aStoryWithContact();
        queue.accept(Stories.aStory());
        queue.accept(story);

        assertThat(inBox("queue", "show", story.id().toString())).isZero();
        assertThat(inBox("queue", "show", story.id().reference().toLowerCase(Locale.ROOT)))
                .isZero();

        assertThat(heard.out().split(Stories.TEXT, -1)).hasSize(3);
        assertThat(heard.out()).contains("E-mail:    " + Stories.EMAIL);
    }

    @Test
    void showsWhatIsAttachedToAStory() {
        var story = Stories.aStory().with(List.of(Stories.aPage(1)));
        queue.accept(story);

        assertThat(inBox("queue", "show", story.id().toString())).isZero();

        assertThat(heard.out()).contains("Attached:  page-1.jpg, image/jpeg, 1000 bytes");
    }

    @Test
    void showsPicturesInWords() {
        var story = Stories.aPictureStory();
        queue.accept(story);

        assertThat(inBox("queue", "show", story.id().toString())).isZero();

        assertThat(heard.out()).contains("PICTURES", "Waiting — sometimes. ‘The Sentinelwords chairs are hard.’");
    }

    @Test
    void showsNothingWithoutTheKey() throws IOException {
        var story = Stories.aStory();
        queue.accept(story);
        var other = KeyProof.of(Files.writeString(folder.resolve("other.key"), "another key"));

        int withOther = inBox(other, "queue", "show", story.id().toString());
        int withNone = inBox(KeyProof.NONE, "queue", "show", story.id().toString());

        assertThat(List.of(withOther, withNone)).containsOnly(Exit.KEY_UNREADABLE);
        assertThat(heard.out()).isEmpty();
        assertThat(heard.err()).contains("only for somebody who can read the box's key file");
    }

    @Test
    void erasesAWithdrawnStoryOnlyWhenSure() {
        var story = Stories.aStory();
        queue.accept(story);
        var reference = story.id().reference();

        assertThat(inBox("queue", "withdraw", reference)).isEqualTo(Exit.NO);
        assertThat(queue.open(story.id())).isPresent();
        assertThat(inBox("queue", "withdraw", reference, "--yes")).isZero();

        assertThat(queue.open(story.id())).isEmpty();
        assertThat(heard.err()).contains("add --yes");
        assertThat(heard.out()).contains(reference + " is erased", "It had not been sent from here.");
    }

    @Test
    void saysWhereAWithdrawnStoryStillIs() {
        var story = Stories.aStory();
        queue.accept(story);
        queue.takeOldest();
        assertThat(inBox("queue", "withdraw", story.id().toString(), "--yes")).isEqualTo(Exit.NO);
        queue.delivered(story.id(), "");

        assertThat(inBox("queue", "withdraw", story.id().toString(), "--yes")).isZero();

        assertThat(heard.err()).contains("is being sent at this moment");
        assertThat(heard.out()).contains("delete uuid:" + story.id());
    }

    @Test
    void doesNotSendAgainWhatAServerHasButForItsAttachments() {
        var story = Stories.aStory();
        queue.accept(story);
        queue.takeOldest();
        queue.heldBack(story.id(), "answered 201", List.of("page-1.jpg"));

        assertThat(inBox("queue", "release", story.id().reference())).isEqualTo(Exit.NO);

        assertThat(heard.err()).contains("The server has story", "page-1.jpg", "from the console");
        assertThat(queue.takeOldest()).isEmpty();
    }

    @Test
    void putsBackWhatWasSetAside() {
        var story = Stories.aStory();
        queue.accept(story);
        assertThat(inBox("queue", "release", story.id().reference())).isEqualTo(Exit.NO);
        queue.quarantine(story.id(), "Refused");

        assertThat(inBox("queue", "release", story.id().reference())).isZero();

        assertThat(heard.err()).contains("is not set aside: it is QUEUED");
        assertThat(heard.out()).contains("waits to be sent again");
        assertThat(queue.takeOldest()).contains(story);
    }

    @Test
    void deletesWhatWasSetAsideOnlyWhenSure() {
        var story = Stories.aStory();
        queue.accept(story);
        queue.quarantine(story.id(), "Refused");

        assertThat(inBox("queue", "delete", story.id().reference())).isEqualTo(Exit.NO);
        assertThat(queue.open(story.id())).isPresent();
        assertThat(inBox("queue", "delete", story.id().reference(), "--yes")).isZero();

        assertThat(queue.open(story.id())).isEmpty();
    }

    @Test
    void asksWhetherTheDataWasMovedUntilSomebodySaysSo() {
        identity = new BoxIdentity("new", List.of(new BoxIdentity.Earlier("old", 7)), Optional.of(clock.instant()));
        assertThat(inBox("queue", "status")).isZero();
        assertThat(heard.out()).contains("was moved or copied here");

        assertThat(inBox(KeyProof.NONE, "queue", "settle")).isEqualTo(Exit.KEY_UNREADABLE);
        assertThat(identity.movedHere()).isPresent();
        assertThat(inBox("queue", "settle")).isZero();

        assertThat(identity.movedHere()).isEmpty();
        assertThat(inBox("queue", "settle")).isZero();
        assertThat(heard.out()).contains("Nothing to settle");
    }

    @Test
    void withdrawsNothingWithoutTheKey() {
        var story = Stories.aStory();
        queue.accept(story);

        int code = inBox(KeyProof.NONE, "queue", "withdraw", story.id().toString(), "--yes");

        assertThat(code).isEqualTo(Exit.KEY_UNREADABLE);
        assertThat(queue.open(story.id())).isPresent();
    }

    @Test
    void saysThatThereIsNoSuchStory() {
        assertThat(inBox("queue", "show", "AAAA-AAAA")).isEqualTo(Exit.NO);

        assertThat(heard.err().strip()).isEqualTo("There is no story AAAA-AAAA on this box.");
    }

    @Test
    void saysWhatTheCheckOfTheDestinationFound() {
        assertThat(inBox("sync", "check")).isEqualTo(Exit.NO);

        assertThat(heard.out().lines()).containsExactly("ok       The address is fine.", "problem  Upload the form.");
    }

    @Test
    void sendsAtOnceAndSaysWhatCameOfIt() {
        assertThat(inBox("sync", "now")).isZero();
        trouble = Optional.of(Trouble.BUSY);
        assertThat(inBox("sync", "now")).isEqualTo(Exit.NO);

        assertThat(heard.out().lines())
                .containsExactly(
                        "3 stories delivered, 1 set aside, 2 still waiting.",
                        "3 stories delivered, 1 set aside, 2 still waiting.",
                        Trouble.BUSY.sentence());
    }

    @Test
    void doesNotStartABoxInsideOfABox() {
        assertThat(inBox("run")).isEqualTo(2);
    }

    @Test
    void pointsToTheHelpWhenACommandIsNotUnderstood() {
        int code = Commands.run(CommandsTest.class, heard.terminal(), "queue", "status", "--jsn");

        assertThat(code).isEqualTo(2);
        assertThat(heard.err()).contains("--jsn").contains("See ./storycorner queue status --help");
    }

    @Test
    void explainsEveryCommand() {
        for (var command : List.of(
                "run",
                "queue status",
                "queue list",
                "queue show",
                "queue release",
                "queue withdraw",
                "queue export",
                "queue import",
                "queue handed-over",
                "sync check",
                "sync now")) {
            var arguments = (command + " --help").split(" ");

            assertThat(Commands.run(CommandsTest.class, heard.terminal(), arguments))
                    .isZero();

            assertThat(heard.out()).contains("Usage: storycorner " + command).contains("--data=DIR");
        }
    }

    @Test
    void makesNoBoxBySimplyAsking() {
        int code = Commands.run(
                CommandsTest.class,
                heard.terminal(),
                "queue",
                "status",
                "--data",
                folder.resolve("typo").toString());

        assertThat(code).isEqualTo(Exit.UNAVAILABLE);
        assertThat(heard.err()).contains("There is no box yet in ");
        assertThat(folder.resolve("typo")).doesNotExist();
    }

    private void acceptThreeAndDeliverTheFirst() {
        queue.accept(Stories.aStory());
        queue.accept(Stories.aStory());
        queue.accept(Stories.aStory());
        clock.advance(Duration.ofHours(1));
        queue.takeOldest().ifPresent(story -> queue.delivered(story.id(), "receipt"));
        clock.advance(Duration.ofHours(1));
    }

    private int inBox(String... arguments) {
        return inBox(KeyProof.of(keyFile), arguments);
    }

    private int inBox(KeyProof proof, String... arguments) {
        var request = new ControlRequest(proof, List.of(arguments));
        return Commands.inBox(parts(), keyFile, request, heard.terminal());
    }

    private BoxParts parts() {
        var sending = new BoxParts.Sending(
                this::syncStatus,
                () -> new RoundReport(3, 1, 2, trouble),
                () -> List.of(
                        new CheckFinding(CheckFinding.Subject.ADDRESS, true, "The address is fine."),
                        new CheckFinding(CheckFinding.Subject.FORM, false, "Upload the form.")));
        var home = new BoxParts.Home(
                () -> identity, () -> identity = new BoxIdentity(identity.id(), identity.earlier(), Optional.empty()));
        return new BoxParts(
                queue,
                new StoryTransfer(queue, Rooms.plenty(), keyFile, clock),
                home,
                sending,
                NO_ACCOUNTS,
                aVenue(),
                clock);
    }

    private SyncStatus syncStatus() {
        var status = queue.status();
        return new SyncStatus(
                "https://odk.example.org",
                SyncStatus.State.IDLE,
                status.waiting(),
                status.oldestWaiting(),
                status.lastDelivered(),
                Optional.<Instant>empty(),
                Optional.<Instant>empty(),
                0,
                trouble);
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
}
