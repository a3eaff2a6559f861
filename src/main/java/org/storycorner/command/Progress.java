package org.storycorner.command;

import java.io.PrintWriter;
import java.util.function.IntConsumer;

/** Says now and then how far long work has come. */
record Progress(PrintWriter err, String done) implements IntConsumer {

    private static final int STEP = 500;

    @Override
    public void accept(int stories) {
        if (stories > 0 && stories % STEP == 0) {
            err.println(stories + " stories " + done + " …");
            err.flush();
        }
    }
}
