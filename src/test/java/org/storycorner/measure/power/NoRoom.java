package org.storycorner.measure.power;

import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.storycorner.queue.BoxRefusedException;
import org.storycorner.queue.NotSavedException;

/**
 * How often a full disk was met in one place, and what came of it.
 *
 * @param saidSo an exception that says so
 * @param saidOtherwise any other exception
 * @param doneAnyway no exception: what was asked for was done all the same
 * @param doneLater done when there was room again, without a restart
 */
record NoRoom(int saidSo, int saidOtherwise, int doneAnyway, int doneLater) {
    static final NoRoom NEVER = new NoRoom(0, 0, 0, 0);
    static final NoRoom SAID_SO = new NoRoom(1, 0, 0, 0);
    static final NoRoom SAID_OTHERWISE = new NoRoom(0, 1, 0, 0);
    static final NoRoom DONE_ANYWAY = new NoRoom(0, 0, 1, 0);
    static final NoRoom DONE_LATER = new NoRoom(0, 0, 0, 1);

    int times() {
        return saidSo + saidOtherwise + doneAnyway;
    }

    NoRoom plus(NoRoom other) {
        return new NoRoom(
                saidSo + other.saidSo,
                saidOtherwise + other.saidOtherwise,
                doneAnyway + other.doneAnyway,
                doneLater + other.doneLater);
    }

    /** What a box may be doing when there is no room. */
    enum Doing {
        ACCEPTING("accepting a story"),
        SAVING_A_DRAFT("saving a draft"),
        WITHDRAWING("withdrawing a story"),
        SENDING("taking a story to send it"),
        NOTING_A_DELIVERY("noting a delivery"),
        CLOSING("closing the box"),
        OPENING("opening the box");

        private final String told;

        Doing(String told) {
            this.told = told;
        }

        String told() {
            return told;
        }

        NoRoom met(RuntimeException failed) {
            boolean saysSo = switch (this) {
                case ACCEPTING, SAVING_A_DRAFT, WITHDRAWING -> failed instanceof NotSavedException;
                case SENDING, NOTING_A_DELIVERY ->
                    failed instanceof NotSavedException
                            || failed instanceof DataAccessException
                            || failed instanceof TransactionException;
                case CLOSING -> false;
                case OPENING -> failed instanceof BoxRefusedException;
            };
            return saysSo ? SAID_SO : SAID_OTHERWISE;
        }
    }

    /** Where there was no room, and for what. */
    record Place(Doing doing, String where) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int byDoing = doing.compareTo(other.doing);
            return byDoing == 0 ? where.compareTo(other.where) : byDoing;
        }
    }
}
