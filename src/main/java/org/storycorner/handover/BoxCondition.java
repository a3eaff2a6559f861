package org.storycorner.handover;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.storycorner.queue.BoxIdentity;
import org.storycorner.queue.SheetState;
import org.storycorner.sync.StorySync;

/**
 * How the box itself is, as far as a person has to know.
 *
 * @param sheet of the keys; empty when the key file is not there or can't be read
 * @param identity which box it is, and whether it asks where it comes from
 * @param clockAhead how far the server's clock is ahead of the box's, where a server has said so
 * @param isStoreDamaged whether one of the two copies of everything waits for a start that makes it anew
 * @param isTight whether the disk is getting full
 * @param storiesAside how many stories are quarantined
 * @param filesAside how many files lie in the quarantine's folder
 * @param speaks whether the speech program is there
 */
public record BoxCondition(
        Optional<SheetState> sheet,
        BoxIdentity identity,
        Optional<Duration> clockAhead,
        boolean isStoreDamaged,
        boolean isTight,
        Optional<Instant> backup,
        long storiesAside,
        int filesAside,
        boolean speaks) {

    /** One that is taken daily is missing for longer than a weekend's rest explains. */
    private static final Duration BACKUP_OLD = Duration.ofDays(3);

    /** What somebody has to look after; nothing when all is well. */
    public List<Concern> concerns(Instant now) {
        var concerns = new ArrayList<Concern>();
        add(concerns, sheet.isEmpty(), Concern.KEY_GONE);
        add(concerns, isStoreDamaged, Concern.STORE_DAMAGED);
        add(concerns, identity.hasBegunAnew(), Concern.BEGUN_ANEW);
        add(concerns, identity.hasMoved(), Concern.MOVED_HERE);
        add(concerns, isClockWrong(), Concern.CLOCK_WRONG);
        add(concerns, isTight, Concern.ROOM_TIGHT);
        add(concerns, backup.filter(taken -> isOld(taken, now)).isPresent(), Concern.BACKUP_OLD);
        add(concerns, backup.isEmpty(), Concern.BACKUP_MISSING);
        add(concerns, storiesAside > 0, Concern.STORIES_ASIDE);
        add(concerns, filesAside > 0, Concern.FILES_ASIDE);
        add(concerns, sheet.filter(SheetState.NEVER::equals).isPresent(), Concern.SHEET_NEVER);
        add(concerns, sheet.filter(SheetState.OUTDATED::equals).isPresent(), Concern.SHEET_OUTDATED);
        add(concerns, !speaks, Concern.SPEECH_MISSING);
        return List.copyOf(concerns);
    }

    public boolean isClockWrong() {
        return clockAhead
                .filter(apart -> apart.abs().compareTo(StorySync.CLOCK_TOLERANCE) > 0)
                .isPresent();
    }

    /** A backup from after now was taken before the clock was put back. */
    private static boolean isOld(Instant taken, Instant now) {
        return Duration.between(taken, now).abs().compareTo(BACKUP_OLD) > 0;
    }

    private static void add(List<Concern> concerns, boolean holds, Concern concern) {
        if (holds) {
            concerns.add(concern);
        }
    }
}
