package org.storycorner.sync;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

/** Where a box stands when it is killed. */
enum KillPoint {
    RANDOM("at a random moment of its work"),
    TEMPORARY_WRITTEN("accepting: the temporary file is written"),
    RENAMED("accepting: the file has its final name"),
    COMMITTED("accepting: the row is committed"),
    CHECKPOINTED("accepting: the checkpoint is done, nothing acknowledged yet"),
    WITHDRAWAL_MARKED("withdrawing: marked, nothing erased yet"),
    BEFORE_SEND("sending: the story is taken from the queue, nothing sent yet"),
    REQUEST_READ("sending: the server has read the story and not kept it"),
    SERVER_COMMITTED("sending: the server has kept the story and not answered"),
    ANSWERED("sending: the answer is there, the receipt not noted"),
    RECEIPT_IN_ROW("sending: receipts are in their rows, not yet in the files"),
    RECEIPT_IN_FILE("sending: of the receipts noted together, some are in their files"),
    OPENING("starting: at a random moment of the opening"),
    REPAIRING("starting: in the middle of the repair"),
    OPEN_AT_DESK("handing over: the story is open for somebody, nothing done yet"),
    HAND_OVER_IN_ROW("handing over: the row says so, the file not yet"),
    HAND_OVER_IN_FILE("handing over: row and file say so, nothing acknowledged yet"),
    UNDONE_IN_FILE("undoing a hand-over: the file says so, the row not yet"),
    CONTACT_IN_FILE("erasing a contact: gone from the row, not yet from the file"),
    RELEASED_IN_ROW("releasing: the row says so, the file not yet"),
    RELEASED_IN_FILE("releasing: row and file say so, nothing acknowledged yet"),
    WITHDRAWN_IN_ROW("withdrawing: gone from the row, not yet from the spool"),
    COUNTED("erasing after 30 days: counted, nothing erased yet"),
    RETIRED_IN_ROW("erasing after 30 days: gone from the row, not yet from the spool"),
    IMPORT_COMMITTED("importing: a story's row is committed, nothing said of it yet"),
    BETWEEN_IMPORTS("importing: between two stories");

    private final String told;

    KillPoint(String told) {
        this.told = told;
    }

    /** The named places of a box that is told stories and sends them. */
    static List<KillPoint> ofTelling() {
        return List.copyOf(EnumSet.range(TEMPORARY_WRITTEN, REPAIRING));
    }

    /** The named places of a box whose staff hand over, release, withdraw, erase and import. */
    static List<KillPoint> ofDesk() {
        var points = EnumSet.range(OPEN_AT_DESK, BETWEEN_IMPORTS);
        points.add(WITHDRAWAL_MARKED);
        points.add(REPAIRING);
        return List.copyOf(points);
    }

    /** One of so many at random; of the others every named point as often as the next. */
    static List<KillPoint> mixed(long seed, int kills, int oneAtRandomOf, List<KillPoint> named) {
        var points = new ArrayList<KillPoint>();
        for (int kill = 0, next = 0; kill < kills; kill++) {
            points.add(kill % oneAtRandomOf == 0 ? RANDOM : named.get(next++ % named.size()));
        }
        Collections.shuffle(points, new Random(seed));
        return points;
    }

    /** In words, for a table. */
    String told() {
        return told;
    }

    /** Whether the server, not the box, stands still there. */
    boolean isAtTheServer() {
        return this == REQUEST_READ || this == SERVER_COMMITTED;
    }
}
