package org.storycorner.command;

/** The box that a command asks. */
sealed interface Box permits ChosenBox, OwnBox {

    /** Does the work where the box's parts are, and gives the exit code. */
    int answer(BoxOptions options, Work work);

    /** As {@link #answer}, but only for somebody who can read the box's key file. */
    int answerKeyHolder(BoxOptions options, Work work);

    /** What a command does with the parts of a box. */
    @FunctionalInterface
    interface Work {
        int with(BoxParts parts);
    }
}
