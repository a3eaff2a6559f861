package org.storycorner.sync;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.storycorner.queue.Repairs.Repair;

/** What many kills came to, by the point of the kill; lanes add to it at the same time. */
final class Tally {

    /** The sums of one point. */
    static final class Row {
        int kills;
        long acknowledged;
        long lost;
        long doubled;
        long cameBack;
        long quarantined;
        int openingsFailed;
        long cameFromSpool;
        final List<Long> openings = new ArrayList<>();
        final Map<Repair, Integer> repairs = new EnumMap<>(Repair.class);

        long failures() {
            return lost + doubled + cameBack + openingsFailed;
        }

        /** The middle one and the longest, in a cell. */
        String openingTimes() {
            if (openings.isEmpty()) {
                return "–";
            }
            var sorted = openings.stream().sorted().toList();
            return number(sorted.get(sorted.size() / 2)) + " / " + number(sorted.getLast()) + " ms";
        }
    }

    private final Map<KillPoint, Row> rows = new EnumMap<>(KillPoint.class);
    private final List<String> faults = new ArrayList<>();
    private long withdrawn;
    private long handedOver;
    private long retired;
    private long notAcknowledged;
    private long sentAgain;
    private int boxes;

    synchronized void killed(KillPoint point) {
        row(point).kills++;
    }

    /** What the start after a kill had to do. */
    synchronized void opened(KillPoint killedAt, long milliseconds, Map<Repair, Integer> repairs) {
        row(killedAt).openings.add(milliseconds);
        repairs.forEach((repair, times) -> row(killedAt).repairs.merge(repair, times, Integer::sum));
    }

    synchronized void openingFailed(KillPoint killedAt, String what) {
        row(killedAt).openingsFailed++;
        faults.add(what);
    }

    synchronized void cameFromSpool(KillPoint killedAt, long stories) {
        row(killedAt).cameFromSpool += stories;
    }

    /** One box, drained and compared. */
    synchronized void settled(Ledger ledger, long sentMoreThanOnce) {
        boxes++;
        for (var point : KillPoint.values()) {
            row(point).acknowledged += ledger.acknowledged(point);
            row(point).quarantined += ledger.quarantined(point);
        }
        ledger.faults().forEach(this::note);
        withdrawn += ledger.withdrawnStories();
        notAcknowledged += ledger.notAcknowledged();
        sentAgain += sentMoreThanOnce;
    }

    /** One box with a desk, drained and compared. */
    synchronized void settled(DeskLedger ledger) {
        boxes++;
        for (var point : KillPoint.values()) {
            row(point).acknowledged += ledger.acknowledged(point);
        }
        ledger.faults().forEach(this::note);
        withdrawn += ledger.withdrawnStories();
        notAcknowledged += ledger.notAcknowledged();
        handedOver += ledger.handedOver();
        retired += ledger.retired();
    }

    private void note(Ledger.Fault fault) {
        var row = row(fault.life());
        switch (fault.kind()) {
            case LOST -> row.lost++;
            case DOUBLED -> row.doubled++;
            case CAME_BACK -> row.cameBack++;
        }
        faults.add(fault.what());
    }

    synchronized Row row(KillPoint point) {
        return rows.computeIfAbsent(point, none -> new Row());
    }

    /** All points together. */
    synchronized Row sum() {
        var sum = new Row();
        for (var row : rows.values()) {
            sum.kills += row.kills;
            sum.acknowledged += row.acknowledged;
            sum.lost += row.lost;
            sum.doubled += row.doubled;
            sum.cameBack += row.cameBack;
            sum.quarantined += row.quarantined;
            sum.openingsFailed += row.openingsFailed;
            sum.cameFromSpool += row.cameFromSpool;
            sum.openings.addAll(row.openings);
            row.repairs.forEach((repair, times) -> sum.repairs.merge(repair, times, Integer::sum));
        }
        return sum;
    }

    /** Each thing that was not as promised, with the story's id and nothing of its content. */
    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    synchronized long withdrawn() {
        return withdrawn;
    }

    /** Stories that staff have dealt with. */
    synchronized long handedOver() {
        return handedOver;
    }

    /** Stories that somebody else has, and of which only the counting rows are left. */
    synchronized long retired() {
        return retired;
    }

    synchronized long notAcknowledged() {
        return notAcknowledged;
    }

    synchronized long sentAgain() {
        return sentAgain;
    }

    synchronized int boxes() {
        return boxes;
    }

    /** A count in a cell. */
    static String number(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }
}
