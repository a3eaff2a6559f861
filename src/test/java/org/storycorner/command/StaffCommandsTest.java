package org.storycorner.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.storycorner.queue.BoxIdentity;
import org.storycorner.queue.MemoryStoryQueue;
import org.storycorner.queue.Rooms;
import org.storycorner.queue.SettableClock;
import org.storycorner.queue.StoryTransfer;
import org.storycorner.staff.AuditTrail;
import org.storycorner.staff.Door;
import org.storycorner.staff.Role;
import org.storycorner.staff.TestAccounts;
import org.storycorner.story.Stories;
import org.storycorner.sync.RoundReport;
import org.storycorner.sync.SyncStatus;
import org.storycorner.venue.Venues;

/** The accounts as somebody at the box itself sees and mends them. */
class StaffCommandsTest {

    private final SettableClock clock = new SettableClock(Stories.TOLD_AT);
    private final Door door = new Door(clock);
    private final Heard heard = new Heard();

    @TempDir
    Path folder;

    private Path keyFile = Path.of("box.key");

    @BeforeEach
    void makeAKey() throws IOException {
        keyFile = Files.writeString(folder.resolve("box.key"), "not really a key");
    }

    @Test
    void listsWhoMaySignInAsWhatAndWhenTheyDidSo() {
        var manager = door.account(Role.MANAGER);
        var staff = door.account(Role.STAFF);
        door.signsIn(staff, TestAccounts.PASSWORD);
        door.accounts().create("Newcomer Seven", Role.VOLUNTEER);
        door.accounts().disable(door.accounts().find(staff).orElseThrow().id());

        assertThat(run("staff", "list")).isZero();

        assertThat(heard.out().lines())
                .containsExactly(
                        "Newcomer Seven  volunteer, never signed in, has to choose a password",
                        manager + "  manager, never signed in",
                        staff + "  staff, signed in last today at 10:15, switched off");
    }

    @Test
    void saysHowTheFirstAccountIsMadeWhereThereIsNone() {
        assertThat(run("staff", "list")).isZero();

        assertThat(heard.out()).contains("Nobody has an account yet.");
    }

    @Test
    void aNewPasswordOpensTheDoorAndEndsTheOldOneAndWhatWasOpenWithIt() {
        var name = door.account(Role.MANAGER);
        var before = door.signsIn(name, TestAccounts.PASSWORD);
        assertThat(door.isStillIn(before)).isTrue();

        assertThat(run("staff", "reset", name.toUpperCase(Locale.ROOT))).isZero();

        assertThat(heard.out()).startsWith("New password for " + name + ": ").contains("It is shown this once.");
        var given = heard.out().lines().findFirst().orElseThrow().replaceAll(".*: ", "");
        assertThat(door.isStillIn(before)).isFalse();
        assertThat(door.opens(name, TestAccounts.PASSWORD)).isFalse();
        assertThat(door.opens(name, given)).isTrue();
        assertThat(door.accounts().find(name)).hasValueSatisfying(account -> {
            assertThat(account.hasTemporaryPassword()).isTrue();
            assertThat(account.role()).isEqualTo(Role.MANAGER);
        });
    }

    @Test
    void theTrailSaysThatItWasDoneOnTheBoxAndNotThePassword() {
        var name = door.account(Role.MANAGER);

        run("staff", "reset", name);

        var last = door.audit().of(name).getLast();
        assertThat(last.deed().key()).isEqualTo("audit.password-reset");
        assertThat(last.who()).isEqualTo(AuditTrail.BOX);
    }

    @Test
    void saysThatAnAccountIsSwitchedOffAndSwitchesItNotOn() {
        door.account(Role.MANAGER);
        var staff = door.account(Role.STAFF);
        door.accounts().disable(door.accounts().find(staff).orElseThrow().id());

        assertThat(run("staff", "reset", staff)).isZero();

        assertThat(heard.out()).contains("The account is switched off");
        var given = heard.out().lines().findFirst().orElseThrow().replaceAll(".*: ", "");
        assertThat(door.opens(staff, given)).isFalse();
    }

    @Test
    void refusesANameThatNobodyHas() {
        door.account(Role.MANAGER);

        assertThat(run("staff", "reset", "Nobody At All")).isEqualTo(Exit.NO);

        assertThat(heard.err()).contains("No account has this name. ./storycorner staff list names those there are.");
        assertThat(heard.out()).isEmpty();
    }

    @Test
    void isOnlyForWhoeverCanReadTheKey() {
        var name = door.account(Role.MANAGER);
        var noProof = new ControlRequest(KeyProof.NONE, List.of("staff", "reset", name));

        assertThat(Commands.inBox(parts(), keyFile, noProof, heard.terminal())).isEqualTo(Exit.KEY_UNREADABLE);

        assertThat(door.opens(name, TestAccounts.PASSWORD)).isTrue();
    }

    private int run(String... arguments) {
        var request = new ControlRequest(KeyProof.of(keyFile), List.of(arguments));
        return Commands.inBox(parts(), keyFile, request, heard.terminal());
    }

    private BoxParts parts() {
        var queue = new MemoryStoryQueue(clock);
        return new BoxParts(
                queue,
                new StoryTransfer(queue, Rooms.plenty(), keyFile, clock),
                new BoxParts.Home(() -> new BoxIdentity("a-box", List.of(), Optional.empty()), () -> {}),
                new BoxParts.Sending(
                        StaffCommandsTest::off, () -> new RoundReport(0, 0, 0, Optional.empty()), List::of),
                door::accounts,
                Venues.shipped(),
                clock);
    }

    private static SyncStatus off() {
        return new SyncStatus(
                "",
                SyncStatus.State.OFF,
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty());
    }
}
