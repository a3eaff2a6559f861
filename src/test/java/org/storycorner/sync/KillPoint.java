package org.storycorner.sync;

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
    REPAIRING("starting: in the middle of the repair");

    private final String told;

    KillPoint(String told) {
        this.told = told;
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
