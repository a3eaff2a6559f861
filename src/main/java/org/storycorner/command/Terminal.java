package org.storycorner.command;

import java.io.PrintWriter;

/** Where a command's words go and its files lie: at the person's own terminal, or at the other end of the control socket. */
record Terminal(PrintWriter out, PrintWriter err, NamedFiles files) {

    Terminal(PrintWriter out, PrintWriter err) {
        this(out, err, new OwnFiles());
    }

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
