package org.storycorner.sync;

/** Whether the destination can be reached, asked at its door before anything is sent. */
sealed interface Reach {

    /**
     * It answers as it should.
     *
     * @param mostBytes the largest request that it takes
     */
    record Reached(long mostBytes) implements Reach {}

    /** It does not. */
    record NotReached(Stop stop) implements Reach {}
}
