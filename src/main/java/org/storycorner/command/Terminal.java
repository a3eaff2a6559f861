package org.storycorner.command;

import java.io.PrintWriter;

/** Where a command's words go: the person's own terminal, or the other end of the control socket. */
record Terminal(PrintWriter out, PrintWriter err) {

    static Terminal ofThisProcess() {
        return new Terminal(
                new PrintWriter(System.out, true, System.out.charset()),
                new PrintWriter(System.err, true, System.err.charset()));
    }

    void flush() {
        out.flush();
        err.flush();
    }
}
